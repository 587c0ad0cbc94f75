// The first start: an installation gets its units, its accounts and, for the demonstration, its district.
import type pg from 'pg'
import { duties } from '../duties.ts'
import { hashPassword, makeOneTimePassword } from '../kernel/access/password.ts'
import { ONE_TIME_PASSWORD_DAYS, oneTimePasswordEnds } from '../kernel/access/sign-in/settings.ts'
import { compileAccess } from '../kernel/access/compile-access.ts'
import { findRow, transact, type Transaction } from '../kernel/database/transaction.ts'
import { type Text, textOf } from '../kernel/text/text.ts'
import { noteDefinitions } from '../kernel/figure/settle-figures.ts'
import { product } from '../product.ts'
import { registers } from '../registers.ts'
import { installUnits } from '../units/install-units.ts'
import { nationOfProvince } from '../units/nation/load-nation.ts'

export type Installed = {
  readonly tenant: string
  readonly name: string
  readonly demo: boolean
  readonly unitKey: string
}

export const findInstallation = async (owner: pg.Pool): Promise<Installed | undefined> =>
  findRow<Installed>(
    { client: owner as unknown as pg.ClientBase },
    'select tenant, name, demo, unit_key as "unitKey" from installation limit 1',
  )

/** Row-level security as the declarations say, at every start. */
export const enforceAccess = (owner: pg.Pool, appRole: string, waiting?: () => void): Promise<void> =>
  compileAccess(owner, appRole, registers, duties, waiting)

export type NewAccount = {
  readonly name: string
  readonly fullName: string
  readonly password: string
  readonly mustChange: boolean
  readonly duties: readonly (readonly [duty: keyof typeof duties, unitKey: string])[]
}

export const addAccount = async (tx: Transaction, account: NewAccount): Promise<string> => {
  const id = crypto.randomUUID()
  await tx.client.query(
    'insert into account (tenant, id, name, full_name, password_hash, must_change_password, password_expires_at) values ($1, $2, $3, $4, $5, $6, $7)',
    [
      tx.tenant,
      id,
      account.name,
      account.fullName,
      await hashPassword(account.password),
      account.mustChange,
      account.mustChange ? oneTimePasswordEnds(tx.now) : null,
    ],
  )
  for (const [duty, unitKey] of account.duties)
    await tx.client.query(
      'insert into duty_assignment (tenant, account_id, duty, unit_key) values ($1, $2, $3, $4)',
      [tx.tenant, id, duty, unitKey],
    )
  await tx.client.query('select scope_refresh($1)', [id])
  return id
}

export type InstallOptions = {
  readonly province: string
  readonly name?: string
  readonly unitKey?: string
  readonly demo?: boolean
  readonly today?: string
  readonly tenant?: string
}

/** Units of the province with all that flowed into them; the tenant code is the province's first code and never changes. */
export const install = async (
  owner: pg.Pool,
  options: InstallOptions,
  /** What belongs to the same first step: either all of it stands after a power cut, or none. */
  furnish: (tx: Transaction, installed: Installed) => Promise<void> = () => Promise.resolve(),
): Promise<Installed> => {
  const { units, successions } = nationOfProvince(options.province)
  const top =
    units.find(
      (unit) => unit.level === 'province' && unit.code === options.province && unit.validTo === null,
    ) ?? units.find((unit) => unit.level === 'province' && unit.code === options.province)
  const unitKey = options.unitKey ?? top?.key
  if (!unitKey || !units.some(({ key }) => key === unitKey))
    throw new Error(`Không có đơn vị ${options.province} / no unit ${options.province}`)
  const tenant = options.tenant ?? options.province
  const name = options.name ?? units.find(({ key }) => key === unitKey)?.fullName ?? unitKey
  return transact(owner, { tenant, accountId: null }, async (tx) => {
    await installUnits(tx, units, successions)
    await tx.client.query(
      'insert into installation (tenant, name, unit_key, demo, today) values ($1, $2, $3, $4, $5)',
      [tenant, name, unitKey, options.demo ?? false, options.today ?? null],
    )
    await noteDefinitions(tx, product)
    const installed = { tenant, name, unitKey, demo: options.demo ?? false }
    await furnish(tx, installed)
    return installed
  })
}

/** A real installation with its administrator, who signs in once with the printed password and must change it. */
export const installWithAdministrator = async (
  owner: pg.Pool,
  options: InstallOptions,
  progress: (text: Text) => void,
): Promise<Installed> => {
  const password = makeOneTimePassword()
  const installed = await install(owner, options, async (tx, { unitKey }) => {
    await addAccount(tx, {
      name: 'admin',
      fullName: 'Quản trị hệ thống',
      password,
      mustChange: true,
      duties: [['administrator', unitKey]],
    })
  })
  progress(
    textOf(
      `Tài khoản quản trị: admin · mật khẩu dùng một lần, dùng được ${ONE_TIME_PASSWORD_DAYS} ngày: ${password}`,
      `Administrator: admin · one-time password, good for ${ONE_TIME_PASSWORD_DAYS} days: ${password}`,
    ),
  )
  return installed
}
