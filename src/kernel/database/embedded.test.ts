// The embedded database: what was acknowledged survives any kill, and one folder has one server.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { dataFolderIn } from './database-files.ts'
import { type Embedded, startEmbedded } from './embedded.ts'
import { connect } from './pool.ts'
import { findPidFile, findProcessesIn, isPostmaster } from './postmaster-process.ts'
import { socketFolderFor } from './socket-folder.ts'

// The database is not the product's and starts by itself: a given server changes nothing here.
let home: string
let folder: string
const started: Embedded[] = []
const children: ChildProcess[] = []

const start = async (more: Partial<Parameters<typeof startEmbedded>[0]> = {}): Promise<Embedded> => {
  const embedded = await startEmbedded({ folder, ...more })
  started.push(embedded)
  return embedded
}

const ask = async (url: string, sql: string): Promise<unknown[]> => {
  const client = await connect(url)
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

const killed = async (child: ChildProcess): Promise<void> => {
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'phaodai-embedded-'))
  folder = join(home, 'data')
})

afterEach(async () => {
  for (const child of children.splice(0))
    if (child.exitCode === null && child.signalCode === null) await killed(child)
  await start().catch(() => undefined)
  for (const embedded of started.splice(0)) await embedded.stop()
  await rm(home, { recursive: true, force: true })
  await rm(socketFolderFor(folder), { recursive: true, force: true })
})

/** A program that inserts as fast as it can and prints each number once it is acknowledged. */
const writer = fileURLToPath(new URL('./acknowledged-writer.ts', import.meta.url))

const startWriter = (): { child: ChildProcess; acknowledged: number[]; first: Promise<unknown> } => {
  const child = spawn(process.execPath, [writer, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  const acknowledged: number[] = []
  const lines = createInterface({ input: child.stdout })
  lines.on('line', (line) => acknowledged.push(Number(line)))
  const failed = once(child, 'exit').then(([code]) => {
    if (acknowledged.length === 0) throw new Error(`The writer ended with ${code}.`)
  })
  return { child, acknowledged, first: Promise.race([once(lines, 'line'), failed]) }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

test('starts, keeps its secrets to itself, stops and starts again with its data', async () => {
  const first = await start()
  await ask(first.url, 'create table kept as select 1 as id')
  expect(await ask(first.url, 'show listen_addresses')).toEqual([{ listen_addresses: '' }])
  expect(await ask(first.url, 'show fsync')).toEqual([{ fsync: 'on' }])
  expect((await stat(join(folder, 'owner-password'))).mode & 0o777).toBe(0o600)
  const wrong = new URL(first.url)
  wrong.password = 'password'
  await expect(connect(wrong.href)).rejects.toThrow(/password authentication failed/)
  await first.stop()
  expect(await findPidFile(dataFolderIn(folder))).toBeUndefined()
  const began = performance.now()
  const second = await start()
  expect(performance.now() - began).toBeLessThan(5_000)
  expect(await ask(second.url, 'select id from kept')).toEqual([{ id: 1 }])
})

test('works in a folder that only its owner may enter, and where the path is too long for a socket', async () => {
  await mkdir(join(home, 'closed'), { mode: 0o700 })
  folder = join(home, 'closed', 'x'.repeat(120), 'data')
  const { url, socketFolder, stop } = await start()
  expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }])
  expect(socketFolder.startsWith(tmpdir())).toBe(true)
  await stop()
})

test('a second server is refused; a visitor joins, and the last one out stops PostgreSQL', async () => {
  const server = await start({ asServer: true })
  await expect(start({ asServer: true })).rejects.toThrow(new RegExp(`process ${process.pid}`))
  const visitor = await start()
  await server.stop()
  expect(await ask(visitor.url, 'select 1 as one')).toEqual([{ one: 1 }])
  await visitor.stop()
  expect(await findPidFile(dataFolderIn(folder))).toBeUndefined()
})

test('two first starts at once end up on one database', async () => {
  const [one, two] = await Promise.all([start(), start()])
  await ask(one.url, 'create table shared_by_both (id int)')
  expect(await ask(two.url, 'select * from shared_by_both')).toEqual([])
})

test('after kill -9 of the program its PostgreSQL is joined, and its place as server is free', async () => {
  const { child, acknowledged, first } = startWriter()
  await first
  const before = await findPidFile(dataFolderIn(folder))
  await killed(child)
  const { url } = await start({ asServer: true })
  expect((await findPidFile(dataFolderIn(folder)))?.pid).toBe(before?.pid)
  const rows = (await ask(url, 'select n from receipt')) as { n: number }[]
  const kept = new Set(rows.map(({ n }) => n))
  expect(acknowledged.filter((n) => !kept.has(n))).toEqual([])
})

test('kill -9 of program, postmaster and backends during commits loses nothing acknowledged', async () => {
  let total = 0
  for (let cycle = 0; cycle < 3; cycle += 1) {
    const { child, acknowledged, first } = startWriter()
    await first
    await pause(100 + cycle * 70)
    const all = (await findProcessesIn(dataFolderIn(folder))) ?? []
    expect(all.length).toBeGreaterThan(2)
    child.kill('SIGKILL')
    for (const pid of all) process.kill(pid, 'SIGKILL')
    const { url, stop } = await start({ asServer: true })
    const kept = new Set(((await ask(url, 'select n from receipt')) as { n: number }[]).map(({ n }) => n))
    expect(acknowledged.filter((n) => !kept.has(n))).toEqual([])
    total += acknowledged.length
    await stop()
  }
  expect(total).toBeGreaterThan(10)
})

test('kill -9 of the postmaster alone: the supervisor brings it back by itself', async () => {
  const { url } = await start({ asServer: true })
  await ask(url, 'create table kept as select 1 as id')
  const before = await findPidFile(dataFolderIn(folder))
  process.kill(before?.pid ?? 0, 'SIGKILL')
  await expect
    .poll(() => ask(url, 'select id from kept').catch(() => undefined), { timeout: 20_000 })
    .toEqual([{ id: 1 }])
  expect((await findPidFile(dataFolderIn(folder)))?.pid).not.toBe(before?.pid)
  await expect(start({ asServer: true })).rejects.toThrow(/Another server/)
})

test('a process number that now belongs to another program does not stand in the way', async () => {
  const { stop } = await start()
  await stop()
  const lines = [String(process.pid), dataFolderIn(folder), '1', '5432', join(folder, 'run'), '', '', 'ready']
  await writeFile(join(dataFolderIn(folder), 'postmaster.pid'), lines.join('\n'))
  expect(await isPostmaster(process.pid, dataFolderIn(folder))).toBe(false)
  const { url } = await start()
  expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('data of another PostgreSQL version and a broken start are explained', async () => {
  const { stop } = await start()
  await stop()
  const version = join(dataFolderIn(folder), 'PG_VERSION')
  const was = await readFile(version, 'utf8')
  await writeFile(version, '9.6\n')
  await expect(startEmbedded({ folder })).rejects.toThrow(/PostgreSQL 9\.6/)
  await writeFile(version, was)
  await rm(join(dataFolderIn(folder), 'global', 'pg_control'))
  await expect(startEmbedded({ folder })).rejects.toThrow(/did not start:[^]*pg_control/)
})
