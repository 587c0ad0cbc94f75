// One batch of judged rows on its way into the registers: persons, records, changes, doubts, and what became of each row.
import { packedArray } from '../kernel/database/packed-array.ts'
import type { Transaction } from '../kernel/database/transaction.ts'
import { insertRecords, type NewRecord } from '../kernel/register/insert.ts'
import { leadsHeld, noteLed } from '../kernel/merge/links.ts'
import type { Register } from '../kernel/register/register.ts'
import { putDoubts } from '../people/doubts.ts'
import { product } from '../product.ts'
import { applyChanges } from './apply-changes.ts'
import { heldBy } from './held-values.ts'
import type { Judged } from './judge.ts'
import { type Filling, fillPersons } from './person-fill.ts'
import type { StoredRun } from './prepare.ts'
import { resolveLinks } from './row-links.ts'

type Taken = { readonly judged: Judged; readonly recordId: string | null; readonly subjectId: string | null }

const isTaken = ({ verdict }: Judged): boolean =>
  verdict === 'new' || verdict === 'likely' || verdict === 'question'

export const writeBatch = async (
  tx: Transaction,
  run: StoredRun,
  register: Register,
  judged: readonly Judged[],
): Promise<Taken[]> => {
  const links = await resolveLinks(tx, product, register, judged)
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
    const linked = links.get(row.row)?.values
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
  const { altered, refused } = await applyChanges(tx, run, register, judged)
  const filled = await fillPersons(
    tx,
    product,
    register.subject ?? register,
    run.id,
    fillingsOf(judged, leadTo),
  )
  await queueDoubts(tx, run, register, taken)
  const written = taken.map(({ judged: { row, change, stands }, recordId, subjectId }) => ({
    recordId: change?.recordId ?? recordId ?? stands?.id ?? null,
    // Whoever is erased later must be found in every list that knew them, also where it said nothing new.
    personId: filled.get(row.row)?.personId ?? subjectId ?? stands?.subjectId ?? null,
  }))
  const held = await heldBy(
    tx,
    taken.map(({ judged: row, recordId, subjectId }, place) => ({
      judged: row,
      recordId: recordId || refused.has(row.row.row) ? null : (written[place]?.recordId ?? null),
      personId: subjectId && !row.subject ? null : (written[place]?.personId ?? null),
      altered: altered.get(row.row.row) ?? null,
      added: filled.get(row.row.row)?.added ?? null,
    })),
  )
  // Where nothing of the row came in, it stands with those that were kept out.
  const verdictOf = ({ row, verdict }: Judged): Judged['verdict'] =>
    refused.has(row.row) && !filled.has(row.row) ? 'problem' : verdict
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
        taken.map(({ judged: row }) => verdictOf(row)),
      ),
      packedArray(
        'uuid',
        written.map(({ recordId }) => recordId),
      ),
      packedArray(
        'jsonb',
        taken.map(({ judged: { row, problems } }) => stored([...problems, ...(refused.get(row.row) ?? [])])),
      ),
      packedArray(
        'jsonb',
        held.map((one) => stored(one.altered)),
      ),
      packedArray(
        'uuid',
        written.map(({ personId }) => personId),
      ),
      packedArray(
        'jsonb',
        held.map((one) => stored(one.added)),
      ),
    ],
  )
  return taken
}

/** As JSON that the database takes: half a sign, cut off in the middle, is none. */
const stored = (value: object | null): string | null =>
  value &&
  JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? part.toWellFormed() : part))

const fillingsOf = (judged: readonly Judged[], leadTo: (id: string) => string): Filling[] =>
  judged.flatMap(({ row, subject, added }) =>
    subject && Object.keys(added).length > 0 ? [{ row: row.row, personId: leadTo(subject.id), added }] : [],
  )

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
