// A migrated database of its own for a test file, cloned in about a tenth of a second; furnished alike for many, it is furnished once.

import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { ensureAppRole } from './app-role.ts'
import { withDatabase, withLogin } from './database-url.ts'
import { connect } from './pool.ts'
import type { TestServer } from './test-server.ts'

export type TestDatabase = {
  /** As the owner: may do everything. */
  readonly ownerUrl: string
  /** As the application: bound by row-level security. */
  readonly appUrl: string
  drop(): Promise<void>
}

const onServer = async (adminUrl: string, statement: string): Promise<void> => {
  const admin = await connect(adminUrl, { statementTimeout: 0 })
  try {
    await admin.query(statement)
  } finally {
    await admin.end()
  }
}

/** What many test files begin with: put once into a database that each of them clones. */
export type Furnishing = {
  /** Letters only: the name of the database ends in it. */
  readonly name: string
  readonly furnish: (database: { readonly ownerUrl: string; readonly appUrl: string }) => Promise<void>
}

type Addresses = { readonly ownerUrl: string; readonly appUrl: string }

const addressesOf = async (ownerUrl: string): Promise<Addresses> => {
  const owner = await connect(ownerUrl)
  try {
    const { role, password } = await ensureAppRole(owner)
    return { ownerUrl, appUrl: withLogin(ownerUrl, role, password) }
  } finally {
    await owner.end()
  }
}

/** The furnished database, made by whoever needs it first; the others wait for him. It bears its name only when it is whole. */
const furnishedTemplate = async (
  { adminUrl, template }: TestServer,
  { name, furnish }: Furnishing,
): Promise<string> => {
  const furnished = `${template}_${name}`
  const admin = await connect(adminUrl, { statementTimeout: 0 })
  try {
    await admin.query('select pg_advisory_lock(hashtext($1))', [furnished])
    const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [furnished])
    if (rowCount) return furnished
    const bare = `${furnished}_${randomBytes(6).toString('hex')}`
    await admin.query(`create database ${bare} template ${template}`)
    await furnish(await addressesOf(withDatabase(adminUrl, bare)))
    await admin.query(`alter database ${bare} rename to ${furnished}`)
    return furnished
  } finally {
    await admin.end()
  }
}

export const createTestDatabase = async (furnishing?: Furnishing): Promise<TestDatabase> => {
  const server: TestServer | undefined = inject('testServer')
  if (server === undefined) throw new Error('No test server: the tests were started with TEST_DATABASE=none.')
  const name = `${server.template}_${randomBytes(6).toString('hex')}`
  const source = furnishing ? await furnishedTemplate(server, furnishing) : server.template
  await onServer(server.adminUrl, `create database ${name} template ${source}`)
  return {
    ...(await addressesOf(withDatabase(server.adminUrl, name))),
    drop: () => onServer(server.adminUrl, `drop database if exists ${name} with (force)`),
  }
}
