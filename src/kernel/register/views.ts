// Saved views of lists: each account's own, and those that others share with its office.
import { type Context, serve } from '../contract/serving.ts'
import { rowsOf } from '../database/transaction.ts'
import { listViews, removeView, type SavedView, saveView } from './contract.ts'

export const serveViews = (context: Context): void => {
  serve(context, listViews, async ({ tx, query }) => ({
    views: await rowsOf<SavedView & { mine: boolean; owner: string }>(
      tx,
      `select id, register, name, query, columns, unit_key as "unitKey", account_id = app_account() as mine,
         coalesce(account_name(account_id), '') as owner
       from saved_view where register = $1 order by account_id <> app_account(), name, id`,
      [query.register],
    ),
  }))
  serve(context, saveView, async ({ tx, body }) => {
    await tx.client.query(
      `insert into saved_view (tenant, id, account_id, register, name, query, columns, unit_key) values ($1, $2, app_account(), $3, $4, $5, $6, $7)
       on conflict (tenant, id) do update set name = excluded.name, query = excluded.query, columns = excluded.columns, unit_key = excluded.unit_key`,
      [
        tx.tenant,
        body.id,
        body.register,
        body.name,
        JSON.stringify(body.query),
        JSON.stringify(body.columns),
        body.unitKey,
      ],
    )
    return { view: body }
  })
  serve(context, removeView, async ({ tx, params }) => {
    const { rowCount } = await tx.client.query('delete from saved_view where id = $1', [params.id])
    return { removed: rowCount === 1 }
  })
}
