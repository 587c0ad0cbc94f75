// What goes in binary arrives as the same arrays that go as text; what has no binary form still goes.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packedArray } from './packed-array.ts'
import { createPool } from './pool.ts'
import { createTestDatabase } from './test-database.ts'

const day = fc
  .date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

const cells = {
  boolean: fc.boolean(),
  bigint: fc.maxSafeInteger(),
  smallint: fc.integer({ min: -0x7fff, max: 0x7fff }),
  integer: fc.integer({ min: -0x7fffffff, max: 0x7fffffff }),
  text: fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\0', '')),
  date: day,
  timestamptz: fc.date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
  uuid: fc.uuid(),
  jsonb: fc
    .string()
    .map((text) => JSON.stringify({ text: text.replaceAll('\0', ''), 'nháy "kép"': [1, null] })),
}

test('arrays of every type, with quotes, marks and nothing in them, are the same in both forms', async () => {
  const database = await createTestDatabase()
  const pool = createPool(database.ownerUrl, { max: 1 })
  try {
    for (const [type, cell] of Object.entries(cells))
      await fc.assert(
        fc.asyncProperty(fc.array(fc.option<unknown>(cell)), async (list) => {
          const packed = packedArray(type, list)
          expect(packed).toBeInstanceOf(Buffer)
          const { rows } = await pool.query(
            `select $1::${type}[] is not distinct from $2::${type}[] as same, cardinality($1::${type}[]) as size`,
            [packed, list],
          )
          expect(rows).toEqual([{ same: true, size: list.length }])
        }),
        { numRuns: 20 },
      )
    // A number is no day, a year of five digits has another form: the server reads them as text, or says what is wrong.
    expect(packedArray('date', ['2022-02-30'])).toEqual(['2022-02-30'])
    await expect(pool.query('select $1::date[]', [packedArray('date', ['2022-02-30'])])).rejects.toThrow(
      /date/,
    )
    expect(packedArray('smallint', [40_000])).toEqual([40_000])
    expect(packedArray('uuid', ['không phải'])).toEqual(['không phải'])
  } finally {
    await pool.end()
    await database.drop()
  }
})
