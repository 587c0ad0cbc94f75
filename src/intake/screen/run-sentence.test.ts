// The sentence before the button: every row is told of, zeros are not.
import { expect, test } from 'vitest'
import { textOf } from '../../kernel/text/text.ts'
import { runSentences } from './run-sentence.ts'

const none = { rows: 0, new: 0, same: 0, changed: 0, likely: 0, question: 0, problem: 0, ignored: 0 }
const register = textOf('Ca bệnh', 'Cases')

test('each kind of row is said with what happens to it', () => {
  const said = runSentences({ ...none, rows: 1300, new: 1297, likely: 2, problem: 1 }, register)
  expect(said.map(({ vi }) => vi)).toEqual([
    '1.297 dòng mới vào sổ Ca bệnh',
    '2 dòng nghi trùng vào sổ và chờ ở Trùng lặp',
    '1 dòng lỗi ở ngoài, lấy lại bằng bản đánh dấu',
  ])
  expect(said[0]?.en).toBe('1,297 new into Cases')
})

test('an empty list promises nothing', () => {
  expect(runSentences(none, register)).toEqual([])
})
