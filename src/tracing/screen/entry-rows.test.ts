// Pasting a list of an office into the entry grid.
import { expect, test } from 'vitest'
import { columns, type EntryRow, pasteInto, sentOf } from './entry-rows.ts'

let made = 0
const newRow = (): EntryRow => {
  made += 1
  return { id: `row ${made}`, personId: null, cells: {} }
}

test('two lines pasted into the first cell fill two rows, words becoming choices', () => {
  const rows = pasteInto(
    [newRow()],
    { row: 0, column: 0 },
    'Hà Văn Một\t1980\tNam\t0912000111\tNà Còi\t2/3/2022\tcùng nhà\ttrong 2 m\tkhông đeo\t20\n\tHà Thị Hai\n',
    newRow,
  )
  expect(rows).toHaveLength(2)
  expect(rows[0]?.cells).toMatchObject({
    sex: 'male',
    setting: 'household',
    proximity: 'within2m',
    masks: 'notWorn',
  })
  expect(sentOf(rows, '2022-03-05')).toEqual([
    {
      id: rows[0]?.id,
      personId: null,
      subject: {
        fullName: 'Hà Văn Một',
        birthYear: 1980,
        sex: 'male',
        phone: '0912000111',
        village: 'Nà Còi',
      },
      values: {
        lastDay: '2022-03-02',
        setting: 'household',
        proximity: 'within2m',
        masks: 'notWorn',
        minutes: 20,
      },
    },
    // A line that slipped by a column is not lost.
    { id: rows[1]?.id, personId: null, subject: { birthYear: 'Hà Thị Hai' }, values: {} },
  ])
})

test('pasting in the middle leaves what stands before and drops what has no column', () => {
  const note = columns.findIndex(({ key }) => key === 'note')
  const rows = pasteInto([newRow(), newRow()], { row: 1, column: note }, 'ghi chú\tthừa', newRow)
  expect(rows.map(({ cells }) => cells)).toEqual([{}, { note: 'ghi chú' }])
})

test('what is no choice, no number and no day is sent as typed, for the server to name', () => {
  const [row] = pasteInto([newRow()], { row: 0, column: 0 }, 'A\tchín mươi\txxx\t\t\t31/02/2022', newRow)
  expect(sentOf(row ? [row] : [], '2022-03-05')[0]).toMatchObject({
    subject: { birthYear: 'chín mươi', sex: 'xxx' },
    values: { lastDay: '31/02/2022' },
  })
})

test('a row without a name is sent, so that the name is asked for; only an empty row is not', () => {
  const rows = pasteInto([newRow(), newRow()], { row: 0, column: 0 }, '\t\t\t0912000111\n', newRow)
  expect(sentOf(rows, '2022-03-05')).toEqual([
    { id: rows[0]?.id, personId: null, subject: { phone: '0912000111' }, values: {} },
  ])
})
