// How a server makes backups by itself, from the options of `serve`.

import { join, resolve } from 'node:path'
import { usualRetention } from '../kernel/database/backup/retention.ts'
import { textOf } from '../kernel/text/text.ts'
import type { ServeOptions } from '../server/serve-options.ts'
import { passphraseOption, readPassphrase } from './passphrase.ts'
import { secretKeyFileIn } from './restored-key.ts'
import { UsageProblem } from './usage-problem.ts'

export const nightlyOptions = {
  ...passphraseOption,
  backups: { type: 'string' },
  'backup-hour': { type: 'string', default: '2' },
  keep: { type: 'string', default: Object.values(usualRetention).join(',') },
} as const

type Given = {
  readonly data: string
  readonly backups?: string | undefined
  readonly 'backup-hour': string
  readonly keep: string
  readonly 'passphrase-file'?: string | undefined
}

const wrong = (option: string, text: string): UsageProblem =>
  new UsageProblem(textOf(`--${option} không đúng: ${text}`, `--${option} is wrong: ${text}`))

/** Into the folder of the installation unless told otherwise; a server given by DATABASE_URL is backed up only when asked. */
export const readNightly = async (given: Given): Promise<ServeOptions['backups']> => {
  const hour = Number(given['backup-hour'])
  if (!Number.isInteger(hour) || hour < 0 || hour > 23) throw wrong('backup-hour', given['backup-hour'])
  const [days = -1, weeks = -1, months = -1, ...more] = given.keep.split(',').map(Number)
  if (more.length > 0 || ![days, weeks, months].every((count) => Number.isInteger(count) && count >= 0))
    throw wrong('keep', given.keep)
  const passphrase = await readPassphrase(given['passphrase-file'])
  if (given.backups === 'off') return undefined
  if (given.backups === undefined && process.env['DATABASE_URL'] !== undefined) return undefined
  return {
    folder: given.backups === undefined ? join(resolve(given.data), 'backups') : resolve(given.backups),
    hour,
    retention: { days, weeks, months },
    ...(passphrase === undefined
      ? {}
      : { sealed: { passphrase, secretKeyFile: secretKeyFileIn(given.data) } }),
  }
}
