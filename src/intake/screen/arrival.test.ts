// What the clipboard and a drop carry: text before the picture that Excel adds, a file otherwise.
import { expect, test } from 'vitest'
import { arrivalOf, bodyOf } from './arrival.ts'

const carried = (text: string, ...files: File[]) => {
  const list = Object.assign(files, { item: (index: number) => files[index] ?? null })
  return { getData: () => text, files: list as unknown as FileList }
}
const book = new File(['abc'], 'ds.xlsx')
const picture = new File(['x'], 'image.png', { type: 'image/png' })

test('cells copied in Excel arrive as text, not as their picture', () => {
  expect(arrivalOf(carried('Họ tên\tNăm sinh', picture))).toEqual({
    kind: 'paste',
    text: 'Họ tên\tNăm sinh',
  })
})

test('a file wins over the name of the file as text', () => {
  expect(arrivalOf(carried('ds.xlsx', book))).toEqual({ kind: 'file', file: book, others: false })
  expect(arrivalOf(carried('', book, picture))).toEqual({ kind: 'file', file: book, others: true })
})

test('nothing carried is nothing', () => {
  expect(arrivalOf(null)).toBeNull()
  expect(arrivalOf(carried('  \n'))).toBeNull()
})

test('pasted text is sent under the name it is given', async () => {
  const sent = await bodyOf(
    { kind: 'paste', text: 'a\tb' },
    { id: 'i', homeUnit: '02011', pastedName: 'Bảng dán' },
  )
  expect(sent).toEqual({ id: 'i', homeUnit: '02011', fileName: 'Bảng dán', paste: 'a\tb' })
})
