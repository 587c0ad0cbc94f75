// Devices that carry records: made by their account, heard, shut out; one that was shut out never comes back under its id.
import type { Context } from '../contract/serving.ts'
import { Refusal } from '../contract/refusal.ts'
import { findRow, rowsOf, type Transaction } from '../database/transaction.ts'
import { appendHistory, changesBetween } from '../history/append.ts'
import { textOf } from '../text/text.ts'
import type { FieldDevice } from './contract.ts'
import { deviceMark } from './device-mark.ts'

export type Device = {
  readonly id: string
  readonly unitKey: string
  readonly teamId: string | null
}

type Row = {
  id: string
  name: string
  number: string
  account: string
  unit_key: string
  unit_name: string
  team_id: string | null
  made_at: Date
  heard_at: Date
  shut_at: Date | null
  left_writes: number
  mine: boolean
}

const select = `select d.id, d.name, d.number, account_name(d.account_id) as account, d.unit_key, u.full_name as unit_name, d.team_id,
   d.made_at, d.heard_at, d.shut_at, d.account_id = app_account() as mine,
   (select count(*)::int from field_left_write w where w.tenant = d.tenant and w.device_id = d.id) as left_writes
 from field_device d join unit u on u.key = d.unit_key`

const shown = (row: Row): FieldDevice => ({
  id: row.id,
  name: row.name,
  mark: deviceMark(Number(row.number)),
  account: row.account,
  unitKey: row.unit_key,
  unitName: row.unit_name,
  teamId: row.team_id,
  madeAt: row.made_at.toISOString(),
  heardAt: row.heard_at.toISOString(),
  shutAt: row.shut_at?.toISOString() ?? null,
  left: row.left_writes,
  mine: row.mine,
})

/** The own ones, and those of accounts that one administers. */
export const devicesSeen = async (tx: Transaction): Promise<FieldDevice[]> =>
  (
    await rowsOf<Row>(
      tx,
      `${select} where d.tenant = $1 order by d.shut_at nulls first, d.heard_at desc limit 200`,
      [tx.tenant],
    )
  ).map(shown)

export const getDevice = async (tx: Transaction, id: string): Promise<FieldDevice> => {
  const row = await findRow<Row>(tx, `${select} where d.tenant = $1 and d.id = $2`, [tx.tenant, id])
  if (!row) throw new Refusal('notFound')
  return shown(row)
}

const sealedFor = (id: string): string => `field device ${id}`

type New = Device & { readonly name: string; readonly key: string; readonly session: string }

export const addDevice = async (
  tx: Transaction,
  { signIn }: Pick<Context, 'signIn'>,
  { id, name, unitKey, teamId, key, session }: New,
): Promise<FieldDevice> => {
  const unit = await findRow(
    tx,
    `select 1 from duty_assignment d join unit_reach r on r.unit_key = d.unit_key
     where d.account_id = app_account() and r.reached_key = $1`,
    [unitKey],
  )
  if (!unit)
    throw new Refusal('invalid', {
      problems: [
        {
          field: 'unitKey',
          text: textOf('không thuộc đơn vị bạn được giao', 'is not among the units of your duties'),
        },
      ],
    })
  await tx.client.query(
    `insert into field_device (tenant, id, account_id, name, unit_key, team_id, sealed_key, made_at, heard_at, session_id)
     values ($1, $2, app_account(), $3, $4, $5, $6, $7, $7, $8)`,
    [
      tx.tenant,
      id,
      name,
      unitKey,
      teamId,
      signIn.key.seal(Buffer.from(key, 'base64'), sealedFor(id)),
      tx.now,
      session,
    ],
  )
  return getDevice(tx, id)
}

type Own = {
  number: string
  unit_key: string
  team_id: string | null
  sealed_key: Buffer
  shut_at: Date | null
  keeps: boolean
}

const findOwn = (tx: Transaction, id: string): Promise<Own | undefined> =>
  findRow<Own>(
    tx,
    `select number, unit_key, team_id, sealed_key, shut_at, keeps from field_device where tenant = $1 and id = $2 and account_id = app_account()`,
    [tx.tenant, id],
  )

/**
 * No device is ever deleted: one that its own account names and that is not there was made after the moment to which a restore went back.
 * Only one that was shut out is told so, as it then wipes itself; that of somebody else is as unknown as one that never was.
 */
const mustStand = (own: Own | undefined): Own => {
  if (!own) throw new Refusal('deviceUnknown')
  if (own.shut_at) throw new Refusal('deviceShutOut')
  return own
}

/** The device speaks: it must be the account's own and not shut out. */
export const hearDevice = async (tx: Transaction, id: string, session: string): Promise<Device> => {
  const own = mustStand(await findOwn(tx, id))
  await tx.client.query(
    `update field_device set heard_at = $3, session_id = $4
     where tenant = $1 and id = $2 and (heard_at < $3::timestamptz - interval '1 minute' or session_id is distinct from $4)`,
    [tx.tenant, id, tx.now, session],
  )
  return { id, unitKey: own.unit_key, teamId: own.team_id }
}

/** Whether what a device sends after it was shut out is kept for somebody to look at. */
export const keepsWrites = async (tx: Transaction, id: string): Promise<boolean> =>
  (await findOwn(tx, id))?.keeps === true

export const keyOfDevice = async (
  tx: Transaction,
  { signIn }: Pick<Context, 'signIn'>,
  id: string,
  session: string,
): Promise<{ readonly key: string; readonly mark: string }> => {
  const own = mustStand(await findOwn(tx, id))
  const key = signIn.key.open(own.sealed_key, sealedFor(id))
  // Restored without the key of the installation: the password of the device still opens what lies there.
  if (!key) throw new Refusal('deviceUnknown')
  await tx.client.query(
    'update field_device set session_id = $3 where tenant = $1 and id = $2 and session_id is distinct from $3',
    [tx.tenant, id, session],
  )
  return { key: key.toString('base64'), mark: deviceMark(Number(own.number)) }
}

/**
 * Whoever has the device in hand has its session too, which is shut with it; but for the one that asks, in which its owner stops carrying, for one
 * in which another device of the account is at work, and where the device may still send what it has.
 */
export const shutOut = async (
  tx: Transaction,
  id: string,
  keeps: boolean,
  asking: string,
): Promise<FieldDevice> => {
  const before = await getDevice(tx, id)
  const shut = await findRow<{ account_id: string; session_id: string | null }>(
    tx,
    `update field_device set shut_at = $3, shut_by = app_account(), keeps = $4 where tenant = $1 and id = $2 and shut_at is null
     returning account_id, session_id`,
    [tx.tenant, id, tx.now, keeps],
  )
  if (!shut) return before
  if (!keeps)
    await tx.client.query(
      `update session set shut_at = $3 where id = $1 and account_id = $2 and id <> $4
         and not exists (select from field_device o where o.tenant = $5 and o.session_id = $1 and o.shut_at is null)`,
      [shut.session_id, shut.account_id, tx.now, asking, tx.tenant],
    )
  const after = await getDevice(tx, id)
  await appendHistory(tx, [
    {
      action: 'change',
      register: 'field-devices',
      recordId: id,
      homeUnit: after.unitKey,
      changes: changesBetween({ shutAt: null }, { shutAt: after.shutAt, keeps }),
    },
  ])
  return after
}
