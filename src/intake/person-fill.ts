// A row about a person who is known: what it adds where the register knows nothing, and what it says otherwise and is kept as it stands.
import { rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import { changeRecords } from '../kernel/register/change.ts'
import { isMasked, MASK, type StoredRow, valuesOfRow } from '../kernel/register/columns.ts'
import type { Similar } from '../kernel/register/contract.ts'
import type { Field, Value, Values } from '../kernel/register/field.ts'
import type { Product } from '../kernel/register/product.ts'
import type { Register } from '../kernel/register/register.ts'
import { searchKey } from '../kernel/text/search-key.ts'
import { type Text, textOf } from '../kernel/text/text.ts'
import { birthYearOf } from '../people/rules/birth-year.ts'
import { readNationalId } from '../people/rules/national-id.ts'
import { villageKey } from '../units/rules/village-key.ts'
import { shownValue } from './record-change.ts'

/** `added` is empty where nothing is added. */
export type PersonFill = { readonly added: Values; readonly says: readonly PersonWord[] }
export type PersonWord = { readonly severity: 'info' | 'warning'; readonly text: Text }

const isEmpty = (value: Value | undefined): boolean => value === null || value === undefined || value === ''

/** A place or a trade in words of one's own: however it is spelled, it says little of who somebody is. */
const isFreeText = (field: Field | undefined): boolean => field?.kind === 'text' && field.format === undefined

const plain = (text: string): string => searchKey(text.replaceAll(/[\p{P}\p{S}]+/gu, ' '))

/** Of a number that is shown by its end only the end is compared; a name without marks says nothing else than the one with them. */
const saysOtherwise = (name: string, field: Field | undefined, known: Value, told: Value): boolean => {
  if (known === told) return false
  if (typeof known !== 'string' || typeof told !== 'string') return true
  if (known.includes(MASK)) return !told.endsWith(known.slice(known.lastIndexOf(MASK) + 1))
  if (name === 'village') return villageKey(known) !== villageKey(told)
  if (isFreeText(field)) return plain(known) !== plain(told)
  const isName = field?.kind === 'text' && field.format === 'name'
  return !(isName && /^[\u0020-\u007e]*$/.test(told) && searchKey(known) === searchKey(told))
}

/** The card of a parent beside a child: it tells another year or another sex than what is known of the bearer. */
const isAnothersCard = (register: Register, known: Values, name: string, value: Value): boolean => {
  const field = register.fields[name]
  if (field?.kind !== 'text' || field.format !== 'nationalId' || typeof value !== 'string') return false
  const sex = (['male', 'female'] as const).find((one) => one === known.sex)
  return readNationalId(value, { sex, birthYear: birthYearOf(known) ?? undefined }).problems.length > 0
}

/** A date of birth does not fill the place beside a year that contradicts it, nor a card that beside the birth of somebody else. */
const contradicted = (register: Register, known: Values, added: Values): ReadonlySet<string> =>
  new Set([
    ...(register.questions?.({ ...known, ...added }) ?? [])
      .flatMap(({ fields }) => fields)
      .filter((name) => name in added),
    ...Object.entries(added).flatMap(([name, value]) =>
      isAnothersCard(register, known, name, value) ? [name] : [],
    ),
  ])

/** The year follows from the date that is known. */
const isImplied = (known: Values, name: string): boolean => name === 'birthYear' && !isEmpty(known.birthDay)

export const compareWithPerson = (
  register: Register,
  told: Values,
  known: Values,
): { added: Values; differing: string[] } => {
  const said = Object.entries(told).filter(([name, value]) => register.fields[name] && !isEmpty(value))
  const missing = Object.fromEntries(said.filter(([name]) => isEmpty(known[name])))
  const against = contradicted(register, known, missing)
  return {
    added: Object.fromEntries(
      Object.entries(missing).filter(([name]) => !against.has(name) && !isImplied(known, name)),
    ),
    differing: said.flatMap(([name, value]) =>
      against.has(name) ||
      (!isEmpty(known[name]) && saysOtherwise(name, register.fields[name], known[name] ?? null, value))
        ? [name]
        : [],
    ),
  }
}

/** Numbers that are masked are named and not shown. */
const difference = (
  register: Register,
  name: string,
  [known, told]: readonly [Value | undefined, Value | undefined],
  language: 'vi' | 'en',
): string => {
  const field = register.fields[name]
  const label = field?.label[language] ?? name
  return field && isMasked(field)
    ? label
    : `${label}: ${shownValue(field, known, language)} ≠ ${shownValue(field, told, language)}`
}

/** What a row does to the person whom it is about, in words for the preview. */
export const fillOf = (register: Register, told: Values, person: Similar, mayWrite: boolean): PersonFill => {
  const { added, differing } = compareWithPerson(register, told, person.values)
  const words = (vi: string, en: string, severity: PersonWord['severity']): PersonWord => ({
    severity,
    text: textOf(vi, en),
  })
  const labels = (language: 'vi' | 'en') =>
    Object.keys(added)
      .map((name) => register.fields[name]?.label[language] ?? name)
      .join(', ')
  const born = ['birthDay', 'birthYear'].find((name) => !isEmpty(person.values[name])) ?? 'birthYear'
  const who = `${String(person.values.fullName ?? '–')} (${shownValue(register.fields[born], person.values[born], 'vi')})`
  const differences = (language: 'vi' | 'en') =>
    differing
      .map((name) => difference(register, name, [person.values[name], told[name]], language))
      .join('; ')
  // A dose of somebody known needs no remark: a list of thousands would be marked from end to end.
  const says =
    Object.keys(added).length + differing.length === 0
      ? []
      : [
          words(
            `Ghi vào người đã có trong sổ: ${who}`,
            `Attached to a person of the register: ${who}`,
            'info',
          ),
        ]
  if (labels('vi') !== '')
    says.push(
      mayWrite
        ? words(`Bổ sung cho người này – ${labels('vi')}`, `Added to this person – ${labels('en')}`, 'info')
        : words(
            `Không bổ sung được cho người này, vì thuộc đơn vị bạn không được ghi – ${labels('vi')}`,
            `Not added to this person, who belongs to a unit where you may not write – ${labels('en')}`,
            'warning',
          ),
    )
  if (differing.length > 0)
    says.push(
      words(
        `Giữ theo sổ, danh sách nói khác về người này – ${differences('vi')}. Nếu sổ sai, hãy sửa hồ sơ`,
        `Kept as in the register, the list says otherwise of this person – ${differences('en')}. If the register is wrong, change the person`,
        // An address written otherwise must not stand in the way of a doubtful number or an unknown place.
        differing.every((name) => isFreeText(register.fields[name])) ? 'info' : 'warning',
      ),
    )
  return { added: mayWrite ? added : {}, says }
}

export type Filling = { readonly row: number; readonly personId: string; readonly added: Values }

/** Fills what is empty still, with history; what somebody wrote or withdrew meanwhile stays. @returns by row, what it added */
export const fillPersons = async (
  tx: Transaction,
  product: Product,
  register: Register,
  importId: string,
  fillings: readonly Filling[],
): Promise<ReadonlyMap<number, Filling>> => {
  if (fillings.length === 0) return new Map()
  const rows = await rowsOf<StoredRow & { id: string }>(
    tx,
    `select * from ${register.table} where tenant = $1 and id = any ($2::uuid[]) and state = 'active' order by id for no key update`,
    [tx.tenant, fillings.map(({ personId }) => personId)],
  )
  const filled = new Map<number, Filling>()
  const wanted = rows.map((row) => {
    let known = valuesOfRow(register, row)
    const whole: Record<string, Value> = {}
    for (const filling of fillings.filter(({ personId }) => personId === row.id)) {
      const { added } = compareWithPerson(register, filling.added, known)
      if (Object.keys(added).length === 0) continue
      filled.set(filling.row, { ...filling, added })
      Object.assign(whole, added)
      known = { ...known, ...added }
    }
    return [row.id, { action: 'import', version: null, values: whole, from: importId }] as const
  })
  const outcomes = await changeRecords(tx, product, register, new Map(wanted))
  return new Map([...filled].filter(([, { personId }]) => outcomes.get(personId)?.kind === 'changed'))
}
