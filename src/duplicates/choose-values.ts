// What the kept record shall say where nobody chose yet: the fuller telling of each field.
import type { Field, Value, Values } from '../kernel/register/field.ts'
import type { Register } from '../kernel/register/register.ts'

const hasMarks = (text: string): boolean => /[^\p{ASCII}]/u.test(text)
const isShouted = (text: string): boolean => text === text.toLocaleUpperCase('vi') && /\p{L}{2}/u.test(text)

/** How much a value tells: nothing, something, a name with its marks, a new card of twelve digits before an old one of nine. */
const worthOf = (field: Field | undefined, value: Value | undefined): number => {
  if (value === null || value === undefined || value === '') return 0
  if (field?.kind !== 'text' || typeof value !== 'string') return 1
  if (field.format === 'name') return 1 + (hasMarks(value) ? 2 : 0) + (isShouted(value) ? 0 : 1)
  return field.format === 'nationalId' ? 1 + value.length / 100 : 1
}

type Told = { readonly id: string; readonly values: Values }

/** By field, the record whose telling is taken: the kept one's, unless another tells more. */
export const fullestOf = (
  register: Register,
  records: readonly Told[],
  keptId: string,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(register.fields).map(([name, field]) => {
      const worth = ({ values }: Told) => worthOf(field, values[name])
      const kept = records.find(({ id }) => id === keptId)
      const best = records.reduce(
        (leader, one) => (leader === undefined || worth(one) > worth(leader) ? one : leader),
        kept,
      )
      return [name, best?.id ?? keptId]
    }),
  )

/** Fields of which any of them tells, in the order of the register. */
export const fieldsTold = (register: Register, records: readonly Pick<Told, 'values'>[]): string[] =>
  Object.keys(register.fields).filter((name) =>
    records.some(({ values }) => (values[name] ?? null) !== null && values[name] !== ''),
  )

export const tellTheSame = (records: readonly Pick<Told, 'values'>[], name: string): boolean =>
  records.every(({ values }) => (values[name] ?? null) === (records[0]?.values[name] ?? null))
