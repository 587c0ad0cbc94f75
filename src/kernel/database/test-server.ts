// Before the tests: one PostgreSQL for the whole run, and a migrated template that every test file clones.
// TEST_DATABASE_URL or DATABASE_URL names a server to use instead of the embedded one; TEST_DATABASE=none starts none.

import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { dataFolderIn } from './database-files.ts'
import { databaseOf, withDatabase } from './database-url.ts'
import { startEmbedded } from './embedded.ts'
import { migrate } from './migrate.ts'
import { connect, createPool } from './pool.ts'
import { answersSignals, findPidFile, stopPostmaster } from './postmaster-process.ts'

export type TestServer = { readonly adminUrl: string; readonly template: string }

declare module 'vitest' {
  export interface ProvidedContext {
    testServer: TestServer | undefined
  }
}

type Server = { readonly adminUrl: string; stop(): Promise<void> }

const PREFIX = 'phaodai-test-'

/** A run that was killed could not clean up: its folder carries its process number. */
const removeAbandoned = async (): Promise<void> => {
  for (const name of await readdir(tmpdir())) {
    const pid = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1]
    if (pid === undefined || answersSignals(Number(pid))) continue
    const folder = join(tmpdir(), name)
    const left = await findPidFile(dataFolderIn(folder)).catch(() => undefined)
    if (left !== undefined) await stopPostmaster(left.pid, dataFolderIn(folder))
    await rm(folder, { recursive: true, force: true })
  }
}

const startTemporary = async (): Promise<Server> => {
  await removeAbandoned()
  const folder = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`))
  const { adminUrl, stop } = await startEmbedded({ folder, loseDataOnPowerCutForTests: true })
  return {
    adminUrl,
    stop: async () => {
      await stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const makeTemplate = async (adminUrl: string, template: string): Promise<void> => {
  const admin = await connect(adminUrl, { statementTimeout: 0 })
  try {
    await admin.query(`create database ${template}`)
  } finally {
    await admin.end()
  }
  const pool = createPool(withDatabase(adminUrl, template))
  try {
    await migrate(pool)
  } finally {
    await pool.end()
  }
}

/** Leaves a server that is not ours as it was: without our databases, without the role made for them. */
const clear = async (adminUrl: string, template: string): Promise<void> => {
  const admin = await connect(adminUrl, { statementTimeout: 0 })
  try {
    const { rows } = await admin.query<{ datname: string }>(
      'select datname from pg_database where datname = $1 or starts_with(datname, $2)',
      [template, `${template}_`],
    )
    for (const { datname } of rows) await admin.query(`drop database if exists ${datname} with (force)`)
    await admin.query(`drop role if exists phaodai_app_${template}`)
  } finally {
    await admin.end()
  }
}

export const setup = async (project: TestProject): Promise<(() => Promise<void>) | undefined> => {
  if (process.env['TEST_DATABASE'] === 'none') {
    project.provide('testServer', undefined)
    return undefined
  }
  const given = process.env['TEST_DATABASE_URL'] ?? process.env['DATABASE_URL']
  const server: Server =
    given === undefined
      ? await startTemporary()
      : { adminUrl: withDatabase(given, databaseOf(given) || 'postgres'), stop: () => Promise.resolve() }
  const template = `phaodai_test_${process.pid}`
  const finish = async (): Promise<void> => {
    if (given !== undefined) await clear(server.adminUrl, template)
    await server.stop()
  }
  try {
    if (given !== undefined) await clear(server.adminUrl, template)
    await makeTemplate(server.adminUrl, template)
  } catch (error) {
    await finish()
    throw error
  }
  project.provide('testServer', { adminUrl: server.adminUrl, template })
  return finish
}
