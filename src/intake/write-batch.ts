// One batch of judged rows on its way into the registers: persons, records, changes, doubts, and what became of each row.
import { packedArray } from '../kernel/database/packed-array.ts'
import { rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import { changeRecord } from '../kernel/register/change.ts'
import { insertRecords, type NewRecord } from '../kernel/register/insert.ts'
import { leadsHeld, noteLed } from '../kernel/merge/links.ts'
import type { Field } from '../kernel/register/field.ts'
import { nameFieldOf } from '../kernel/register/read.ts'
import { columnOf, type Register } from '../kernel/register/register.ts'
import { putDoubts } from '../people/doubts.ts'
import { product } from '../product.ts'
import type { Judged } from './judge.ts'
import { type Filling, fillPersons } from './person-fill.ts'
import type { StoredRun } from './prepare.ts'
import type { Altered } from './record-change.ts'

type Taken = { readonly judged: Judged; readonly recordId: string | null; readonly subjectId: string | null }

const isTaken = ({ verdict }: Judged): boolean =>
  verdict === 'new' || verdict === 'likely' || verdict === 'question'

/** `UBND xã A; Công an huyện`: several records named in one cell. */
const namesIn = (field: Field | undefined, text: string): string[] =>
  field?.kind === 'links'
    ? text
        .split(/[;\n]/)
        .map((name) => name.trim())
        .filter((name) => name !== '')
    : [text]

/** Links named by text (a team, a household) are resolved by the first listed field of their register. */
const resolveLinks = async (
  tx: Transaction,
  register: Register,
  judged: readonly Judged[],
): Promise<Map<string, string>> => {
  const found = new Map<string, string>()
  for (const [path, field] of Object.entries(register.fields)) {
    const target = field.kind === 'link' || field.kind === 'links' ? product.register(field.to) : undefined
    const names = [
      ...new Set(judged.flatMap(({ row }) => (row.links[path] ? namesIn(field, row.links[path]) : []))),
    ]
    if (!target || names.length === 0) continue
    const column = columnOf(target.fields.code ? 'code' : nameFieldOf(target))
    const rows = await rowsOf<{ id: string; name: string }>(
      tx,
      // A name that two people bear says which of them to nobody.
      `select min(id::text)::uuid as id, ${column} as name from ${target.table} where tenant = $1 and state = 'active' and ${column} = any($2)
       group by 2 having count(*) = 1 or not $3`,
      [tx.tenant, names, target.personal],
    )
    for (const { id, name } of rows) found.set(`${path}|${name}`, id)
  }
  return found
}

export const writeBatch = async (
  tx: Transaction,
  run: StoredRun,
  register: Register,
  judged: readonly Judged[],
): Promise<Taken[]> => {
  const links = await resolveLinks(tx, register, judged)
  // Judged a while ago: who was merged since stands for whom was kept.
  const leads = register.subject
    ? await leadsHeld(
        tx,
        register.subject,
        judged.flatMap(({ subject }) => subject?.id ?? []),
      )
    : new Map<string, string>()
  const leadTo = (id: string): string => leads.get(id) ?? id
  const taken = judged.map((row): Taken => ({
    judged: row,
    recordId: isTaken(row) ? crypto.randomUUID() : null,
    subjectId:
      register.subject && isTaken(row) ? (row.subject ? leadTo(row.subject.id) : crypto.randomUUID()) : null,
  }))
  const how = { action: 'import', importId: run.id } as const
  // While the database writes the persons, their records are made ready: statements are done in the order in which they were sent.
  const writing: Promise<void>[] = []
  if (register.subject) {
    const persons = taken.flatMap(({ judged: { homeUnit, row, subject: known }, subjectId }): NewRecord[] =>
      subjectId && !known ? [{ id: subjectId, homeUnit, subjectId: null, values: row.subject }] : [],
    )
    writing.push(insertRecords(tx, product, register.subject, persons, how))
  }
  const records = taken.flatMap(({ judged: { homeUnit, row, print }, recordId, subjectId }): NewRecord[] => {
    if (!recordId) return []
    const linked = Object.fromEntries(
      Object.entries(row.links).flatMap(([path, name]) => {
        const ids = namesIn(register.fields[path], name).flatMap((one) => links.get(`${path}|${one}`) ?? [])
        return ids.length > 0 ? [[path, [...new Set(ids)].join(' ')]] : []
      }),
    )
    return [{ id: recordId, homeUnit, subjectId, values: { ...row.values, ...linked }, fingerprint: print }]
  })
  writing.push(insertRecords(tx, product, register, records, how))
  await Promise.all(writing)
  for (const {
    judged: { subject },
    recordId,
    subjectId,
  } of taken)
    if (register.subject && subject && recordId && subjectId !== subject.id)
      await noteLed(tx, register.subject, subject.id, { register, id: recordId })
  const altered = await applyChanges(tx, run, register, judged)
  const filled = await fillPersons(
    tx,
    product,
    register.subject ?? register,
    run.id,
    fillingsOf(judged, leadTo),
  )
  await queueDoubts(tx, run, register, taken)
  await tx.client.query(
    `insert into import_row (tenant, import_id, row, verdict, record_id, problems, altered, person_id, person_added)
     select $1, $2, * from unnest($3::integer[], $4::text[], $5::uuid[], $6::jsonb[], $7::jsonb[], $8::uuid[], $9::jsonb[]) on conflict do nothing`,
    [
      tx.tenant,
      run.id,
      packedArray(
        'integer',
        taken.map(({ judged: { row } }) => row.row),
      ),
      packedArray(
        'text',
        taken.map(({ judged: { verdict } }) => verdict),
      ),
      packedArray(
        'uuid',
        taken.map(
          ({ judged: { change, stands }, recordId }) => change?.recordId ?? recordId ?? stands?.id ?? null,
        ),
      ),
      packedArray(
        'jsonb',
        taken.map(({ judged: { problems } }) => JSON.stringify(problems)),
      ),
      packedArray(
        'jsonb',
        taken.map(({ judged: { row } }) => altered.get(row.row) ?? null),
      ),
      packedArray(
        'uuid',
        // Whoever is erased later must be found in every list that knew them, also where it said nothing new.
        taken.map(
          ({ judged: { row, stands }, subjectId }) =>
            filled.get(row.row)?.personId ?? subjectId ?? stands?.subjectId ?? null,
        ),
      ),
      packedArray(
        'jsonb',
        taken.map(({ judged: { row } }) => {
          const filling = filled.get(row.row)
          return filling ? JSON.stringify(filling.added) : null
        }),
      ),
    ],
  )
  return taken
}

const fillingsOf = (judged: readonly Judged[], leadTo: (id: string) => string): Filling[] =>
  judged.flatMap(({ row, subject, added }) =>
    subject && Object.keys(added).length > 0 ? [{ row: row.row, personId: leadTo(subject.id), added }] : [],
  )

/**
 * A list that comes again knows more of some records: they are changed with history, and the row's print becomes theirs. Undone, they get
 * the earlier print back: otherwise the list could not come again. @returns by row, what it altered
 */
const applyChanges = async (
  tx: Transaction,
  run: StoredRun,
  register: Register,
  judged: readonly Judged[],
): Promise<ReadonlyMap<number, string>> => {
  const altered = new Map<number, string>()
  for (const { row, change, print } of judged) {
    if (!change) continue
    await changeRecord(tx, product, register, change.recordId, {
      action: 'import',
      version: null,
      values: change.after,
      from: run.id,
    })
    const [earlier] = await rowsOf<{ print: string | null }>(
      tx,
      `update ${register.table} now set fingerprint = $3 from ${register.table} before
       where now.tenant = $1 and now.id = $2 and before.tenant = now.tenant and before.id = now.id returning before.fingerprint as print`,
      [tx.tenant, change.recordId, print],
    )
    const stored: Altered = { ...change, prints: { before: earlier?.print ?? null, after: print } }
    altered.set(row.row, JSON.stringify(stored))
  }
  return altered
}

/** Likely the same person: never a pop-up, always a place in the queue. */
const queueDoubts = async (
  tx: Transaction,
  run: StoredRun,
  register: Register,
  taken: readonly Taken[],
): Promise<void> => {
  await putDoubts(
    tx,
    taken.flatMap(({ judged, recordId, subjectId }) => {
      const mine = register.subject ? subjectId : recordId
      return mine
        ? judged.doubts.map((doubt) => ({
            ...doubt,
            oneId: mine,
            otherId: doubt.id,
            importId: run.id,
          }))
        : []
    }),
  )
}
