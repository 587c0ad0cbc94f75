// The ledger of erasures after a full disk or a power cut: half a line takes neither the next one with it nor the whole file.
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ledgerIn, noteInLedger, readLedger } from './ledger.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phaodai-ledger-'))
})
afterAll(() => rm(folder, { recursive: true }))

const erasure = (ids: readonly string[]) => ({
  order: '00000000-0000-4000-8000-000000000000',
  at: '2026-11-28T02:00:00.000Z',
  how: 'identity' as const,
  register: 'persons',
  ids: [...ids],
})
const [one, two, three] = [1, 2, 3].map((n) => erasure([`00000000-0000-4000-8000-00000000000${n}`]))
const HALF = '{"format":"phaodai-erasure-1","order":"0000'

test('what is noted after half a line stands in a line of its own, and the half one is named', async () => {
  await noteInLedger(folder, one ?? erasure([]))
  await appendFile(ledgerIn(folder), HALF)
  await noteInLedger(folder, two ?? erasure([]))
  await noteInLedger(folder, three ?? erasure([]))
  const { lines, unreadable } = await readLedger(ledgerIn(folder))
  expect(lines).toMatchObject([one, two, three])
  expect(unreadable).toEqual([2])
  expect((await readFile(ledgerIn(folder), 'utf8')).split('\n')).toHaveLength(5)
})

test('in a ledger of an earlier release, where a whole line was glued to half of one, the whole one is found', async () => {
  const path = join(folder, 'glued.ndjson')
  const lines = [one, two, three].map((line) => JSON.stringify({ format: 'phaodai-erasure-1', ...line }))
  await writeFile(path, `${lines[0]}\n${HALF}${lines[1]}\n${lines[2]}\n`)
  expect(await readLedger(path)).toMatchObject({ lines: [one, two, three], unreadable: [2] })
})

test('a file that is none of ours has no line', async () => {
  const path = join(folder, 'other.ndjson')
  await writeFile(path, 'Họ và tên\n{"format":"khác"}\n')
  expect(await readLedger(path)).toEqual({ lines: [], unreadable: [1, 2] })
})
