// Splitting, merging, adding, and taking any of it back.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PlanItem } from '../contract.ts'
import { addItem, applyEdit, type Edit, mergeItems, reverseOf, splitItem } from './edit-items.ts'

const text = 'Rà soát vật tư; tập huấn cho các tổ. Báo cáo kết quả.'
const item = (start: number, end: number, more: Partial<PlanItem> = {}): PlanItem => ({
  id: `${start}-${end}`,
  start,
  end,
  place: '1',
  kind: 'task',
  title: text.slice(start, end),
  bodies: [{ key: 'phong y te', name: 'Phòng Y tế' }],
  through: [],
  partners: [],
  role: 'lead',
  from: null,
  due: null,
  hour: null,
  recurrence: 'once',
  event: null,
  figure: null,
  value: null,
  goal: null,
  state: 'open',
  ...more,
})
const first = item(0, 36)
const second = item(37, 53, { due: '2023-01-20', bodies: [{ key: 'cong an', name: 'Công an' }] })

test('a sentence is split at its semicolons, each part under the same bodies', () => {
  const edit = splitItem(text, first)
  expect(edit?.put.map(({ title, start, end }) => [title, text.slice(start, end)])).toEqual([
    ['Rà soát vật tư', 'Rà soát vật tư;'],
    ['Tập huấn cho các tổ', 'tập huấn cho các tổ.'],
  ])
  expect(edit?.put.every(({ bodies }) => bodies[0]?.key === 'phong y te')).toBe(true)
  expect(splitItem(text, second)).toBeNull()
})

test('two become one over both sentences, with the bodies of both and the earlier day', () => {
  const { put, drop } = mergeItems(first, second)
  expect(drop).toEqual([first.id, second.id])
  expect(put).toMatchObject([
    { id: '0-53', due: '2023-01-20', bodies: [{ key: 'phong y te' }, { key: 'cong an' }] },
  ])
})

test('a chosen stretch becomes a task under the bodies before it; blanks alone do not', () => {
  expect(addItem(text, [first], 36, text.length)?.put).toMatchObject([
    { start: 37, title: 'Báo cáo kết quả', bodies: [{ key: 'phong y te' }], state: 'accepted' },
  ])
  expect(addItem(text, [first], 36, 37)).toBeNull()
})

test('whatever is done is taken back whole', () => {
  const edits: readonly ((items: readonly PlanItem[]) => Edit | null)[] = [
    (items) => (items[0] ? splitItem(text, items[0]) : null),
    ([one, other]) => (one && other ? mergeItems(one, other) : null),
    (items) => addItem(text, items, 16, 35),
    ([one]) => (one ? { put: [{ ...one, state: 'dropped' }], drop: [] } : null),
    ([one]) => (one ? { put: [], drop: [one.id] } : null),
  ]
  fc.assert(
    fc.property(fc.array(fc.nat(edits.length - 1), { maxLength: 8 }), (steps) => {
      let items: PlanItem[] = [first, second]
      const back: Edit[] = []
      for (const step of steps) {
        const edit = edits[step]?.(items)
        if (!edit) continue
        back.push(reverseOf(items, edit))
        items = applyEdit(items, edit)
      }
      for (const edit of back.toReversed()) items = applyEdit(items, edit)
      expect(items).toEqual([first, second])
    }),
  )
})
