// Delimited text in every encoding and separator that offices send.
import fc from 'fast-check'
import { parseCsv } from 'hucre/csv'
import { expect, test } from 'vitest'
import { readDelimited, readPaste } from './csv.ts'
import { readWorkbook } from './read.ts'
import type { Workbook } from './sheet.ts'
import { splitDelimited } from './split-delimited.ts'

const text = 'STT;Họ và tên;Ghi chú\r\n1;Nguyễn Thị Hường;"hai\ndòng; ""ba"""\r\n2;Đặng Văn Ước;\r\n'
const expected = [
  ['STT', 'Họ và tên', 'Ghi chú'],
  ['1', 'Nguyễn Thị Hường', 'hai\ndòng; "ba"'],
  ['2', 'Đặng Văn Ước'],
]

const valuesOf = (workbook: Workbook) => workbook.sheets[0]?.rows.map((row) => row.map(({ value }) => value))

const utf16be = (content: string) => Buffer.from(content, 'utf16le').swap16()

test.each([
  ['UTF-8', Buffer.from(text), 'utf-8'],
  ['UTF-8 with BOM', Buffer.from(`\ufeff${text}`), 'utf-8'],
  ['UTF-8 apart (NFD)', Buffer.from(text.normalize('NFD')), 'utf-8'],
  ['UTF-16LE with BOM', Buffer.from(`\ufeff${text}`, 'utf16le'), 'utf-16le'],
  ['UTF-16LE', Buffer.from(text, 'utf16le'), 'utf-16le'],
  ['UTF-16BE with BOM', utf16be(`\ufeff${text}`), 'utf-16be'],
  ['UTF-16BE', utf16be(text), 'utf-16be'],
])('%s', async (_, bytes, encoding) => {
  const workbook = await readWorkbook(bytes)
  expect(valuesOf(workbook)).toEqual(expected)
  expect(workbook).toMatchObject({
    kind: 'csv',
    encoding,
    notes: encoding === 'utf-8' ? [] : [expect.anything()],
  })
})

/** Windows-1258 has letters with their shape and tones apart, as the keyboard of Windows types them. */
const windows1258 = (content: string): Buffer => {
  const tones: Record<string, number> = {
    '\u0300': 0xcc,
    '\u0309': 0xd2,
    '\u0303': 0xde,
    '\u0301': 0xec,
    '\u0323': 0xf2,
  }
  const letters: Record<string, number> = {
    Ă: 0xc3,
    ă: 0xe3,
    Đ: 0xd0,
    đ: 0xf0,
    Ơ: 0xd5,
    ơ: 0xf5,
    Ư: 0xdd,
    ư: 0xfd,
    Â: 0xc2,
    â: 0xe2,
    Ê: 0xca,
    ê: 0xea,
    Ô: 0xd4,
    ô: 0xf4,
  }
  return Buffer.from(
    [
      ...content
        .normalize('NFD')
        .replace(
          /([\w])([\u0323\u0300\u0301\u0303\u0309]?)([\u0302\u0306\u031b])([\u0300\u0301\u0303\u0309\u0323]?)/g,
          (_, base: string, before: string, shape: string, after: string) =>
            (base + shape).normalize('NFC') + before + after,
        ),
    ].map((letter) => tones[letter] ?? letters[letter] ?? letter.charCodeAt(0)),
  )
}

test('Windows-1258 with its combining tones', async () => {
  const workbook = await readWorkbook(windows1258(text))
  expect(valuesOf(workbook)).toEqual(expected)
  expect(workbook.encoding).toBe('windows-1258')
})

test('Windows-1252: German and French', async () => {
  const content = 'Name,Stadt\nMüller,Köln\nFrançois Dupré,Orléans\n„Größe“ €,Thüringen\n'
  const bytes = Buffer.from(
    [...content].map((letter) => ({ '€': 0x80, '„': 0x84, '“': 0x93 })[letter] ?? letter.charCodeAt(0)),
  )
  const workbook = await readWorkbook(bytes)
  expect(valuesOf(workbook)).toEqual(
    content
      .trim()
      .split('\n')
      .map((line) => line.split(',')),
  )
  expect(workbook.encoding).toBe('windows-1252')
})

test.each([',', ';', '\t', '|'])('separator %j', async (separator) => {
  const rows = [
    ['a', 'b 1', 'c'],
    ['1,5', 'x; y', '3 | 4'],
    ['2', '', 'z'],
  ]
  const line = (row: string[]) =>
    row.map((cell) => (/[,;|\t]/.test(cell) ? `"${cell}"` : cell)).join(separator)
  expect(valuesOf(await readWorkbook(Buffer.from(rows.map(line).join('\n'))))).toEqual([
    ['a', 'b 1', 'c'],
    ['1,5', 'x; y', '3 | 4'],
    ['2', null, 'z'],
  ])
})

test('the separator that Excel names in a first line', async () => {
  expect(valuesOf(await readWorkbook(Buffer.from('sep=;\r\na,b;c,d\r\n1,2;3,4\r\n')))).toEqual([
    ['a,b', 'c,d'],
    ['1,2', '3,4'],
  ])
})

test('leading zeros, long numbers and dates stay as typed', async () => {
  expect(valuesOf(await readWorkbook(Buffer.from('a,b,c,d\n007,079123456789,01/02/1989,TRUE\n')))).toEqual([
    ['a', 'b', 'c', 'd'],
    ['007', '079123456789', '01/02/1989', 'TRUE'],
  ])
})

test('what is pasted from Excel', () => {
  const workbook = readPaste('Họ tên\tNgày sinh\n"Lê Văn\nTám"\t01/02/1989\n, có phẩy\t')
  expect(workbook.kind).toBe('paste')
  expect(valuesOf(workbook)).toEqual([['Họ tên', 'Ngày sinh'], ['Lê Văn\nTám', '01/02/1989'], [', có phẩy']])
})

test('what is pasted in an old font becomes Unicode, as a file does', async () => {
  const typed = 'STT\tHä vµ tªn\n1\tNguyÔn V¨n ¸nh\n2\tTrÇn ThÞ H­¬ng'
  const pasted = readPaste(typed)
  expect(valuesOf(pasted)).toEqual([
    ['STT', 'Họ và tên'],
    ['1', 'Nguyễn Văn ánh'],
    ['2', 'Trần Thị Hương'],
  ])
  expect(pasted.notes.map(({ vi }) => vi)).toEqual(['Chữ TCVN3 (ABC) đã được đổi sang Unicode'])
  expect(valuesOf(await readWorkbook(Buffer.from(typed)))).toEqual(valuesOf(pasted))
})

test('a paste and a text file have the limits of any list', () => {
  const limits = { rows: 3, columns: 2 }
  expect(() => readPaste('a\n\nb\nc', limits)).toThrow(expect.objectContaining({ code: 'tooManyRows' }))
  expect(() => readDelimited(Buffer.from('a\nb\nc\nd'), limits)).toThrow(
    expect.objectContaining({ code: 'tooManyRows' }),
  )
  // Lines behind the last that says something are none.
  expect(valuesOf(readPaste('a\n\nb\n\t\n\n\n', limits))).toEqual([['a'], [], ['b']])
  const wide = readPaste('a\tb\tc\n1\t2\t', limits)
  expect(valuesOf(wide)).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ])
  expect(wide.notes.map(({ vi }) => vi)).toEqual(['Chỉ đọc 2 cột đầu của bảng'])
})

test('a text file of nothing but line ends and separators is empty', async () => {
  await expect(readWorkbook(Buffer.from(';\n'.repeat(3_000_000)))).rejects.toMatchObject({ code: 'empty' })
})

test('bytes that are no text are refused', async () => {
  const noise = Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 7919 + (index >> 3)) % 256))
  await expect(readWorkbook(noise)).rejects.toMatchObject({ code: 'notASheet' })
})

test('any text is cut as another reader of the same form cuts it', () => {
  fc.assert(
    fc.property(
      fc
        .array(fc.constantFrom('"', '""', ';', '\n', '\r', '\r\n', 'a', 'Ễ', ' ', "'"))
        .map((parts) => parts.join('')),
      (content) => {
        const rows: string[][] = [[]]
        splitDelimited(
          content,
          ';',
          (cell) => rows.at(-1)?.push(cell),
          () => rows.push([]),
        )
        const options = { delimiter: ';', typeInference: false }
        expect(rows.slice(0, -1)).toEqual(parseCsv(content, options))
      },
    ),
    { numRuns: 500 },
  )
})
