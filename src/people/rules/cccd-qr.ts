// The text of the QR on the chip card: CCCD|CMND|name|ddMMyyyy|sex|address|ddMMyyyy of issue; a card of health insurance is read too.
import type { Values } from '../../kernel/register/field.ts'
import type { Day } from '../../kernel/day/day.ts'
import { textOf } from '../../kernel/text/text.ts'
import type { Text } from '../../kernel/text/text.ts'
import { readBirth } from './birth.ts'
import { looksLikeInsuranceQr, readInsuranceFields } from './insurance-card-qr.ts'
import { tidyName } from './name.ts'
import { readNationalId } from './national-id.ts'
import { findSex } from './sex.ts'
import type { Sex } from './sex.ts'

// The layout is from memory (verified: false). Cards of 2024 carry more fields behind these: they are not read.

export type CccdQr = {
  /** A card of health insurance names its bearer without it. */
  nationalId?: string
  oldId?: string
  name: string
  birthDay?: Day
  /** Where the card has no more than the year. */
  birthYear?: number
  sex?: Sex
  address: string
  issuedDay?: Day
  problems: Text[]
}

export type CccdQrRead = { ok: true; card: CccdQr } | { ok: false; reason: Text }

const findDay = (text: string | undefined): Day | undefined => {
  const digits = (text ?? '').replaceAll(/\D/gu, '')
  if (digits.length !== 7 && digits.length !== 8) return undefined
  const read = readBirth(digits.padStart(8, '0'))
  return read.ok ? read.birth.day : undefined
}

/** Some keyboard layouts send another sign for the bar. */
const fieldsOf = (scanned: string): string[] =>
  scanned
    .replaceAll(/[\r\n\t]+/gu, '')
    .split(/[|¦~]/u)
    .map((field) => field.trim())

const problemsOf = (name: string, birth: Day | number | undefined, sex: Sex | undefined): Text[] => [
  ...(/[?\uFFFD]/u.test(name)
    ? [
        textOf(
          'Máy quét làm hỏng dấu của họ tên: cần gõ lại',
          'The scanner broke the marks of the name: type it again',
        ),
      ]
    : []),
  ...(/^[A-Z ]+$/iu.test(name)
    ? [textOf('Họ tên không có dấu: kiểm tra lại trên thẻ', 'The name has no marks: check it on the card')]
    : []),
  ...(birth === undefined
    ? [textOf('Không đọc được ngày sinh trên mã', 'The birth in the code cannot be read')]
    : []),
  ...(sex === undefined
    ? [textOf('Không đọc được giới tính trên mã', 'The sex in the code cannot be read')]
    : []),
]

/** True where a typed or scanned text is worth reading as a card. */
export const looksLikeCccdQr = (scanned: string): boolean =>
  /^\s*\d{9,12}[|¦~]/u.test(scanned) || looksLikeInsuranceQr(scanned)

const nameless: CccdQrRead = { ok: false, reason: textOf('Mã QR không có họ tên', 'The QR code has no name') }

const readInsuranceQr = (scanned: string): CccdQrRead => {
  const fields = readInsuranceFields(scanned)
  const name = tidyName(fields?.name ?? '')
  if (!fields || !/\p{L}/u.test(name)) return nameless
  const { sex, address } = fields
  const read = readBirth(fields.birth)
  const { day, year } = read.ok ? read.birth : {}
  return {
    ok: true,
    card: {
      name,
      ...(day === undefined ? (year === undefined ? {} : { birthYear: year }) : { birthDay: day }),
      ...(sex === undefined ? {} : { sex }),
      address,
      problems: problemsOf(name, day ?? year, sex),
    },
  }
}

/** Reads what a scanner sends; `findDay` restores a zero that a spreadsheet dropped. */
export const readCccdQr = (scanned: string): CccdQrRead => {
  if (looksLikeInsuranceQr(scanned)) return readInsuranceQr(scanned)
  const fields = fieldsOf(scanned)
  const first = fields[0] ?? ''
  if (!looksLikeCccdQr(scanned) || fields.length < 5)
    return {
      ok: false,
      reason: textOf('Đây không phải mã QR của thẻ căn cước', 'This is not the QR code of an identity card'),
    }
  const oldIdMissing = /\p{L}/u.test(fields[1] ?? '')
  const [oldId = '', typedName = '', birth, typedSex = '', address = '', issued] = oldIdMissing
    ? ['', ...fields.slice(1)]
    : fields.slice(1)
  const name = tidyName(typedName)
  if (!/\p{L}/u.test(name)) return nameless
  const birthDay = findDay(birth)
  const sex = findSex(typedSex)
  const issuedDay = findDay(issued)
  const number = readNationalId(first, {
    sex,
    birthYear: birthDay === undefined ? undefined : Number(birthDay.slice(0, 4)),
  })
  return {
    ok: true,
    card: {
      nationalId: number.value,
      ...(oldId === '' ? {} : { oldId }),
      name,
      ...(birthDay === undefined ? {} : { birthDay }),
      ...(sex === undefined ? {} : { sex }),
      address,
      ...(issuedDay === undefined ? {} : { issuedDay }),
      problems: [...number.problems, ...problemsOf(name, birthDay, sex)],
    },
  }
}

export const birthYearOf = ({ birthDay, birthYear }: CccdQr): number | null =>
  birthDay === undefined ? (birthYear ?? null) : Number(birthDay.slice(0, 4))

/** The person of a card, as the register takes it. */
export const personOfCard = ({ nationalId, name, birthDay, birthYear, sex, address }: CccdQr): Values => ({
  fullName: name,
  ...(nationalId ? { nationalId } : {}),
  ...(birthDay ? { birthDay } : {}),
  ...(birthYear ? { birthYear } : {}),
  ...(sex ? { sex } : {}),
  ...(address ? { address } : {}),
})
