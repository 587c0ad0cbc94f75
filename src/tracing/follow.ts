// Contacts follow what is entered about those they met: levels, terms and states are set in the transaction of the entry itself.
import { rowsOf, rowsOfKnown, type Transaction } from '../kernel/database/transaction.ts'
import type { Values } from '../kernel/register/field.ts'
import { changeRecords, type Alteration } from '../kernel/register/change.ts'
import type { FollowRecords, Product } from '../kernel/register/product.ts'
import { cases } from '../surveillance/cases.ts'
import { MAIN_DISEASE } from '../surveillance/diseases.ts'
import { SAME_ILLNESS } from '../surveillance/rules/same-illness.ts'
import { contacts } from './contacts.ts'
import type { CaseFacts } from './rules/illnesses.ts'
import { type ContactFacts, settle, type Settled } from './rules/settle.ts'

type MeetingRow = {
  id: string
  person: string
  source_person: string | null
  disease: string | null
  setting: string | null
  first_day: string | null
  last_day: string
  found_day: string
  ruled_on: string | null
  isolated_day: string | null
  proximity: ContactFacts['proximity']
  minutes: number | null
  masks: ContactFacts['masks']
  care: ContactFacts['care']
  shielded: boolean | null
  stated_level: ContactFacts['statedLevel']
  level: ContactFacts['level']
  days_to_list: number | null
  status: ContactFacts['status'] | null
  end_day: string | null
}

type CaseRow = {
  person: string
  disease: string
  onset_day: string | null
  specimen_day: string | null
  result_day: string | null
  report_day: string | null
  outcome_day: string | null
}

const factsOf = (row: MeetingRow): ContactFacts => ({
  id: row.id,
  person: row.person,
  source: row.source_person,
  atHome: row.setting === 'household',
  firstDay: row.first_day,
  lastDay: row.last_day,
  foundDay: row.found_day,
  ruledOn: row.ruled_on,
  isolatedDay: row.isolated_day,
  proximity: row.proximity,
  minutes: row.minutes,
  masks: row.masks,
  care: row.care,
  shielded: row.shielded ?? false,
  status: row.status ?? 'following',
  statedLevel: row.stated_level,
  level: row.level,
  endDay: row.end_day,
})

const caseFactsOf = (row: CaseRow): CaseFacts => ({
  person: row.person,
  onsetDay: row.onset_day,
  specimenDay: row.specimen_day,
  resultDay: row.result_day,
  reportDay: row.report_day,
  outcomeDay: row.outcome_day,
})

const meetingsOf = (tx: Transaction, persons: readonly string[]): Promise<MeetingRow[]> =>
  rowsOf<MeetingRow>(tx, 'select * from contact_meetings($1, $2::uuid[])', [tx.tenant, persons])

const differs = (row: MeetingRow, { level, status, endDay, daysToList }: Settled): boolean =>
  row.level !== level || row.status !== status || row.end_day !== endDay || row.days_to_list !== daysToList

/** Where nobody said the disease it is that of whom they met, wherever the commune of that one. @returns the contacts of which it was not said */
const nameDiseases = async (tx: Transaction, rows: readonly MeetingRow[]): Promise<ReadonlySet<string>> => {
  const unsaid = rows.filter(({ disease }) => disease === null)
  if (unsaid.length === 0) return new Set()
  const found = await rowsOf<{ id: string; disease: string }>(
    tx,
    'select * from contact_unsaid_diseases($1, $2::uuid[])',
    [tx.tenant, unsaid.map(({ id }) => id)],
  )
  const known = new Map(found.map(({ id, disease }) => [id, disease]))
  for (const row of unsaid) row.disease = known.get(row.id) ?? MAIN_DISEASE
  return new Set(unsaid.map(({ id }) => id))
}

/** The disease is among it where nobody had said it. */
type Change = Settled & { readonly disease?: string }

/** What the rules say of everybody downstream of these people, where it is not what the book says; `supposed` is a case not yet entered. */
const differencesFor = async (
  tx: Transaction,
  persons: readonly string[],
  supposed: readonly CaseRow[] = [],
): Promise<Map<string, Change>> => {
  const [tracing] = await rowsOfKnown<{ named: boolean }>(tx, {
    name: 'contact-known',
    text: 'select contact_known($1, $2::uuid[]) as named',
    values: [tx.tenant, persons],
  })
  // Nothing follows from people whom no contact names.
  if (!tracing?.named) return new Map()
  const affected = await meetingsOf(
    tx,
    (
      await rowsOf<{ person: string }>(tx, 'select contact_downstream($1, $2::uuid[], $3) as person', [
        tx.tenant,
        persons,
        SAME_ILLNESS.days,
      ])
    ).map(({ person }) => person),
  )
  if (affected.length === 0) return new Map()
  const own = new Set(affected.map(({ person }) => person))
  const sources = [
    ...new Set(affected.flatMap(({ source_person: source }) => (source && !own.has(source) ? [source] : []))),
  ]
  const others = sources.length > 0 ? await meetingsOf(tx, sources) : []
  const known = await rowsOf<CaseRow>(tx, 'select * from contact_cases($1, $2::uuid[])', [
    tx.tenant,
    [...own, ...sources],
  ])
  const illnesses = [...known, ...supposed]
  const unsaid = await nameDiseases(tx, affected)
  const changes = new Map<string, Change>()
  for (const [disease, rows] of Map.groupBy(affected, (row) => row.disease ?? MAIN_DISEASE)) {
    const settled = settle(
      rows.map(factsOf),
      others.filter((row) => row.disease === disease).map(factsOf),
      illnesses.filter((row) => row.disease === disease).map(caseFactsOf),
      tx.today,
      disease,
    )
    for (const row of rows) {
      const now = settled.get(row.id)
      if (now && unsaid.has(row.id)) changes.set(row.id, { ...now, disease })
      else if (now && differs(row, now)) changes.set(row.id, now)
    }
  }
  return changes
}

const alterationTo = (settled: Change): Alteration => ({
  action: 'change',
  version: null,
  values: { ...settled },
  why: 'Truy vết: tính lại từ nguồn tiếp xúc',
})

const dayIn = (values: Values, field: string): string | null => {
  const day = values[field]
  return typeof day === 'string' ? day : null
}

/** Who would move where, were this case entered about the person. */
export const changesIfIll = (
  tx: Transaction,
  person: string,
  values: Values,
): Promise<Map<string, Settled>> =>
  differencesFor(
    tx,
    [person],
    values.classification === 'confirmed'
      ? [
          {
            person,
            disease: String(values.disease),
            onset_day: dayIn(values, 'onsetDay'),
            specimen_day: dayIn(values, 'specimenDay'),
            result_day: dayIn(values, 'resultDay'),
            report_day: dayIn(values, 'reportDay'),
            outcome_day: dayIn(values, 'outcomeDay'),
          },
        ]
      : [],
  )

const PERSONS_AT_ONCE = 1000

/** What the account may not write stays as it is; the next entry by those who answer for it puts it right. */
export const settleContacts = async (
  tx: Transaction,
  product: Product,
  persons: readonly string[],
): Promise<number> => {
  let changed = 0
  for (let start = 0; start < persons.length; start += PERSONS_AT_ONCE) {
    const settled = await differencesFor(tx, persons.slice(start, start + PERSONS_AT_ONCE))
    const changes = new Map([...settled].map(([id, one]) => [id, alterationTo(one)]))
    if (changes.size === 0) continue
    const outcomes = await changeRecords(tx, product, contacts, changes)
    changed += [...outcomes.values()].filter(({ kind }) => kind === 'changed').length
  }
  return changed
}

/** Changes that settling itself makes are settled already. */
const settling = new WeakSet<Transaction>()

export const followTracing: FollowRecords = async (tx, product, register, records) => {
  if ((register.name !== contacts.name && register.name !== cases.name) || settling.has(tx)) return
  const persons = [...new Set(records.flatMap(({ subjectId }) => subjectId ?? []))]
  if (persons.length === 0) return
  settling.add(tx)
  try {
    await settleContacts(tx, product, persons)
  } finally {
    settling.delete(tx)
  }
}
