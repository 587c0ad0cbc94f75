// What a column may mean for a register: its fields, the fields of its subject, and what sheets write in ways of their own.
import type { Field } from '../../kernel/register/field.ts'
import type { Register } from '../../kernel/register/register.ts'
import { textOf } from '../../kernel/text/text.ts'
import type { Text } from '../../kernel/text/text.ts'
import { phraseOf } from './header-match.ts'
import type { Phrase } from './header-match.ts'

/**
 * `resultDay`, `subject.fullName`, `subject.fullName:last`, `subject.birthDay:month`, `result=positive` (a column of marks for one
 * choice), `unit`, `unit:district`, `unit:province`, `sequence`, `ageYears`, `sexByColumn:male`, `sexByColumn:female`, `ignore`.
 */
export type FieldPath = string

export type Target = {
  readonly path: FieldPath
  readonly label: Text
  readonly field: Field | null
  readonly phrases: readonly Phrase[]
  /** Several columns may carry it; their texts are joined. */
  readonly manyColumns: boolean
}

const special = (
  path: string,
  vi: string,
  en: string,
  headers: readonly string[],
  manyColumns = false,
): Target => ({
  path,
  label: textOf(vi, en),
  field: null,
  phrases: [vi, en, ...headers].map(phraseOf),
  manyColumns,
})

const common: readonly Target[] = [
  special('sequence', 'STT', 'No.', [
    'tt',
    'số tt',
    'số thứ tự',
    'thứ tự',
    'no',
    'stt toàn xã',
    'index',
    'serial',
  ]),
  special('unit', 'Xã, phường, thị trấn', 'Commune', [
    'xã',
    'phường',
    'xã/phường',
    'xã/phường/thị trấn',
    'phường/xã',
    'xã phường',
    'xã, thị trấn',
    'tên xã',
    'mã xã',
    'đơn vị',
    'địa phương',
    'đơn vị báo cáo',
    'đơn vị quản lý',
    'địa bàn',
    'trạm y tế xã',
    'ward',
    'responsible community',
    'community',
    'commune code',
  ]),
  special('unit:district', 'Huyện, quận', 'District', [
    'huyện',
    'quận',
    'quận/huyện',
    'huyện/quận',
    'huyện/thị xã/thành phố',
    'thị xã',
    'responsible district',
  ]),
  special('unit:province', 'Tỉnh, thành phố', 'Province', [
    'tỉnh',
    'tỉnh/tp',
    'tỉnh thành',
    'thành phố',
    'tỉnh/thành phố',
    'responsible region',
    'region',
    'state',
  ]),
]

const aged: readonly Target[] = [
  special('ageYears', 'Tuổi', 'Age', [
    'tuổi (năm)',
    'số tuổi',
    'age years',
    'age in years',
    'approximate age',
    'person approximate age',
  ]),
  special('sexByColumn:male', 'Năm sinh Nam', 'Born, male', [
    'tuổi nam',
    'giới tính nam',
    'giới nam',
    'ngày sinh nam',
    'ngày tháng năm sinh nam',
  ]),
  special('sexByColumn:female', 'Năm sinh Nữ', 'Born, female', [
    'tuổi nữ',
    'giới tính nữ',
    'giới nữ',
    'ngày sinh nữ',
    'ngày tháng năm sinh nữ',
  ]),
]

const joined = (prefix: string): readonly Target[] => [
  special(`${prefix}fullName:last`, 'Họ đệm', 'Last name', [
    'họ',
    'họ lót',
    'họ và tên đệm',
    'họ và đệm',
    'họ và chữ đệm',
    'họ và chữ lót',
    'family name',
    'surname',
    'person last name',
  ]),
  special(`${prefix}fullName:middle`, 'Tên đệm', 'Middle name', ['đệm', 'chữ đệm', 'person middle name']),
  special(`${prefix}fullName:first`, 'Tên gọi', 'First name', [
    'given name',
    'forename',
    'person first name',
    'tên riêng',
  ]),
  special(`${prefix}birthDay:day`, 'Ngày (của ngày sinh)', 'Day of birth', [
    'ngày sinh ngày',
    'birthdate dd',
    'person birthdate dd',
  ]),
  special(`${prefix}birthDay:month`, 'Tháng sinh', 'Month of birth', [
    'ngày sinh tháng',
    'birthdate mm',
    'person birthdate mm',
    'birth month',
  ]),
  special(`${prefix}birthDay:year`, 'Năm (của ngày sinh)', 'Year in date of birth', [
    'ngày sinh năm',
    'birthdate yyyy',
    'person birthdate yyyy',
  ]),
]

const fieldTargets = (register: Register, prefix: string): Target[] =>
  Object.entries(register.fields).map(([name, field]) => ({
    path: prefix + name,
    label: field.label,
    field,
    phrases: [field.label.vi, field.label.en, name, ...(field.headers ?? [])].map(phraseOf),
    manyColumns: field.kind === 'text' && field.long === true,
  }))

/** Where the birth and the sex of a person stand in this register: with its subject, with itself, or nowhere. */
export const personPrefix = (register: Register): string | null => {
  if (register.subject?.fields['birthYear']) return 'subject.'
  return register.fields['birthYear'] ? '' : null
}

const computed = new WeakMap<Register, readonly Target[]>()

/** Every target of a register, its own fields first. */
export const targetsOf = (register: Register): readonly Target[] => {
  const known = computed.get(register)
  if (known) return known
  const prefix = personPrefix(register)
  const targets = [
    ...fieldTargets(register, ''),
    ...(register.subject ? fieldTargets(register.subject, 'subject.') : []),
    ...(prefix === null ? [] : [...joined(prefix), ...aged]),
    ...common,
  ]
  computed.set(register, targets)
  return targets
}

/** The declared field behind a path, its part and choice left aside. */
export const findField = (register: Register, path: FieldPath): Field | undefined => {
  const name = path.replace(/[:=].*$/u, '')
  return name.startsWith('subject.') ? register.subject?.fields[name.slice(8)] : register.fields[name]
}

/** What the wizard offers for a column, with its words. */
export const targetChoices = (register: Register): { target: FieldPath; label: Text }[] => {
  const subject = register.subject
  return [
    ...targetsOf(register).map(({ path, label }) => ({
      target: path,
      label:
        subject && path.startsWith('subject.')
          ? textOf(`${subject.one.vi}: ${label.vi}`, `${subject.one.en}: ${label.en}`)
          : label,
    })),
    { target: 'ignore', label: textOf('Không đưa vào', 'Leave out') },
  ]
}

/** True where a column may be set to this for this register. */
export const isTargetOf = (register: Register, path: FieldPath): boolean => {
  if (path === 'ignore' || targetsOf(register).some((target) => target.path === path)) return true
  const [, choice] = path.split('=')
  const field = findField(register, path)
  return choice !== undefined && field?.kind === 'choice' && Object.hasOwn(field.choices, choice)
}
