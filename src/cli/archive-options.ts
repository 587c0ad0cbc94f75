// How a server keeps the log of its database in an archive, from the options of `serve`.

import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { DatabaseProblem } from '../kernel/database/database-problem.ts'
import { claimArchive, findHead, makeKey, openKey } from '../kernel/database/log-archive/archive-head.ts'
import {
  archiveFile,
  endArchiving,
  findArchiveSettings,
  keepArchiveSettings,
  MOST_WAITING,
} from '../kernel/database/log-archive/archive-settings.ts'
import { connect } from '../kernel/database/pool.ts'
import { textOf } from '../kernel/text/text.ts'
import type { ServeOptions } from '../server/serve-options.ts'
import { readPassphrase } from './passphrase.ts'
import { readCount } from './read-options.ts'
import { UsageProblem } from './usage-problem.ts'

export const archiveOptions = {
  archive: { type: 'string' },
  'archive-days': { type: 'string', default: '14' },
} as const

type Given = {
  readonly data: string
  readonly archive?: string | undefined
  readonly 'archive-days': string
  readonly 'passphrase-file'?: string | undefined
}

export type Archiving = {
  /** To be called when the database runs. @returns what the server looks after; undefined where no archive is kept */
  begin(ownerUrl: string): Promise<ServeOptions['archive']>
}

const ofTheServer = (): UsageProblem =>
  new UsageProblem(
    textOf(
      '--archive là của cơ sở dữ liệu kèm theo; với DATABASE_URL hãy dùng lưu trữ của chính máy chủ ấy (docs/running.md).',
      '--archive is for the bundled database; with DATABASE_URL use the archiving of that server itself (docs/running.md).',
    ),
  )

const startedWithout = (): DatabaseProblem =>
  new DatabaseProblem(
    textOf(
      'Cơ sở dữ liệu đang chạy cho một lệnh khác và chưa lưu trữ nhật ký: đợi lệnh ấy xong rồi khởi động lại.',
      'The database runs for another command and keeps no archive yet: wait until that command has ended and start again.',
    ),
  )

/** Said before the database starts, because PostgreSQL must be started with it. It stays said until `--archive off`. */
export const readArchiving = async (given: Given): Promise<Archiving> => {
  const days = readCount('archive-days', given['archive-days'])
  const external = process.env['DATABASE_URL'] !== undefined
  if (external && given.archive !== undefined && given.archive !== 'off') throw ofTheServer()
  const databaseFolder = join(resolve(given.data), 'database')
  const passphrase = await readPassphrase(given['passphrase-file'])
  const folder = given.archive === undefined || given.archive === 'off' ? undefined : resolve(given.archive)
  if (given.archive === 'off') await endArchiving(databaseFolder)
  if (folder !== undefined) {
    const head = await findHead(folder)
    const key = head ? await openKey(head, passphrase) : passphrase === undefined ? null : makeKey()
    await mkdir(databaseFolder, { recursive: true, mode: 0o700 })
    await keepArchiveSettings(archiveFile(databaseFolder), { folder, key, mostWaiting: MOST_WAITING })
  }
  return {
    begin: async (ownerUrl) => {
      const settings = external ? undefined : await findArchiveSettings(databaseFolder)
      if (!settings) return undefined
      const client = await connect(ownerUrl)
      try {
        const { rows } = await client.query<{ archive_mode: string }>('show archive_mode')
        if (rows[0]?.archive_mode !== 'on') throw startedWithout()
        if (folder !== undefined) await claimArchive(client, databaseFolder, settings, passphrase)
      } finally {
        await client.end()
      }
      return { databaseFolder, days }
    },
  }
}
