// The queue of pairs that may be one person: shown with reasons, decided by a person, remembered.
import { Refusal } from '../kernel/contract/refusal.ts'
import { type Context, serve } from '../kernel/contract/serving.ts'
import { findRow, rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import { selectFields, type StoredRow, valuesOfRow } from '../kernel/register/columns.ts'
import { noteReads } from '../kernel/register/reads.ts'
import { chanceOf } from '../people/linkage/weights.ts'
import { STANDING_DOUBT } from '../people/doubts.ts'
import { persons } from '../people/persons.ts'
import { decidingOn, type Deciding } from './ask-whom.ts'
import { decideDoubt, type DuplicateDoubt, listDoubts } from './contract.ts'

type DoubtRow = Pick<DuplicateDoubt, 'id' | 'verdict' | 'state' | 'score' | 'because'> & {
  held_back: DuplicateDoubt['heldBack']
  group_size: number | null
  created_at: Date
  one_id: string
  other_id: string
  home_unit: string
  other_unit: string | null
}

const PAGE = 50
const NOBODY = '00000000-0000-0000-0000-000000000000'

/** Persons that the reader may see; of the others only the unit is told. */
const seenPersons = async (
  tx: Transaction,
  ids: readonly string[],
): Promise<Map<string, StoredRow & { home_unit: string; state: string }>> =>
  new Map(
    (
      await rowsOf<StoredRow & { id: string; home_unit: string; state: string }>(
        tx,
        `select p.id, p.home_unit, p.state, ${selectFields(persons, 'p', 'f_')} from person p where p.tenant = $1 and p.id = any ($2)`,
        [tx.tenant, ids],
      )
    ).map((row) => [row.id, row]),
  )

const asDoubt = (
  row: DoubtRow,
  seen: Awaited<ReturnType<typeof seenPersons>>,
  deciding: Deciding,
): DuplicateDoubt => {
  const side = (id: string, unit: string | null) => {
    const person = seen.get(id)
    return {
      // Outside the reader's units a person has no id either: nothing by which to ask on.
      id: person ? id : NOBODY,
      homeUnit: person?.home_unit ?? unit ?? '',
      values: person ? valuesOfRow(persons, person, 'f_') : null,
    }
  }
  return {
    id: row.id,
    verdict: row.verdict,
    state: row.state,
    score: row.score,
    chance: chanceOf(row.score),
    because: row.because,
    heldBack: row.held_back,
    groupSize: row.group_size ?? 2,
    createdAt: row.created_at.toISOString(),
    one: side(row.one_id, row.home_unit),
    other: side(row.other_id, row.other_unit),
    ...deciding,
  }
}

const unitsOf = (row: DoubtRow, seen: Awaited<ReturnType<typeof seenPersons>>): string[] =>
  [row.one_id, row.other_id].map(
    (id, index) => seen.get(id)?.home_unit ?? (index === 0 ? row.home_unit : (row.other_unit ?? '')),
  )

/** That two are not one person is said by whoever may merge them: both are seen, and both units are theirs. */
const mustDecide = async (tx: Transaction, row: DoubtRow): Promise<void> => {
  const { mayMerge, ask } = await decidingOn(
    tx,
    unitsOf(row, await seenPersons(tx, [row.one_id, row.other_id])),
  )
  if (!mayMerge) throw new Refusal('dutyMissing', null, ask ?? undefined)
}

export const serveQueue = (context: Context): void => {
  serve(context, listDoubts, async ({ tx, query }) => {
    const where = `d.tenant = $1 and d.state = $2 and ($3::text is null or d.verdict = $3)
      and ($4::text is null or d.home_unit in (select reached_key from unit_reach where unit_key = $4)
        or d.other_unit in (select reached_key from unit_reach where unit_key = $4)) and ${STANDING_DOUBT}`
    const parameters = [tx.tenant, query.state ?? 'open', query.verdict ?? null, query.unit ?? null]
    const rows = await rowsOf<DoubtRow>(
      tx,
      `select d.* from doubt d where ${where} order by d.score desc, d.id limit ${PAGE} offset ${((query.page ?? 1) - 1) * PAGE}`,
      parameters,
    )
    const total = await rowsOf<{ count: number }>(
      tx,
      `select count(*) from doubt d where ${where}`,
      parameters,
    )
    const seen = await seenPersons(
      tx,
      rows.flatMap((row) => [row.one_id, row.other_id]),
    )
    const deciding = new Map<string, Deciding>()
    const doubts: DuplicateDoubt[] = []
    for (const row of rows) {
      const units = unitsOf(row, seen)
      const key = units.join(' ')
      const known = deciding.get(key) ?? (await decidingOn(tx, units))
      deciding.set(key, known)
      doubts.push(asDoubt(row, seen, known))
    }
    await noteReads(
      tx,
      persons,
      [...seen].map(([id, person]) => ({ id, homeUnit: person.home_unit })),
      'nghi trùng',
    )
    return { doubts, total: total[0]?.count ?? 0, size: PAGE }
  })
  serve(context, decideDoubt, async ({ tx, params, body }) => {
    const doubt = await findRow<DoubtRow>(
      tx,
      `select * from doubt where id = $1 and state in ('open', 'later', 'different') for update`,
      [params.id],
    )
    if (!doubt) throw new Refusal('notFound')
    // Whoever sees one of the two may put the question off and no more: the policy lets each unit write it, as its lists do.
    if (body.decision === 'different' || doubt.state === 'different') await mustDecide(tx, doubt)
    await rowsOf(
      tx,
      'update doubt set state = $2, decided_by = app_account(), decided_at = now() where id = $1',
      [params.id, body.decision],
    )
    return { decided: true }
  })
}
