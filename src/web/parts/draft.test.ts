// What is typed over what is stored, while others save too.
import { expect, test } from 'vitest'
import { afterSaving, draftOver } from './draft.ts'

const stored = { assessment: 'Cũ', tasks: '' }

test('what a colleague saves stands where nobody has typed, and is nothing that is not saved', () => {
  expect(draftOver({ ...stored, tasks: 'Của người khác' }, {})).toEqual({
    written: { assessment: 'Cũ', tasks: 'Của người khác' },
    changed: false,
  })
  expect(draftOver({ ...stored, tasks: 'Của người khác' }, { assessment: 'Mới' })).toEqual({
    written: { assessment: 'Mới', tasks: 'Của người khác' },
    changed: true,
  })
  expect(draftOver({ ...stored, assessment: 'Mới' }, { assessment: 'Mới' }).changed).toBe(false)
})

test('what was sent is stored; what was typed meanwhile is not', () => {
  const typed = { assessment: 'Mới hơn', tasks: 'Việc' }
  expect(afterSaving(typed, { assessment: 'Mới', tasks: 'Việc' })).toEqual({ assessment: 'Mới hơn' })
})
