// Before an installation that holds data gets another shape it is backed up as it stands, so that the release before can be gone back to.
import { mkdir, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type pg from 'pg'
import { type Text, textOf } from '../../text/text.ts'
import { DatabaseProblem } from '../database-problem.ts'
import { writeBackup } from './write-backup.ts'

/** One, of the last upgrade: beside the database and in the clear as that is. */
export const beforeUpgradeFile = (folder: string): string =>
  join(folder, 'before-upgrade', 'phaodai-before-upgrade.tar')

/** What was erased since must not live on in it: nobody goes back to the release before after so long. */
const KEPT_DAYS = 14

export const dropOldUpgrade = async (folder: string, now: Date): Promise<void> => {
  const made = await stat(beforeUpgradeFile(folder)).catch(() => undefined)
  if (made && now.getTime() - made.mtimeMs > KEPT_DAYS * 86_400_000) await rm(beforeUpgradeFile(folder))
}

/** A demonstration is made anew; where nothing is installed there is nothing to lose. */
const holdsData = async (client: pg.ClientBase): Promise<boolean> => {
  const { rows: tables } = await client.query<{ found: boolean }>(
    `select to_regclass('installation') is not null as found`,
  )
  if (tables[0]?.found !== true) return false
  return (await client.query('select 1 from installation where not demo')).rows.length > 0
}

const notMade = (cause: Error): DatabaseProblem =>
  new DatabaseProblem(
    textOf(
      `Chưa nâng cấp gì: không sao lưu được trước khi nâng cấp (${cause.message}). Dữ liệu còn nguyên và phiên bản cũ vẫn chạy được; giải phóng chỗ trên ổ đĩa rồi khởi động lại, hoặc tự sao lưu máy chủ của DATABASE_URL rồi chạy với --backed-up.`,
      `Nothing was upgraded: the backup before the upgrade failed (${cause.message}). The data are as they were and the old release still runs; free space on the disk and start again, or back up the server of DATABASE_URL yourself and start with --backed-up.`,
    ),
    { cause },
  )

/** @param client of the owner, outside any transaction */
export const backUpBeforeUpgrade = async (
  client: pg.ClientBase,
  ownerUrl: string,
  folder: string,
  log: (line: Text) => void,
): Promise<void> => {
  if (!(await holdsData(client))) return
  const path = beforeUpgradeFile(folder)
  log(
    textOf(
      `Sao lưu vào ${path} trước khi nâng cấp cấu trúc dữ liệu…`,
      `Backing up into ${path} before the shape of the data is upgraded…`,
    ),
  )
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    const { lacks } = await writeBackup(ownerUrl, path, new Date(), {
      historyFolder: join(folder, 'history'),
    })
    if (lacks.length > 0) {
      const list = lacks.join(', ')
      log(
        textOf(
          `Bản sao lưu thiếu ${list} vì không đọc được.`,
          `The backup lacks ${list}, which could not be read.`,
        ),
      )
    }
  } catch (error) {
    throw notMade(error as Error)
  }
}
