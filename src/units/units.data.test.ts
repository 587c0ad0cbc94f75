// The nation's units against the lists of GSO and the resolutions: every version, every succession, every count since 2021.
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadNation } from './nation/load-nation.ts'
import { exactSpelling } from './rules/fold-name.ts'
import { isInForce, unitKey, type Share, type Unit } from './unit.ts'

const folder = resolve(import.meta.dirname, '../../../shared/data/units')
const missing = !existsSync(folder)
if (missing) console.warn('Skipped: the official lists to check the units against are not on this machine.')

/** Rows of a CSV file in which no cell holds a line break. */
const readRows = (file: string): Record<string, string>[] => {
  const [head = '', ...lines] = readFileSync(resolve(folder, file), 'utf8').trim().split(/\r?\n/)
  const columns = head.split(',')
  return lines.map((line) => {
    const cells = [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = '']) =>
      cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
    )
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']))
  })
}

/** The lists write "Thành Phố" and "Thị Trấn" in places, and leave blanks at the end of names. */
const tidy = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim().toLowerCase()

const lastDays = (row: Record<string, string>): string | null => row['valid_to'] || null

describe.skipIf(missing)('every version of every unit since 2021', () => {
  const { units } = loadNation()
  const byKey = new Map(units.map((unit): [string, Unit] => [unit.key, unit]))
  const rows = missing ? [] : [...readRows('units-2021.csv'), ...readRows('units-2025.csv')]
  // Provinces that go on over 01/07/2025 stand in both lists.
  const expected = new Map(rows.map((row) => [unitKey(row['code'] ?? '', row['valid_from'] || null), row]))

  test('the same keys, no more and no fewer', () => {
    expect([...expected.keys()].filter((key) => !byKey.has(key))).toEqual([])
    expect([...byKey.keys()].filter((key) => !expected.has(key))).toEqual([])
    expect(byKey.size).toBe(units.length)
  })

  test('level, name, kind, last day and unit above agree', () => {
    const wrong = [...expected].flatMap(([key, row]): unknown[] => {
      const unit = byKey.get(key)
      if (!unit) return [key]
      const listed = [
        row['level'],
        tidy(row['name'] ?? ''),
        row['type'],
        lastDays(row),
        row['parent_code'] || null,
      ]
      const ours = [
        unit.level,
        tidy(unit.name),
        unit.type,
        unit.validTo,
        unit.parentKey?.split('@')[0] ?? null,
      ]
      return JSON.stringify(listed) === JSON.stringify(ours) ? [] : [[key, listed, ours]]
    })
    expect(wrong).toEqual([])
  })

  test.each([
    ['2021-01-01', 63, 705, 10_603],
    ['2021-11-02', 63, 705, 10_599],
    ['2022-01-01', 63, 705, 10_599],
    ['2025-06-01', 63, 696, 10_035],
    ['2025-06-30', 63, 696, 10_035],
    ['2025-07-01', 34, 0, 3_321],
    ['2026-04-30', 34, 0, 3_321],
  ])('on %s: %i provinces, %i districts, %i communes', (day, provinces, districts, communes) => {
    const count = (level: string): number =>
      units.filter((unit) => unit.level === level && isInForce(unit, day)).length
    expect([count('province'), count('district'), count('commune')]).toEqual([provinces, districts, communes])
  })
})

const code = (key: string): string => key.split('@')[0] ?? ''
const line = (from: string, to: string, day: string, share: string | undefined): string =>
  [from, to, day, share].join(' ')

/** The list tells the parts apart; `inferred` rows are not law and stay with a person. */
const SHARES: Readonly<Record<string, Share>> = {
  unchanged: 'unchanged',
  whole: 'whole',
  upgraded: 'whole',
  part: 'part',
  rest: 'part',
  part_area_only: 'part',
  part_area_whole_pop: 'part',
  inferred: 'part',
  abolished: 'abolished',
}

describe.skipIf(missing)('every predecessor and successor with its share', () => {
  const { successions } = loadNation()
  const rows = missing ? [] : readRows('succession.csv')
  const expected = rows
    // A province that was not joined is the same unit before and after: its own successor is not written down.
    .filter(
      (row) => row['to_code'] !== '' && !(row['from_level'] === 'province' && row['share'] === 'unchanged'),
    )
    .map((row) => ({
      line: line(
        row['from_code'] ?? '',
        row['to_code'] ?? '',
        row['effective_date'] ?? '',
        SHARES[row['share'] ?? ''],
      ),
      legalRef: row['legal_ref'] ?? '',
    }))
  const ours = new Map(
    successions.map((one) => [line(code(one.fromKey), code(one.toKey), one.day, one.share), one]),
  )

  test('nothing is missing', () => {
    expect(expected.filter((row) => !ours.has(row.line)).map((row) => row.line)).toEqual([])
  })

  test('what is more are codes and districts that go on under a new version, Huế 2025, and nothing else', () => {
    const listed = new Set(expected.map((row) => row.line))
    const more = [...ours].filter(([key]) => !listed.has(key)).map(([, one]) => one)
    const explained = more.filter(
      (one) =>
        code(one.fromKey) === code(one.toKey) || (code(one.fromKey).length === 3 && one.day < '2025-07-01'),
    )
    expect(more.filter((one) => !explained.includes(one))).toEqual([])
    expect(more.every((one) => one.day < '2025-07-01')).toBe(true)
  })

  test('the resolution that is named is the one of the list', () => {
    const wrong = expected.filter(
      (row) => row.legalRef && !ours.get(row.line)?.legalRef?.startsWith(row.legalRef),
    )
    expect(wrong).toEqual([])
  })

  test('441 communes of June 2025 were split, and every one of the 10,035 has a successor', () => {
    const ofJuly = successions.filter((one) => one.day === '2025-07-01' && code(one.fromKey).length === 5)
    const law = Map.groupBy(
      ofJuly.filter((one) => one.basis === 'resolution'),
      (one) => one.fromKey,
    )
    expect(law.size).toBe(10_035)
    expect([...law.values()].filter((list) => list.length > 1)).toHaveLength(441)
  })

  test('1,825 codes of today named another unit the day before', () => {
    const { units } = loadNation()
    const before = new Map(
      units.filter((unit) => isInForce(unit, '2025-06-30')).map((unit) => [unit.code, unit]),
    )
    const reused = units.filter((unit) => {
      const old = before.get(unit.code)
      return (
        unit.level === 'commune' &&
        isInForce(unit, '2025-07-01') &&
        old &&
        exactSpelling(old.name) !== exactSpelling(unit.name)
      )
    })
    expect(reused).toHaveLength(1_825)
  })
})

test('the nation loads once, and every key that is named exists', () => {
  const { units, successions } = loadNation()
  expect(loadNation().units).toBe(units)
  const keys = new Set(units.map((unit) => unit.key))
  expect(successions.filter((one) => !keys.has(one.fromKey) || !keys.has(one.toKey))).toEqual([])
  expect(successions.filter((one) => one.fromKey === one.toKey)).toEqual([])
  expect(units.filter((unit) => unit.parentKey !== null && !keys.has(unit.parentKey))).toEqual([])
})
