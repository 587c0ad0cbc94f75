// Serves merging persons and taking a merge back; the questions about them go along.
import { type Context, serve } from '../kernel/contract/serving.ts'
import { rowsOf } from '../kernel/database/transaction.ts'
import { mergeRecords, type StoredMerge } from '../kernel/merge/merge.ts'
import { undoMerge } from '../kernel/merge/undo-merge.ts'
import { getRecord } from '../kernel/register/read.ts'
import { noteReadIds, noteReads } from '../kernel/register/reads.ts'
import { bringDoubtsBack, carryDoubts } from '../people/doubts.ts'
import { persons } from '../people/persons.ts'
import { listMerges, mergePersons, undoMerge as undoEndpoint } from './contract.ts'

export const serveMerges = (context: Context): void => {
  const { product } = context
  serve(context, mergePersons, async ({ tx, body }) => {
    const { moved } = await mergeRecords(tx, product, persons, {
      ...body,
      typed: body.typed ?? {},
      twice: body.twice ?? [],
      why: body.why ?? null,
    })
    await carryDoubts(tx, body.id, body.keptId, body.givenUp)
    // The answer shows the kept one, with what was taken from the others.
    await noteReadIds(tx, persons, [body.keptId, ...body.givenUp], 'gộp')
    return { moved, record: await getRecord(tx, product, persons, body.keptId) }
  })
  serve(context, listMerges, async ({ tx, query }) => {
    const rows = await rowsOf<StoredMerge & { moved: number; name: string | null; home_unit: string | null }>(
      tx,
      `select m.*, account_name(m.account_id) as account, p.full_name as name, p.home_unit,
         (select count(*)::integer from record_merge_link l where l.tenant = m.tenant and l.merge_id = m.id and l.field <> 'state') as moved
       from record_merge m left join person p on p.tenant = m.tenant and p.id = m.kept_id
       where m.tenant = $1 and m.register = $2 and ($3::uuid is null or m.kept_id = $3) order by m.at desc limit 100`,
      [tx.tenant, persons.name, query.record ?? null],
    )
    await noteReads(
      tx,
      persons,
      rows.flatMap(({ kept_id: id, home_unit: homeUnit }) => (homeUnit === null ? [] : [{ id, homeUnit }])),
      'các lần gộp',
    )
    return {
      merges: rows.map((row) => ({
        id: row.id,
        keptId: row.kept_id,
        name: row.name ?? '',
        givenUp: row.given_up,
        state: row.state,
        account: row.account ?? '—',
        at: row.at.toISOString(),
        moved: row.moved,
        conflicts: [...row.conflicts],
      })),
    }
  })
  serve(context, undoEndpoint, async ({ tx, params }) => {
    const answer = await undoMerge(tx, product, params.id)
    await bringDoubtsBack(tx, params.id)
    return answer
  })
}
