// Checks of the quality of records: what is wrong in words, and the one condition by which it is counted, listed and corrected.
import { EARLIEST_DAY } from '../day/day.ts'
import { type Text, textOf } from '../text/text.ts'
import type { Register } from './register.ts'
import { columnOf } from './register.ts'

export type CheckGroup = 'days' | 'ages' | 'contradictions' | 'links' | 'duplicates' | 'late'

export type Check = {
  /** Unique in the product: `cases-questions`. */
  readonly name: string
  readonly group: CheckGroup
  readonly severity: 'info' | 'warning' | 'danger'
  readonly label: Text
  readonly definition: Text
  /** Other registers that the condition reads: who may not read them is not asked to trust it. */
  readonly reads?: readonly string[]
  /** Condition over `r`, the record, and `s`, its subject. `day` stands for the day that is looked at, as a date. */
  readonly where: (day: string) => string
}

/** The condition with the day put in; not asked for where the condition does not speak of it. */
export const conditionOf = (check: Check, day: () => string): string => {
  const condition = check.where('«day»')
  return condition.includes('«day»') ? condition.replaceAll('«day»', day()) : condition
}

type Derived = Omit<Check, 'name'> & { readonly key: string }

const dayChecks = ({ fields, mainDay, many, one }: Register): Derived[] => {
  const past = Object.entries(fields).filter(([, field]) => field.kind === 'day' && !field.ahead)
  const main = mainDay === undefined ? undefined : fields[mainDay]
  const say = (language: keyof Text) => past.map(([, { label }]) => label[language]).join(', ')
  return [
    ...(past.length === 0
      ? []
      : [
          {
            key: 'impossible-days',
            group: 'days',
            severity: 'warning',
            label: textOf(`${many.vi}: ngày không thể có`, `${many.en}: impossible days`),
            definition: textOf(
              `Có ngày sau ngày đang xem hoặc trước năm 1900, ở một trong các ô: ${say('vi')}.`,
              `A day after the day looked at or before 1900, in one of: ${say('en')}.`,
            ),
            where: (day: string) =>
              `(${past.map(([name]) => `r.${columnOf(name)} > ${day} or r.${columnOf(name)} < '${EARLIEST_DAY}'`).join(' or ')})`,
          } as const,
        ]),
    ...(mainDay === undefined || main === undefined || !main.required
      ? []
      : [
          {
            key: 'no-day',
            group: 'days',
            severity: 'warning',
            label: textOf(`${many.vi}: thiếu ${main.label.vi.toLowerCase()}`, `${many.en}: no day`),
            definition: textOf(
              `${one.vi} không có ${main.label.vi.toLowerCase()} thì không vào số liệu của ngày nào.`,
              `Without its day a record is counted on no day.`,
            ),
            where: () => `r.${columnOf(mainDay)} is null`,
          } as const,
        ]),
  ]
}

// Sought once for the whole list and not for each row: what was deleted is little.
const deleted = ({ table }: Register, columns: string): string =>
  `select ${columns} from ${table} gone where gone.state = 'deleted'`
const among = (column: string, target: Register): string =>
  `(r.tenant, ${column}) in (${deleted(target, 'gone.tenant, gone.id')})`
const amongSeveral = (column: string, target: Register): string =>
  `${column} && array(${deleted(target, 'gone.id')})`

const linkChecks = (
  { fields, subject, many }: Register,
  find: (name: string) => Register | undefined,
): Derived[] => {
  const links = Object.entries(fields).flatMap(([name, field]) => {
    const target = field.kind === 'link' || field.kind === 'links' ? find(field.to) : undefined
    const column = `r.${columnOf(name)}`
    const isAmong = field.kind === 'links' ? amongSeveral : among
    return target ? [{ target, where: isAmong(column, target) }] : []
  })
  const gone = [...(subject ? [{ target: subject, where: among('r.subject_id', subject) }] : []), ...links]
  return [
    ...(subject
      ? [
          {
            key: 'no-subject',
            group: 'links',
            severity: 'warning',
            label: textOf(
              `${many.vi}: không gắn với ${subject.one.vi.toLowerCase()} nào`,
              `${many.en}: about nobody`,
            ),
            definition: textOf(
              `Bản ghi chưa gắn với ${subject.one.vi.toLowerCase()} nào.`,
              `The record points to no ${subject.one.en.toLowerCase()}.`,
            ),
            where: () => 'r.subject_id is null',
          } as const,
        ]
      : []),
    ...(gone.length === 0
      ? []
      : [
          {
            key: 'deleted-links',
            group: 'links',
            severity: 'warning',
            label: textOf(`${many.vi}: gắn với bản ghi đã xóa`, `${many.en}: pointing to what was deleted`),
            definition: textOf(
              `Gắn với ${gone.map(({ target }) => target.one.vi.toLowerCase()).join(', ')} đã bị xóa khỏi sổ.`,
              `Points to a deleted ${gone.map(({ target }) => target.one.en.toLowerCase()).join(', ')}.`,
            ),
            where: () => `(${gone.map(({ where }) => where).join(' or ')})`,
          } as const,
        ]),
  ]
}

const questionCheck = ({ questions, many }: Register): Derived[] =>
  questions
    ? [
        {
          key: 'questions',
          group: 'contradictions',
          severity: 'warning',
          label: textOf(`${many.vi}: tự mâu thuẫn`, `${many.en}: contradicting themselves`),
          definition: textOf(
            'Các ô của cùng một bản ghi không thể cùng đúng; mở bản ghi để xem từng điểm.',
            'Fields of one record cannot all be right; the record says which.',
          ),
          where: () => 'r.questions > 0',
        },
      ]
    : []

/** All checks of a register: those that follow from its declaration, then its own. */
export const checksOf = (
  register: Register,
  find: (name: string) => Register | undefined,
): readonly Check[] => [
  ...[...dayChecks(register), ...questionCheck(register), ...linkChecks(register, find)].map(
    ({ key, ...check }) => ({ ...check, name: `${register.name}-${key}` }),
  ),
  ...(register.checks ?? []),
]
