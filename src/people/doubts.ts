// The pairs that may be one person: each stands once, keeps what was decided, and is asked again only where the data have changed.
import { createHash } from 'node:crypto'
import { rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import { type StoredRow, valuesOfRow } from '../kernel/register/columns.ts'
import type { Similar } from '../kernel/register/contract.ts'
import type { NoteSimilar } from '../kernel/register/product.ts'
import type { LinkageRecord } from './linkage/columns.ts'
import { linkageRecordOf } from './linkage/person-linkage.ts'
import { persons } from './persons.ts'

/** Of a doubt `d`: a pair of whom one was deleted or given up waits no more. */
export const STANDING_DOUBT =
  "not exists (select 1 from person p where p.tenant = d.tenant and p.id in (d.one_id, d.other_id) and p.state <> 'active')"

export type NewDoubt = Pick<Similar, 'verdict' | 'score' | 'because' | 'heldBack'> & {
  readonly oneId: string
  readonly otherId: string
  readonly importId?: string | null
  readonly groupSize?: number
}

type Side = { readonly id: string; readonly homeUnit: string; readonly record: LinkageRecord }

/** What both say now, in full: by it a decision is remembered. Who was deleted meanwhile is in no doubt. */
const sidesOf = async (tx: Transaction, ids: readonly string[]): Promise<Map<string, Side>> => {
  const rows = await rowsOf<StoredRow & { id: string; home_unit: string }>(
    tx,
    "select * from person where tenant = $1 and id = any ($2) and state = 'active'",
    [tx.tenant, ids],
  )
  return new Map(
    rows.map((row) => {
      const { id, home_unit: homeUnit } = row
      return [id, { id, homeUnit, record: linkageRecordOf(valuesOfRow(persons, row), homeUnit) }]
    }),
  )
}

/** Of what makes a person: a move to another commune is no new evidence. */
const printOf = (one: Side, other: Side): string =>
  createHash('sha256')
    .update(
      JSON.stringify(
        [one, other].map(({ record }) => [
          record.name,
          record.birth,
          record.sex,
          record.nationalId,
          record.phone,
        ]),
      ),
    )
    .digest('base64url')

const DOUBT_COLUMNS =
  'one_id, other_id, home_unit, other_unit, verdict, score, because, held_back, print, import_id, group_size'

export const putDoubts = async (tx: Transaction, doubts: readonly NewDoubt[]): Promise<void> => {
  const sides = await sidesOf(
    tx,
    doubts.flatMap(({ oneId, otherId }) => [oneId, otherId]),
  )
  const unique = new Map(
    doubts.map((doubt) => {
      const [first, second] =
        doubt.oneId < doubt.otherId ? [doubt.oneId, doubt.otherId] : [doubt.otherId, doubt.oneId]
      return [`${first} ${second}`, { doubt, first: sides.get(first), second: sides.get(second) }]
    }),
  )
  const rows = [...unique.values()].flatMap(({ doubt, first, second }) =>
    first && second
      ? [
          [
            first.id,
            second.id,
            first.homeUnit,
            second.homeUnit,
            doubt.verdict,
            doubt.score,
            JSON.stringify(doubt.because),
            doubt.heldBack === null ? null : JSON.stringify(doubt.heldBack),
            printOf(first, second),
            doubt.importId ?? null,
            doubt.groupSize ?? 2,
          ],
        ]
      : [],
  )
  if (rows.length === 0) return
  const types = [
    'uuid',
    'uuid',
    'text',
    'text',
    'text',
    'double precision',
    'jsonb',
    'jsonb',
    'text',
    'uuid',
    'integer',
  ]
  // "Not the same person" is remembered: the pair is asked again only where what was compared is no longer the same.
  await rowsOf(
    tx,
    `insert into doubt as kept (tenant, id, register, ${DOUBT_COLUMNS})
     select $1, gen_random_uuid(), '${persons.name}', * from unnest(${types.map((type, index) => `$${index + 2}::${type}[]`).join(', ')})
     on conflict (tenant, one_id, other_id) do update set
       home_unit = excluded.home_unit, other_unit = excluded.other_unit, verdict = excluded.verdict, score = excluded.score,
       because = excluded.because, held_back = excluded.held_back, print = excluded.print, group_size = excluded.group_size,
       state = case when kept.state in ('different', 'later') and kept.print is not distinct from excluded.print then kept.state else 'open' end`,
    [tx.tenant, ...types.map((_, index) => rows.map((row) => row[index] ?? null))],
  )
}

/** Whoever is entered by a form and may be somebody known waits in the queue, as whoever comes by a list. */
export const noteSimilarPersons: NoteSimilar = async (tx, register, id, similar) => {
  if (register.name !== persons.name) return
  await putDoubts(
    tx,
    similar.map((doubt) => ({ ...doubt, oneId: id, otherId: doubt.id })),
  )
}

/** What was carried over was said of another pair: remembered as it is, it is remembered by what this pair says. */
const printAnew = async (tx: Transaction, mergeId: string): Promise<void> => {
  const carried = await rowsOf<{ id: string; one_id: string; other_id: string }>(
    tx,
    'select id, one_id, other_id from doubt where tenant = $1 and merge_id = $2',
    [tx.tenant, mergeId],
  )
  const sides = await sidesOf(
    tx,
    carried.flatMap(({ one_id: one, other_id: other }) => [one, other]),
  )
  const prints = carried.flatMap(({ id, one_id: oneId, other_id: otherId }) => {
    const [one, other] = [sides.get(oneId), sides.get(otherId)]
    return one && other ? [{ id, print: printOf(one, other) }] : []
  })
  await rowsOf(
    tx,
    'update doubt d set print = p.print from unnest($2::uuid[], $3::text[]) p (id, print) where d.tenant = $1 and d.id = p.id',
    [tx.tenant, prints.map(({ id }) => id), prints.map(({ print }) => print)],
  )
}

/** The questions about persons given up go over to the one kept, answered as they were. */
export const carryDoubts = async (
  tx: Transaction,
  mergeId: string,
  keptId: string,
  givenUp: readonly string[],
): Promise<void> => {
  const parameters = [tx.tenant, mergeId, keptId, givenUp]
  await rowsOf(
    tx,
    `insert into doubt (tenant, id, register, one_id, other_id, home_unit, other_unit, verdict, score, because, held_back, print, group_size, state, merge_id)
     select distinct on (far.id) $1, gen_random_uuid(), d.register, least(far.id, $3::uuid), greatest(far.id, $3::uuid),
       case when far.id < $3::uuid then far.unit else k.home_unit end, case when far.id < $3::uuid then k.home_unit else far.unit end,
       d.verdict, d.score, d.because, d.held_back, d.print, d.group_size, d.state, $2
     from doubt d join person k on k.tenant = $1 and k.id = $3::uuid
     cross join lateral (select case when d.one_id = any ($4::uuid[]) then d.other_id else d.one_id end as id,
       case when d.one_id = any ($4::uuid[]) then d.other_unit else d.home_unit end as unit) far
     where d.tenant = $1 and (d.one_id = any ($4::uuid[]) or d.other_id = any ($4::uuid[])) and d.state in ('open', 'later', 'different')
       and far.id <> $3::uuid and far.id <> all ($4::uuid[])
     order by far.id, d.score desc on conflict (tenant, one_id, other_id) do update set
       home_unit = excluded.home_unit, other_unit = excluded.other_unit, verdict = excluded.verdict, score = excluded.score,
       because = excluded.because, held_back = excluded.held_back, print = excluded.print, group_size = excluded.group_size,
       state = excluded.state, merge_id = excluded.merge_id
     where doubt.state = 'gone'`,
    parameters,
  )
  await printAnew(tx, mergeId)
  await rowsOf(
    tx,
    `update doubt set state = 'merged', state_before = state, merge_id = $2, decided_by = app_account(), decided_at = now()
     where tenant = $1 and (one_id = any ($3::uuid[]) or other_id = any ($3::uuid[])) and state in ('open', 'later')`,
    [tx.tenant, mergeId, givenUp],
  )
}

export const bringDoubtsBack = async (tx: Transaction, mergeId: string): Promise<void> => {
  await rowsOf(
    tx,
    `update doubt set state = case when state = 'merged' then coalesce(state_before, 'open') else 'gone' end, state_before = null, merge_id = null
     where tenant = $1 and merge_id = $2`,
    [tx.tenant, mergeId],
  )
}
