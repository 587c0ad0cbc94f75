// Opening the database of an installation: the embedded one, or a server that is given, with its application role.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { withDatabase, withLogin } from './database-url.ts'
import { openDatabase } from './open-database.ts'
import { connect } from './pool.ts'
import { createTestDatabase, type TestDatabase } from './test-database.ts'

let folder: string
let database: TestDatabase

const roleAt = async (url: string): Promise<unknown> => {
  const client = await connect(url)
  const { rows } = await client.query('select current_user as role, current_database() as database')
  await client.end()
  return rows[0]
}

const asAdministrator = async (sql: string): Promise<void> => {
  const admin = await connect(inject('testServer')?.adminUrl ?? '')
  await admin.query(sql)
  await admin.end()
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phaodai-open-'))
  database = await createTestDatabase()
})

afterAll(async () => {
  await database.drop()
  await rm(folder, { recursive: true, force: true })
})

test('embedded: two roles, the same after a restart', async () => {
  const first = await openDatabase({ folder, asServer: true })
  expect(await roleAt(first.ownerUrl)).toEqual({ role: 'phaodai', database: 'phaodai' })
  expect(await roleAt(first.appUrl)).toEqual({ role: 'phaodai_app', database: 'phaodai' })
  await first.stop()
  const second = await openDatabase({ folder, asServer: true })
  expect(second.applied).toEqual([])
  expect(second.appUrl).toBe(first.appUrl)
  await second.stop()
})

test('a given server: nothing is started or stopped, the role is kept between starts', async () => {
  const first = await openDatabase({ folder, databaseUrl: database.ownerUrl })
  const second = await openDatabase({ folder, databaseUrl: database.ownerUrl })
  await first.stop()
  expect(second.appUrl).toBe(first.appUrl)
  expect(await roleAt(second.appUrl)).not.toEqual(await roleAt(second.ownerUrl))
})

test('a given role is taken only when it is bound like the application must be', async () => {
  const name = `phaodai_given_${process.pid}`
  await asAdministrator(`create role ${name} login password 'mật khẩu'`)
  const appDatabaseUrl = withLogin(database.ownerUrl, name, 'mật khẩu')
  try {
    const opened = await openDatabase({ folder, databaseUrl: database.ownerUrl, appDatabaseUrl })
    expect(await roleAt(opened.appUrl)).toMatchObject({ role: name })
    await asAdministrator(`alter role ${name} bypassrls`)
    await expect(openDatabase({ folder, databaseUrl: database.ownerUrl, appDatabaseUrl })).rejects.toThrow(
      /may do too much/,
    )
  } finally {
    const owner = await connect(database.ownerUrl)
    await owner.query(`drop owned by ${name}`)
    await owner.end()
    await asAdministrator(`drop role ${name}`)
  }
})

test('an owner that may not make roles is told what to do', async () => {
  const name = `phaodai_plain_${process.pid}`
  await asAdministrator(`create role ${name} login password 'p'`)
  await asAdministrator(`create database ${name} owner ${name} template template0 encoding 'UTF8'`)
  try {
    const databaseUrl = withLogin(withDatabase(database.ownerUrl, name), name, 'p')
    await expect(openDatabase({ folder, databaseUrl })).rejects.toThrow(/grant CREATEROLE/)
  } finally {
    await asAdministrator(`drop database ${name} with (force)`)
    await asAdministrator(`drop role ${name}`)
  }
})

test('a server that cannot be reached, or in another encoding, is refused with the reason', async () => {
  const nowhere = 'postgresql://x:y@localhost/z?host=/nowhere'
  await expect(openDatabase({ folder, databaseUrl: nowhere })).rejects.toThrow(
    /Cannot connect to DATABASE_URL/,
  )
  const name = `phaodai_latin_${process.pid}`
  await asAdministrator(`create database ${name} template template0 encoding 'LATIN1' locale 'C'`)
  try {
    await expect(
      openDatabase({ folder, databaseUrl: withDatabase(database.ownerUrl, name) }),
    ).rejects.toThrow(/LATIN1/)
  } finally {
    await asAdministrator(`drop database ${name} with (force)`)
  }
})
