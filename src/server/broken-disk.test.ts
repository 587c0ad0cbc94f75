// The disk is full, or refuses to keep what it was given: refused in words, nothing acknowledged is lost, and it goes on by itself.
// Needs root for a small tmpfs, and strace for the refusals; skipped where the machine has not got them.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, open, readFile, rm, stat, statfs, truncate } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeBackup } from '../kernel/database/backup/write-backup.ts'
import { dataFolderIn } from '../kernel/database/database-files.ts'
import { openDatabase } from '../kernel/database/open-database.ts'
import { findPidFile, findProcessesIn } from '../kernel/database/postmaster-process.ts'
import { proveFigures } from '../kernel/figure/prove-figures.ts'
import { verifyHistory } from '../kernel/history/verify.ts'
import { product } from '../product.ts'
import { appInMemory } from './app-in-memory.ts'
import type { Caller, TestApp } from './test-app.ts'

const does = (command: string, ...args: string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0

const folder = await mkdtemp(join(tmpdir(), 'phaodai-disk-'))
// Room for the log between two checkpoints (max_wal_size), and for little beside it.
const mounted = does('mount', '-t', 'tmpfs', '-o', 'size=900m', 'tmpfs', folder)
const strace = mounted && does('strace', '-f', '-o', '/dev/null', 'true')

let app: TestApp
let officer: Caller
let ownerUrl: string
const acknowledged: string[] = []
const filler = join(folder, 'filler')
const files = dataFolderIn(join(folder, 'database'))

/** @returns the status, and the code of a refusal */
const enter = async (): Promise<string> => {
  const id = crypto.randomUUID()
  const body = {
    id,
    homeUnit: '02011',
    subject: { fullName: `Người ${id}` },
    values: { reportDay: '2022-03-01', note: 'x'.repeat(400) },
  }
  const reply = await officer.call('POST', '/api/cases', body)
  if (reply.status === 200) acknowledged.push(id)
  return reply.status === 200 ? 'kept' : `${reply.status} ${reply.body.code}`
}

const refusals = /^503 (storeFull|storeUnavailable)$/

const enterUntilRefused = async (): Promise<string> => {
  for (let turn = 0; turn < 2000; turn += 1) {
    const outcome = await enter()
    if (outcome !== 'kept') return outcome
  }
  return 'never refused'
}

/** Whatever room is left. */
const fill = async (): Promise<void> => {
  const file = await open(filler, 'a')
  const block = Buffer.alloc(1024 * 1024)
  for (let size = block.length; size >= 512; size = size / 2)
    for (;;) {
      const written = await file.write(block.subarray(0, size)).catch(() => undefined)
      if (written?.bytesWritten !== size) break
    }
  await file.close()
}

/** PostgreSQL would rather stop than go on with a log it cannot keep. */
const panics = async (): Promise<number> =>
  (await readFile(join(folder, 'database', 'postgres.log'), 'utf8')).split('PANIC:').length

const proveAll = async (): Promise<void> => {
  const { rows } = await app.owner.query<{ id: string }>(
    'select id from case_record where id = any($1::uuid[])',
    [acknowledged],
  )
  expect(rows).toHaveLength(acknowledged.length)
  expect(await proveFigures(app.owner, product)).toMatchObject({ sound: true, faults: [] })
  expect(await verifyHistory(app.owner)).toMatchObject({ sound: true, faults: [] })
}

const goesOn = () => expect.poll(enter, { timeout: 60_000, interval: 200 }).toBe('kept')

beforeAll(async () => {
  if (!mounted) return
  const database = await openDatabase({ folder, asServer: true })
  ownerUrl = database.ownerUrl
  app = await appInMemory({ ownerUrl, appUrl: database.appUrl, drop: () => database.stop() })
  officer = await app.signIn(['epidemiologist', '063'])
})
afterAll(async () => {
  if (mounted) {
    await rm(filler, { force: true })
    await app.close()
    does('umount', '-l', folder)
  }
  await rm(folder, { recursive: true, force: true })
})

describe.skipIf(!mounted)('a full disk', () => {
  test('a write is refused in words, a list and a backup as well, and all goes on once there is room', async () => {
    expect(await enter()).toBe('kept')
    await fill()
    expect((await statfs(folder)).bavail).toBeLessThan(4)
    expect(await enterUntilRefused()).toMatch(refusals)
    const rows = Array.from({ length: 3000 }, (_, n) => `Người ${n} ${crypto.randomUUID()}\t1980\t05/03/2022`)
    const list = await officer.call('POST', '/api/imports', {
      id: crypto.randomUUID(),
      fileName: 'dán',
      homeUnit: '02011',
      register: 'cases',
      paste: ['Họ và tên\tNăm sinh\tNgày báo cáo', ...rows].join('\n'),
    })
    expect(list.status).toBe(503)
    expect(list.body.vi).toMatch(/đầy|không ghi được/)
    const target = join(folder, 'backup.tar')
    await expect(writeBackup(ownerUrl, target, new Date())).rejects.toThrow()
    await expect(open(target)).rejects.toThrow(/ENOENT/)
    await expect(open(`${target}.part`)).rejects.toThrow(/ENOENT/)
    await rm(filler)
    await goesOn()
    await proveAll()
  })

  test('where PostgreSQL itself can no longer run for lack of room, it is started again until there is some', async () => {
    const before = await findPidFile(files)
    await fill()
    // Each change of segment asks for a new file of the log; without room PostgreSQL stops in a panic.
    for (let turn = 0; turn < 40; turn += 1) {
      const failed = await app.owner
        .query('select pg_logical_emit_message(false, $1, $2), pg_switch_wal()', ['x', 'x'])
        .catch((error: Error) => error)
      if (failed instanceof Error) break
    }
    await expect.poll(enter, { timeout: 30_000 }).toMatch(refusals)
    await new Promise((resolve) => setTimeout(resolve, 1500))
    await rm(filler)
    await goesOn()
    expect((await findPidFile(files))?.pid).not.toBe(before?.pid)
    await proveAll()
  })
})

/** What became of a job, in words where it failed. */
const endOf = async (id: string) =>
  (await app.jobEnd(officer, id)).body as { state: string; message: { vi: string } | null }

describe.skipIf(!mounted)('a disk that fills while long work goes on', () => {
  test('a file to download is not made, and said so; once there is room it is', async () => {
    const ask = async (): Promise<string> => {
      const id = crypto.randomUUID()
      const reply = await officer.call('POST', '/api/cases/exports', { id, format: 'csv', query: {} })
      return reply.status === 200 ? id : `${reply.status} ${reply.body.code}`
    }
    // A job that waits until the disk is full: nothing takes it before.
    const { rows } = await app.owner.query<{ id: string }>('select id from case_record limit 1')
    expect(rows).toHaveLength(1)
    await app.owner.query(
      `insert into case_record (tenant, id, home_unit, known_at, changed_at, search_text, report_day, note)
       select tenant, gen_random_uuid(), home_unit, now(), now(), '', '2022-03-01', md5(n::text) || md5((n + 1)::text) || md5((n + 2)::text)
       from (select tenant, home_unit from case_record limit 1) one cross join generate_series(1, 60000) n`,
    )
    const id = await ask()
    await fill()
    const ended = await endOf(id)
    expect(ended.state).toBe('failed')
    expect(ended.message?.vi).toMatch(/đầy hoặc không ghi được; chưa có tệp nào được làm ra/)
    expect((await officer.call('GET', `/api/exports/${id}/file`)).status).toBe(404)
    await rm(filler)
    await goesOn()
    const again = await ask()
    expect((await endOf(again)).state).toBe('done')
    expect((await officer.call('GET', `/api/exports/${again}/file`)).status).toBe(200)
    await app.owner.query("delete from case_record where note ~ '^[0-9a-f]{96}$'")
    await proveAll()
  })

  test('a list stops in the middle, says so, and comes in whole when it is run again, each row once', async () => {
    const count = 4000
    const lines = Array.from({ length: count }, (_, n) => `Dân số ${n} ${'y'.repeat(200)}\t1980\t05/03/2022`)
    const id = crypto.randomUUID()
    const list = await officer.call('POST', '/api/imports', {
      id,
      fileName: 'dán',
      homeUnit: '02011',
      register: 'cases',
      paste: ['Họ và tên\tNăm sinh\tNgày báo cáo', ...lines].join('\n'),
    })
    expect(list.status).toBe(200)
    // Little room is left, so that it is gone in a moment while the list comes in.
    await fill()
    await truncate(filler, (await stat(filler)).size - 64 * 1024 * 1024)
    const run = async () => (await officer.call('POST', `/api/imports/${id}/run`, {})).body.id as string
    const job = await run()
    await expect
      .poll(async () => (await officer.call('GET', `/api/jobs/${job}`)).body.done, { timeout: 30_000 })
      .toBeGreaterThan(0)
    await fill()
    const ended = await endOf(job)
    expect(ended.state).toBe('failed')
    expect(ended.message?.vi).toMatch(/phần đã làm được giữ nguyên/)
    await rm(filler)
    await goesOn()
    expect((await endOf(await run())).state).toBe('done')
    const { rows } = await app.owner.query<{ count: number }>(
      'select count(*) from case_record where import_id = $1',
      [id],
    )
    expect(rows[0]?.count).toBe(count)
    await proveAll()
  })
})

describe.skipIf(!strace)('a disk that refuses to keep (EIO)', () => {
  test.each([1, 2, 3, 5, 8])(
    'at each process’s fsync number %i: nothing acknowledged is lost, it recovers',
    async (n) => {
      await enter()
      const before = await panics()
      const processes = (await findProcessesIn(files)) ?? []
      const inject = `inject=fsync,fdatasync:error=EIO:when=${n}`
      const attach = processes.flatMap((pid) => ['-p', String(pid)])
      const tracer = spawn(
        'strace',
        ['-f', '-o', '/dev/null', '-e', 'trace=fsync,fdatasync', '-e', inject, ...attach],
        { stdio: ['ignore', 'ignore', 'pipe'] },
      )
      await once(tracer.stderr, 'data')
      const outcomes = await Promise.all(Array.from({ length: 40 }, () => enter()))
      const refused = outcomes.filter((outcome) => outcome !== 'kept')
      expect(refused.length).toBeGreaterThan(0)
      for (const outcome of refused) expect(outcome).toMatch(refusals)
      const ended = once(tracer, 'exit')
      tracer.kill('SIGINT')
      await ended
      await goesOn()
      expect(await panics()).toBeGreaterThan(before)
      await proveAll()
    },
  )
})
