// Every row of what the field is asked for (docs/sources.md) is answered by figures and registers that are declared under these names.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { figures } from './figures.ts'
import { registersBehind } from './kernel/figure/published.ts'
import { product } from './product.ts'
import { registers } from './registers.ts'

const markdown = readFileSync(join(import.meta.dirname, '../docs/sources.md'), 'utf8')
const named = (cell = ''): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)
const rows = markdown
  .split('\n')
  .filter((line) => /^\| F\d/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, row = '', , ofFigures, ofRegisters]) => ({
    row,
    figures: named(ofFigures),
    registers: named(ofRegisters),
  }))

const from = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, at) => `F${String(first + at).padStart(3, '0')}`)

test('every row of cases, tracing, isolation, testing, treatment, the virus, declarations, teams and the hotline stands once', () => {
  expect(rows.map(({ row }) => row)).toEqual([
    ...from(29, 97),
    ...from(125, 127),
    ...from(135, 154),
    ...from(206, 206),
  ])
})

test('each names at least one figure and one register, and all are declared', () => {
  const known = new Set(figures.map(({ name }) => name))
  const kept = new Set(registers.map(({ name }) => name))
  const wrong = rows.flatMap(({ row, figures: ofRow, registers: from }) => [
    ...(ofRow.length === 0 ? [`${row}: no figure`] : []),
    ...(from.length === 0 ? [`${row}: no register`] : []),
    ...ofRow.filter((name) => !known.has(name)).map((name) => `${row}: no figure ${name}`),
    ...from.filter((name) => !kept.has(name)).map((name) => `${row}: no register ${name}`),
  ])
  expect(wrong).toEqual([])
})

test('every figure that a register counts stands above the list of that register', () => {
  const kept = new Set(registers.map(({ name }) => name))
  const nowhere = figures.filter(({ name }) => !kept.has(registersBehind(product, name)[0] ?? ''))
  expect(nowhere.map(({ name }) => name)).toEqual(['population'])
})
