// What a device that was shut out still sent: kept sealed for a month, taken into the registers or dropped by a person.
import { type Context, serve } from '../contract/serving.ts'
import { Refusal } from '../contract/refusal.ts'
import { findRow, rowsOf, type Transaction } from '../database/transaction.ts'
import { noteReadIds } from '../register/reads.ts'
import { judgeLeft, listLeft } from './contract.ts'
import { carriedRegister, judgeWrite } from './sync.ts'
import { FieldWrite } from './write.ts'

const sealedFor = (id: string): string => `left write ${id}`

export const keepLeft = async (
  tx: Transaction,
  { signIn }: Pick<Context, 'signIn'>,
  device: string,
  writes: readonly FieldWrite[],
): Promise<void> => {
  await tx.client.query("delete from field_left_write where came_at < now() - interval '30 days'")
  await tx.client.query(
    `insert into field_left_write (tenant, account_id, device_id, came_at, id, sealed_write)
     select $1, app_account(), $2, $3, * from unnest($4::uuid[], $5::bytea[]) on conflict do nothing`,
    [
      tx.tenant,
      device,
      tx.now,
      writes.map(({ id }) => id),
      writes.map((write) => signIn.key.seal(Buffer.from(JSON.stringify(write)), sealedFor(write.id))),
    ],
  )
}

type Left = { id: string; sealed_write: Buffer; came_at: Date }

const opened = ({ signIn }: Pick<Context, 'signIn'>, { id, sealed_write: sealed }: Left): FieldWrite => {
  const plain = signIn.key.open(sealed, sealedFor(id))
  if (!plain) throw new Refusal('notFound')
  return FieldWrite.parse(JSON.parse(plain.toString()))
}

export const serveLeft = (context: Context): void => {
  serve(context, listLeft, async ({ tx, params }) => {
    const rows = await rowsOf<Left>(
      tx,
      'select id, sealed_write, came_at from field_left_write where tenant = $1 and device_id = $2 order by id',
      [tx.tenant, params.id],
    )
    const writes = rows.map((row) => ({ write: opened(context, row), cameAt: row.came_at.toISOString() }))
    for (const { write } of writes)
      await noteReadIds(tx, carriedRegister(context, write), [write.recordId], 'ghi chép của máy đã khóa')
    return { writes }
  })
  serve(context, judgeLeft, async ({ tx, params, body }) => {
    const row = await findRow<Left>(
      tx,
      'select id, sealed_write, came_at from field_left_write where tenant = $1 and device_id = $2 and id = $3 for update',
      [tx.tenant, params.id, body.write],
    )
    if (!row) throw new Refusal('notFound')
    const verdict = body.take
      ? (await judgeWrite(tx, context, params.id, opened(context, row))).verdict
      : null
    if (verdict === null || verdict.kind === 'done')
      await tx.client.query('delete from field_left_write where tenant = $1 and id = $2', [tx.tenant, row.id])
    return { verdict }
  })
}
