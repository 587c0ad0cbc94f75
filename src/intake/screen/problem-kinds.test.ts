// Problems that say the same of different values are one kind; errors stand before doubts, doubts before notes.
import { expect, test } from 'vitest'
import { textOf } from '../../kernel/text/text.ts'
import { columnOfProblem, commonSaying, kindsOf, sayingOf, type Problem } from './problem-kinds.ts'

const problem = (row: number, severity: Problem['severity'], vi: string, field = 'onsetDay'): Problem => ({
  row,
  column: null,
  field,
  severity,
  text: textOf(vi, vi),
})

test('values and numbers do not make a new kind', () => {
  expect(sayingOf('Không hiểu “hôm qua” là ngày')).toBe(sayingOf('Không hiểu “31/02/2022” là ngày'))
  expect(sayingOf('Ngày 01/02/2032 ở tương lai')).toBe(sayingOf('Ngày 05/03/2031 ở tương lai'))
})

test('the same saying about another field is another kind; graver and more frequent kinds come first', () => {
  const kinds = kindsOf([
    problem(1, 'info', 'nhỏ'),
    problem(2, 'warning', 'lạ “a”'),
    problem(3, 'warning', 'lạ “b”', 'resultDay'),
    problem(4, 'warning', 'lạ “c”', 'resultDay'),
    problem(5, 'error', 'sai “x”'),
  ])
  expect(kinds.map(({ severity, problems }) => [severity, problems.map(({ row }) => row)])).toEqual([
    ['error', [5]],
    ['warning', [3, 4]],
    ['warning', [2]],
    ['info', [1]],
  ])
})

test('a problem without a column stands where its field is read from', () => {
  const column = {
    column: 7,
    header: 'Ngày',
    target: 'onsetDay',
    confidence: 1,
    why: textOf('', ''),
    samples: [],
  }
  expect(columnOfProblem(problem(1, 'error', 'thiếu'), [column])).toBe(7)
  expect(columnOfProblem(problem(1, 'error', 'thiếu', 'lot'), [column])).toBeNull()
  expect(columnOfProblem({ ...problem(1, 'error', 'thiếu'), column: 3 }, [column])).toBe(3)
})

test('a kind is said once, with dots where its problems differ', () => {
  expect(commonSaying(['Thiếu ngày', 'Thiếu ngày'])).toBe('Thiếu ngày')
  expect(commonSaying(['Không nhận ra đơn vị “An Bình”', 'Không nhận ra đơn vị “Hoàng Thị Thu”'])).toBe(
    'Không nhận ra đơn vị “…”',
  )
  expect(commonSaying(['Số có 13 chữ số', 'Số có 11 chữ số'])).toBe('Số có … chữ số')
  expect(commonSaying([])).toBe('')
})
