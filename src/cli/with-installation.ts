// Opens the database for one command: as the owner, with the installation that lies in it, closed whatever happens.

import type pg from 'pg'
import { DatabaseProblem } from '../kernel/database/database-problem.ts'
import { openDatabase } from '../kernel/database/open-database.ts'
import { createPool } from '../kernel/database/pool.ts'
import { type Actor, findRow } from '../kernel/database/transaction.ts'
import { type Day, dayOfMoment } from '../kernel/day/day.ts'
import { textOf } from '../kernel/text/text.ts'
import { findInstallation, type Installed } from '../server/installation.ts'
import { databaseOptions } from './database-options.ts'
import type { Output } from './output.ts'
import { UsageProblem } from './usage-problem.ts'

export type Opened = {
  readonly owner: pg.Pool
  readonly installed: Installed
  /** A command acts as the system, by nobody's account. */
  readonly actor: Actor
  /** A demonstration stands still at a day of its own. */
  readonly today: Day
}

export const withDatabase = async <R>(
  data: string,
  output: Output,
  work: (owner: pg.Pool) => Promise<R>,
): Promise<R> => {
  const database = await openDatabase(databaseOptions(data, output))
  const owner = createPool(database.ownerUrl, { max: 2, statementTimeout: 0 })
  try {
    return await work(owner)
  } finally {
    await owner.end()
    await database.stop()
  }
}

/** @param make sets up a database in which nothing is installed yet; undefined where it may not */
export const withInstallation = <R>(
  data: string,
  output: Output,
  work: (opened: Opened) => Promise<R>,
  make?: (owner: pg.Pool) => Promise<Installed>,
): Promise<R> =>
  withDatabase(data, output, async (owner) => {
    const installed = (await findInstallation(owner)) ?? (await make?.(owner))
    if (!installed)
      throw new DatabaseProblem(
        textOf(
          `Chưa cài đặt gì trong ${data}. Chạy "phaodai demo" hoặc "phaodai serve" trước.`,
          `Nothing is installed in ${data} yet. Run "phaodai demo" or "phaodai serve" first.`,
        ),
      )
    const row = await findRow<{ today: Day | null }>(
      { client: owner as unknown as pg.ClientBase },
      'select today from installation limit 1',
    )
    return work({
      owner,
      installed,
      actor: { tenant: installed.tenant, accountId: null },
      today: row?.today ?? dayOfMoment(new Date()),
    })
  })

export type KnownUnit = { readonly key: string; readonly fullName: string }

/** The unit of `--unit`, or that of the installation. */
export const getUnit = async ({ owner, installed }: Opened, key: string | undefined): Promise<KnownUnit> => {
  const unit = await findRow<KnownUnit>(
    { client: owner as unknown as pg.ClientBase },
    'select key, full_name as "fullName" from unit where key = $1',
    [key ?? installed.unitKey],
  )
  if (unit) return unit
  throw new UsageProblem(
    textOf(
      `Nơi cài đặt này không có đơn vị "${key}". Tìm mã: phaodai units --find TÊN`,
      `This installation has no unit "${key}". Find the code: phaodai units --find NAME`,
    ),
  )
}
