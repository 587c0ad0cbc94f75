// Which database a command works on: `--data`, or the server that DATABASE_URL names.

import { resolve } from 'node:path'
import type { OpenOptions } from '../kernel/database/open-database.ts'
import type { Output } from './output.ts'

export const dataOption = { data: { type: 'string', default: './data' } } as const

/** @param data the folder of `--data`, relative to where the command was called */
export const databaseOptions = (data: string, output: Output): OpenOptions => ({
  folder: resolve(data),
  databaseUrl: process.env['DATABASE_URL'],
  appDatabaseUrl: process.env['APP_DATABASE_URL'],
  log: output.progress,
})
