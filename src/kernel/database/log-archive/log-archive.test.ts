// The archive of the log: which bases and segments it keeps, what a hole is, what is done when it cannot be written.
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeKey } from './archive-head.ts'
import type { Base } from './base-backup.ts'
import { baseFor, basesToKeep, isBaseDue } from './bases.ts'
import {
  listSegments,
  logFolderIn,
  readSegment,
  segmentAfter,
  stretchFrom,
  writeSegment,
} from './segment-file.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phaodai-log-'))
  await mkdir(logFolderIn(folder))
})
afterAll(() => rm(folder, { recursive: true }))

const base = (finishedAt: string): Base => ({
  name: finishedAt,
  bytes: 1,
  startedAt: finishedAt,
  finishedAt,
  startSegment: '000000010000000000000001',
  stopSegment: '000000010000000000000001',
  label: '',
  folders: [],
})
const DAYS = ['2026-11-01', '2026-11-08', '2026-11-15', '2026-11-22'] as const
const bases = DAYS.map((day) => base(`${day}T00:00:00.000Z`))
const days = (list: readonly Base[]) => list.map(({ finishedAt }) => finishedAt.slice(8, 10))

test('any moment of the days that are kept has its base; the one before the first of these days stays', () => {
  const now = new Date('2026-11-25T00:00:00Z')
  expect(days(basesToKeep(bases, now, 14))).toEqual(['08', '15', '22'])
  expect(days(basesToKeep(bases, now, 100))).toEqual(['01', '08', '15', '22'])
  expect(days(basesToKeep(bases, new Date('2027-11-25T00:00:00Z'), 14))).toEqual(['22'])
  expect(baseFor(bases, new Date('2026-11-21T23:00:00Z'))?.finishedAt).toMatch('2026-11-15')
  expect(baseFor(bases, new Date('2026-10-01T00:00:00Z'))).toBeUndefined()
  expect([isBaseDue([], now, 14), isBaseDue(bases, now, 14), isBaseDue(bases, now, 5)]).toEqual([
    true,
    false,
    true,
  ])
  // A base of a year ahead, made while the clock was wrong, is no reason to make none for a year.
  expect(isBaseDue([...bases, base('2027-11-22T00:00:00.000Z')], now, 14)).toBe(false)
  expect(isBaseDue([base('2027-11-22T00:00:00.000Z')], now, 14)).toBe(true)
})

test('the name of the next segment, over the edges of its parts', () => {
  expect(segmentAfter('00000001000000000000000A')).toBe('00000001000000000000000B')
  expect(segmentAfter('0000000100000000000000FF')).toBe('000000010000000100000000')
  expect(segmentAfter('00000002000000FF000000FF')).toBe('000000020000010000000000')
})

test('a hole is named by the first segment that is missing while later ones are there', () => {
  const first = '0000000100000000000000FD'
  const names = [first]
  for (let n = 0; n < 6; n += 1) names.push(segmentAfter(names.at(-1) ?? ''))
  const segments = names.map((name) => ({ name }))
  expect(stretchFrom(segments, first)).toEqual({ whole: segments, missing: null })
  expect(stretchFrom([], first).missing).toBe(first)
  fc.assert(
    fc.property(fc.nat(5), (hole) => {
      const { whole, missing } = stretchFrom(segments.toSpliced(hole, 1), first)
      expect([whole.length, missing]).toEqual([hole, names[hole]])
    }),
  )
  // Another line of the same database does not fill the hole.
  expect(stretchFrom([{ name: first.replace('00000001', '00000002') }], first).missing).toBe(first)
})

test.each([null, makeKey()])(
  'a segment comes back byte for byte, once, under its own name only',
  async (key) => {
    const place = { folder, key }
    const name = '000000010000000000000001'
    const content = Buffer.alloc(100_000, 'nhật ký')
    await writeSegment(place, name, content)
    await writeSegment(place, name, content)
    expect((await readSegment(place, name)).equals(content)).toBe(true)
    await expect(writeSegment(place, name, Buffer.from('khác'))).rejects.toThrow(/another content/)
    const ending = key === null ? 'gz' : 'sealed'
    const [kept = ''] = (await readdir(logFolderIn(folder))).filter((file) => file.endsWith(ending))
    if (key === null) return
    const { readFile } = await import('node:fs/promises')
    const bytes = await readFile(join(logFolderIn(folder), kept))
    expect(bytes.includes('nhật')).toBe(false)
    await writeFile(join(logFolderIn(folder), `000000010000000000000002.${ending}`), bytes)
    await expect(readSegment(place, '000000010000000000000002')).rejects.toThrow()
    await expect(readSegment({ folder, key: makeKey() }, name)).rejects.toThrow()
  },
)

test('drafts, histories and labels are no segments', async () => {
  for (const file of [
    '00000002.history.gz',
    '000000010000000000000003.gz.part',
    '000000010000000000000003.00000028.backup.gz',
  ])
    await writeFile(join(logFolderIn(folder), file), '')
  expect((await listSegments(folder)).map(({ name }) => name)).not.toContain('000000010000000000000003')
})
