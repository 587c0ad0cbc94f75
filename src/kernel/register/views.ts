// Saved views of lists: each account's own.
import { type Context, serve } from '../contract/serving.ts'
import { rowsOf } from '../database/transaction.ts'
import { listViews, removeView, type SavedView, saveView } from './contract.ts'

export const serveViews = (context: Context): void => {
  serve(context, listViews, async ({ tx, query }) => ({
    views: await rowsOf<SavedView>(
      tx,
      'select id, register, name, query, columns from saved_view where register = $1 order by name',
      [query.register],
    ),
  }))
  serve(context, saveView, async ({ tx, body }) => {
    await tx.client.query(
      `insert into saved_view (tenant, id, account_id, register, name, query, columns) values ($1, $2, app_account(), $3, $4, $5, $6)
       on conflict (tenant, id) do update set name = excluded.name, query = excluded.query, columns = excluded.columns`,
      [
        tx.tenant,
        body.id,
        body.register,
        body.name,
        JSON.stringify(body.query),
        JSON.stringify(body.columns),
      ],
    )
    return { view: body }
  })
  serve(context, removeView, async ({ tx, params }) => {
    await tx.client.query('delete from saved_view where id = $1', [params.id])
    return { removed: true }
  })
}
