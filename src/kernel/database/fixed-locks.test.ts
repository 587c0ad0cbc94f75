// Fixed numbers of locks stand in one place, no two alike.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fixedLocks } from './fixed-locks.ts'

const src = join(import.meta.dirname, '../..')

test('no two kinds of work have one number, and none is written elsewhere', () => {
  const numbers: number[] = Object.values(fixedLocks)
  expect(new Set(numbers).size).toBe(numbers.length)
  const elsewhere = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('fixed-locks'))
    .filter((path) => {
      const text = readFileSync(join(src, path), 'utf8')
      return /advisory_(?:xact_)?lock\w*\(\d{4,}\)|\b7_?042_?0\d\d\b/.test(text)
    })
  expect(elsewhere).toEqual([])
})
