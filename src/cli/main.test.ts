// The command line as a person meets it: through bin/phaodai.mjs, in either language, with its exit codes.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commands } from './commands.ts'
import { inRepository } from './repository.ts'

let home: string
const running: ChildProcess[] = []

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'phaodai-cli-'))
})

afterAll(async () => {
  for (const child of running) child.kill('SIGKILL')
  await rm(home, { recursive: true, force: true })
})

/** The embedded database is under test here, whatever server the other tests were given. */
const environment = { ...process.env, DATABASE_URL: undefined, LANG: 'vi_VN.UTF-8', LC_ALL: undefined }

const phaodai = async (...args: string[]): Promise<{ code: number | null; out: string; err: string }> => {
  const child = spawn(process.execPath, [inRepository('bin', 'phaodai.mjs'), ...args], {
    cwd: home,
    env: environment,
  })
  running.push(child)
  let out = ''
  let err = ''
  child.stdout.on('data', (data: Buffer) => (out += data.toString()))
  child.stderr.on('data', (data: Buffer) => (err += data.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, out, err }
}

test('help lists every command in both languages', async () => {
  const vietnamese = await phaodai('--help')
  const english = await phaodai('--lang', 'en', '--help')
  expect([vietnamese.code, english.code]).toEqual([0, 0])
  for (const { name, summary } of commands) {
    expect(vietnamese.out).toContain(`  ${name.padEnd(5)}`)
    expect(vietnamese.out).toContain(summary.vi)
    expect(english.out).toContain(summary.en)
  }
})

test.each([
  [[], 2, /Cách dùng/],
  [['nonsense'], 2, /Không có lệnh "nonsense"/],
  [['backup', '--nonsense'], 2, /--nonsense/],
  [['serve', '--port', 'abc'], 2, /--port phải là số nguyên/],
  [['serve', '--empty'], 2, /--province/],
  [['restore', 'no-such-file.tar'], 2, /tệp sao lưu/],
  [['test', '--only', 'nothing'], 2, /"nothing"/],
])('%j is a wrong call: exit code %i', async (args, code, said) => {
  const result = await phaodai(...args)
  expect(result.code).toBe(code)
  expect(result.out + result.err).toMatch(said)
})

test('a problem is one JSON value for programs', async () => {
  const { code, out } = await phaodai('nonsense', '--json')
  expect(code).toBe(2)
  expect(JSON.parse(out)).toMatchObject({ exitCode: 2, problem: { en: 'There is no command "nonsense".' } })
})

test('backup and restore from the command line, into a new folder only', async () => {
  expect(await phaodai('backup', 'none.tar', '--data', 'first')).toMatchObject({ code: 2 })
  // Nothing is installed there, but the database is.
  expect(await phaodai('figures', 'cases', '--data', 'first')).toMatchObject({ code: 3 })
  const backup = await phaodai('backup', 'kept.tar', '--data', 'first', '--json')
  expect(backup.code, backup.err).toBe(0)
  const restore = await phaodai('restore', 'kept.tar', '--data', 'second', '--json')
  expect(restore.code, restore.err).toBe(0)
  const [taken, given] = [backup.out, restore.out].map(
    (out) => (JSON.parse(out) as { tables: unknown }).tables,
  )
  expect(given).toEqual(taken)
  expect(await phaodai('restore', 'kept.tar', '--data', 'second')).toMatchObject({ code: 2 })
})
