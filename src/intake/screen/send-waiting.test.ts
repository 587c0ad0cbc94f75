// What was corrected in the sheet over a thin line is kept until it was heard.
import { expect, test } from 'vitest'
import { textOf } from '../../kernel/text/text.ts'
import { ApiRefusal } from '../../web/ask/api.ts'
import type { Adjustment } from './adjustment.ts'
import { type Line, sendWaiting } from './send-waiting.ts'

const said = textOf('Không được', 'No')
const noNetwork = new ApiRefusal(0, 'noConnection', said, null, null)
const refused = new ApiRefusal(422, 'invalid', said, null, null)

test('without network the correction stays, and goes along with what is typed meanwhile', async () => {
  const line: Line = { waiting: [{ cells: { '8:1': 'Ân' } }] }
  expect(await sendWaiting(line, () => Promise.reject(noNetwork))).toBe(noNetwork)
  expect(line.waiting).toEqual([{ cells: { '8:1': 'Ân' } }])
  line.waiting = [...line.waiting, { cells: { '9:1': 'Bình' } }]
  const sent: Adjustment[] = []
  const send = (next: Adjustment) => {
    sent.push(next)
    return Promise.resolve()
  }
  expect(await sendWaiting(line, send)).toBeNull()
  expect(sent).toEqual([{ cells: { '8:1': 'Ân', '9:1': 'Bình' } }])
  expect(line.waiting).toEqual([])
})

test('what was refused goes, and what waits behind it is sent', async () => {
  const line: Line = { waiting: [{ register: 'cases' }, { cells: { '9:1': 'Bình' } }] }
  const sent: Adjustment[] = []
  const send = (next: Adjustment) => {
    sent.push(next)
    return next.register ? Promise.reject(refused) : Promise.resolve()
  }
  expect(await sendWaiting(line, send)).toBeNull()
  expect(sent).toHaveLength(2)
})
