// Several changes of many in one press: what is told of them, and what is taken back.
import { expect, test } from 'vitest'
import type { Batch } from '../../../kernel/register/batch-contract.ts'
import { textOf } from '../../../kernel/text/text.ts'
import { inBatches, type Part, refusedWords } from './in-batches.ts'

const left = { id: '9', name: 'Ống 9', why: textOf('Đã thay đổi', 'Changed') }
const batchOf = (id: string, changed: number, refused: Batch['refused'] = []): Batch => ({
  id,
  at: '',
  change: {},
  why: null,
  changed,
  same: 0,
  refused,
  undone: null,
})
const partsOf = (...batches: (Batch | null)[]) => {
  const undone: string[] = []
  const cut = { now: false }
  const parts = batches.map((batch): Part => ({
    change: () => (batch ? Promise.resolve({ batch }) : Promise.reject(new Error('no network'))),
    undo: (id) => {
      if (cut.now && id === 'b') return Promise.reject(new Error('no network'))
      undone.push(id)
      return Promise.resolve({ batch: batchOf(id, 0) })
    },
  }))
  return { parts, undone, cut }
}

test('what was refused is counted apart and named', async () => {
  const { changed, refused, undo } = await inBatches(partsOf(batchOf('a', 3, [left]), batchOf('b', 2)).parts)
  expect(changed).toBe(5)
  expect(undo).not.toBeNull()
  expect(refusedWords((text) => text.vi, refused)).toBe('1 bản ghi không sửa được: Ống 9 (Đã thay đổi)')
})

test('where the second was not made, the first can still be taken back', async () => {
  const { parts, undone } = partsOf(batchOf('a', 3), null, batchOf('c', 1))
  const { changed, undo } = await inBatches(parts)
  expect(changed).toBe(3)
  await undo?.()
  expect(undone).toEqual(['a'])
})

test('an undo that broke off goes on where it stood', async () => {
  const { parts, undone, cut } = partsOf(batchOf('a', 1), batchOf('b', 1))
  const { undo } = await inBatches(parts)
  cut.now = true
  await expect(undo?.()).rejects.toThrow()
  cut.now = false
  await undo?.()
  expect(undone).toEqual(['a', 'b'])
})

test('where all were refused there is nothing to take back', async () => {
  expect(await inBatches(partsOf(batchOf('a', 0, [left])).parts)).toMatchObject({ changed: 0, undo: null })
})
