// Which records fall due for erasure in a unit today, and which are held back; asked on a connection of the owner, because a person of the
// unit may have records elsewhere that must be kept and that no account here may see.
import { rowsOf, type Transaction } from '../../kernel/database/transaction.ts'
import type { Day } from '../../kernel/day/day.ts'
import { isAtRest } from '../../kernel/erasure/erase-files.ts'
import { IMPORTS } from '../../kernel/erasure/erase.ts'
import type { LedgerLine } from '../../kernel/erasure/ledger.ts'
import type { Product } from '../../kernel/register/product.ts'
import { columnOf, type Register } from '../../kernel/register/register.ts'
import { households } from '../../people/households.ts'
import { persons } from '../../people/persons.ts'
import { dataRequests } from '../data-requests.ts'
import { legalHolds } from '../legal-holds.ts'
import { isTermKind, type TermKind } from '../rules/retention-terms.ts'
import { type CutOffs, cutOffsIn } from './cut-offs.ts'

export type Item = { readonly register: string; readonly id: string; readonly how: LedgerLine['how'] }
export type Due = { readonly items: readonly Item[]; readonly more: boolean; readonly held: number }

/** The kinds of data that are erased by themselves; the others go with their person. */
export const dueKinds = [
  'persons',
  'households',
  'declarations',
  'check-ins',
  'checkpoint-logs',
  'border-crossings',
  'signals',
  'citizen-reports',
  'violations',
  'lab-results',
  'household-visits',
  'zone-households',
  'data-requests',
  'legal-holds',
  'deletedRecords',
  'importFiles',
] as const
export type DueKind = (typeof dueKinds)[number]

/** One order erases so many at most; what is left is the next one's. */
export const MOST_DUE = 5000

export const termKindOf = (register: Register): TermKind =>
  isTermKind(register.name) ? register.name : 'otherRecords'

type Question = {
  readonly register: string
  readonly how: Item['how']
  readonly from: string
  readonly where: string
  readonly person: string | null
}

/** Parameters: `$1` tenant, `$2` units, `$3` today, then the cut-offs of each kind that is named. */
type Place = {
  /** The cut-off of the unit of a row. */
  readonly day: (kind: TermKind) => string
  /** The latest cut-off of all units: by it the few that may be due are found among millions. */
  readonly latest: (kind: TermKind) => string
}

/** The day on which a record began to be kept. */
export const beginningOf = (register: Register, alias: string): string =>
  `coalesce(${register.mainDay ? `${alias}.${columnOf(register.mainDay)}, ` : ''}(${alias}.known_at at time zone 'Asia/Ho_Chi_Minh')::date)`

const unchangedSince = (kind: TermKind, { day, latest }: Place): string =>
  `r.changed_at < ((${latest(kind)} + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh') and (r.changed_at at time zone 'Asia/Ho_Chi_Minh')::date <= ${day(kind)}`

/** Official papers have a term of their own; drafts and what was dropped have none. */
const keptPapers = (join: string, cutOff: string): string =>
  `select 1 from paper p ${join} where p.tenant = $1 and p.state in ('issued', 'replaced') and p.day > ${cutOff}`

const ofPersons = (product: Product, place: Place): Question => ({
  register: persons.name,
  how: 'identity',
  from: 'person',
  person: 'r.id',
  where: [
    "r.state = 'active' and r.erased_at is null",
    unchangedSince('persons', place),
    ...product.registers
      .filter(({ subject }) => subject?.name === persons.name)
      .map(
        (about) =>
          `not exists (select 1 from ${about.table} o where o.tenant = r.tenant and o.subject_id = r.id and o.state = 'active' and ${beginningOf(about, 'o')} > ${place.day(termKindOf(about))})`,
      ),
    ...product.registers
      .filter(({ subject }) => subject?.name === persons.name)
      .map(
        ({ table }) =>
          `not exists (${keptPapers(`join ${table} o on o.tenant = p.tenant and o.id = p.record_id and o.subject_id = r.id`, place.day('officialPapers'))})`,
      ),
    `not exists (${keptPapers('', place.day('officialPapers'))} and p.record_id = r.id)`,
    // About one that was found to be the same and given up: few have such a one, so they are looked for first.
    `not exists (select 1 from record_lead l where l.tenant = r.tenant and l.register = '${persons.name}' and l.leads_to = r.id and exists (
      ${keptPapers(`join records_led_to(r.tenant, '${persons.name}', array[l.id]) led (id) on led.id = p.record_id`, place.day('officialPapers'))}))`,
    "not exists (select 1 from data_request q where q.tenant = r.tenant and q.person = r.id and q.state = 'active' and coalesce(q.outcome, 'open') = 'open')",
  ].join(' and '),
})

const questionsOf = (product: Product, kind: DueKind, place: Place): Question[] => {
  switch (kind) {
    case 'persons':
      return [ofPersons(product, place)]
    case 'households':
      return [
        {
          register: households.name,
          how: 'identity',
          from: 'household',
          person: null,
          where: `r.state = 'active' and r.erased_at is null and ${unchangedSince(kind, place)}
            and not exists (select 1 from person p where p.tenant = r.tenant and p.household = r.id and p.state = 'active')`,
        },
      ]
    // About somebody who is in no register of persons: each record has its own term.
    case 'declarations':
    case 'check-ins':
    case 'checkpoint-logs':
    case 'border-crossings':
    case 'signals':
    case 'citizen-reports':
    case 'violations':
    case 'lab-results':
    case 'household-visits':
    case 'zone-households':
      return product.registers
        .filter(({ name }) => name === kind)
        .map((register) => ({
          register: register.name,
          how: 'identity',
          from: register.table,
          person: null,
          where: `r.state = 'active' and r.erased_at is null and ${beginningOf(register, 'r')} <= ${place.day(kind)}
            and not exists (${keptPapers('', place.day('officialPapers'))} and p.record_id = r.id)`,
        }))
    case 'data-requests':
      return [
        {
          register: dataRequests.name,
          how: 'whole',
          from: 'data_request',
          person: 'r.person',
          where: `r.state = 'active' and coalesce(r.outcome, 'open') <> 'open' and r.decided_day <= ${place.day(kind)}`,
        },
      ]
    case 'legal-holds':
      return [
        {
          register: legalHolds.name,
          how: 'whole',
          from: 'legal_hold',
          person: 'r.person',
          where: `r.state = 'active' and coalesce(r.released_day, r.until_day) <= ${place.day(kind)}`,
        },
      ]
    case 'deletedRecords':
      return product.registers.map((register) => ({
        register: register.name,
        how: 'whole',
        from: register.table,
        person: register.name === persons.name ? 'r.id' : 'r.subject_id',
        where: `r.state = 'deleted' and r.erased_at is null and ${unchangedSince(kind, place)}`,
      }))
    case 'importFiles':
      return [
        {
          register: IMPORTS,
          how: 'file',
          from: 'import_run',
          person: null,
          where: `r.file_erased_at is null and ${isAtRest('r')} and (r.created_at at time zone 'Asia/Ho_Chi_Minh')::date <= ${place.day(kind)}`,
        },
      ]
  }
}

/** A hold on the person, or on all that the unit keeps. */
const heldBack = (person: string | null): string =>
  `exists (select 1 from legal_hold h where h.tenant = $1 and h.state = 'active' and h.from_day <= $3 and (h.until_day is null or h.until_day >= $3)
     and (h.released_day is null or h.released_day > $3)
     and (${person === null ? '' : `h.person = ${person} or `}h.person is null and r.home_unit in (select reached_key from unit_reach u where u.unit_key = h.home_unit)))`

/** `only`: of these, which were due when they were asked for, those that still are. */
type Wanted = { readonly most: number; readonly only?: readonly string[] }

const ask = async (
  tx: Transaction,
  product: Product,
  kind: DueKind,
  cutOffs: CutOffs,
  today: Day,
  { most, only }: Wanted,
): Promise<Due> => {
  const parameters: unknown[] = [tx.tenant, cutOffs.units, today]
  const given = new Map<string, string>()
  const give = (name: string, value: () => unknown): string => {
    const known = given.get(name) ?? `$${parameters.push(value())}`
    given.set(name, known)
    return known
  }
  const place: Place = {
    day: (of) => `(${give(of, () => cutOffs.days(of))}::date[])[cut.place]`,
    latest: (of) => `${give(`latest ${of}`, () => cutOffs.days(of).toSorted().at(-1) ?? null)}::date`,
  }
  const items: Item[] = []
  let held = 0
  const among = only === undefined ? '' : ` and r.id = any ($${parameters.push(only)}::uuid[])`
  for (const { register, how, from, where, person } of questionsOf(product, kind, place)) {
    const rows = await rowsOf<{ id: string; held: boolean }>(
      tx,
      `select r.id, ${heldBack(person)} as held from unnest($2::text[]) with ordinality cut (unit, place)
       join ${from} r on r.tenant = $1 and r.home_unit = cut.unit where ${where}${among} limit ${most + 1}`,
      parameters,
    )
    held += rows.filter((row) => row.held).length
    for (const { id, held: kept } of rows) if (!kept) items.push({ register, id, how })
  }
  return { items: items.slice(0, most), more: items.length > most, held }
}

export const dueIn = async (
  tx: Transaction,
  product: Product,
  kind: DueKind,
  unit: string,
  today: Day,
  wanted: Wanted = { most: MOST_DUE },
): Promise<Due> => ask(tx, product, kind, await cutOffsIn(tx, unit, today), today, wanted)
