// Which database a command works on: `--data`, or the server that DATABASE_URL names.

import { join, resolve } from 'node:path'
import type { OpenOptions } from '../kernel/database/open-database.ts'
import type { Output } from './output.ts'

export const dataOption = { data: { type: 'string', default: './data' } } as const

/** Key and copies of checkpoints: in the folder of the installation also where the database is a server elsewhere. */
export const historyFolderIn = (data: string): string => join(resolve(data), 'history')

/** Of what holds something already only the server changes the shape. @param data the folder of `--data`, relative to where the command was called */
export const databaseOptions = (data: string, output: Output): OpenOptions => ({
  folder: resolve(data),
  databaseUrl: process.env['DATABASE_URL'],
  appDatabaseUrl: process.env['APP_DATABASE_URL'],
  log: output.progress,
  upgrades: false,
})
