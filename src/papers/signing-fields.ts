// What every paper asks beside its own words: who signs, in whose name, and how much it hurries.
import { choice, text } from '../kernel/register/field.ts'
import type { Fields, Values } from '../kernel/register/field.ts'
import { register, type Register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'
import { linesOf } from './lines-of.ts'
import type { PaperKind } from './paper-kind.ts'
import { type Signing, signings, urgencies } from './rules/nd-30-2020.ts'

const signingFields = {
  signing: choice(textOf('Thể thức ký', 'Signed'), signings, { required: true, initial: 'head' }),
  signerRole: text(textOf('Chức vụ người ký', 'Office of the signer'), {
    hint: textOf(
      'Khi ký thay, thừa lệnh, thừa ủy quyền: như Phó Chủ tịch Thường trực',
      'Where somebody signs for the head',
    ),
  }),
  signerName: text(textOf('Họ và tên người ký', 'Name of the signer'), { required: true }),
  urgency: choice(textOf('Mức độ khẩn', 'Urgency'), urgencies),
  alsoTo: text(textOf('Nơi nhận thêm, mỗi dòng một nơi', 'Further recipients, one a line'), { long: true }),
} as const satisfies Fields

export const fieldsOfKind = ({ fields }: PaperKind): Fields => ({ ...fields, ...signingFields })

/** The words of a paper are judged as the values of a record are. */
export const wordsOf = (kind: PaperKind): Register =>
  register({
    name: kind.name,
    table: 'paper',
    one: kind.label,
    many: kind.label,
    personal: false,
    sameBy: [],
    fields: fieldsOfKind(kind),
  })

/** Those of the kind, then those that the office adds; what is kept stands last. */
export const recipientsOf = (ofKind: readonly string[], { alsoTo }: Values): string[] => {
  const added = linesOf(typeof alsoTo === 'string' ? alsoTo : '').filter((line) => !ofKind.includes(line))
  const isKept = (line: string): boolean => line.startsWith('Lưu')
  return [...ofKind.filter((line) => !isKept(line)), ...new Set(added), ...ofKind.filter(isKept)]
}

export const signingOf = ({ signing }: Values): Signing =>
  typeof signing === 'string' && Object.hasOwn(signings, signing) ? (signing as Signing) : 'head'
