// Files that must not be opened are refused with a word on why, told by their bytes and not by their name.
import * as old from '@e965/xlsx'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readWorkbook } from './read.ts'
import { recognise } from './recognise.ts'
import { SheetRefusal } from './sheet-refusal.ts'
import { writeWorkbook } from './write.ts'

/** Its own writer of compound files, untyped there. */
const { CFB } = old

const zipOf = (names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])))

/** A compound file (MS-CFB) with entries of these names, each with so many bytes. */
const compoundWith = (names: readonly string[], size = 100): Buffer => {
  const file = CFB.utils.cfb_new()
  for (const name of names) CFB.utils.cfb_add(file, `/${name}`, Buffer.alloc(size, 'x'))
  return CFB.write(file, { type: 'buffer' })
}

const oldBook = (rows: unknown[][] = [['Họ tên'], ['Lê']]): Buffer => {
  const book = old.utils.book_new()
  old.utils.book_append_sheet(book, old.utils.aoa_to_sheet(rows), 'S')
  return old.write(book, { type: 'buffer', bookType: 'biff8' })
}

/** An .xls whose stream of records is changed. */
const changed = (change: (stream: Buffer) => Buffer): Buffer => {
  const file = CFB.read(oldBook(), { type: 'buffer' })
  const stream = CFB.find(file, '/Workbook')
  stream.content = change(Buffer.from(stream.content))
  stream.size = stream.content.length
  return CFB.write(file, { type: 'buffer' })
}

/** As Excel 97 to 2003 keeps a workbook under a password: a record behind the first (FilePass, MS-XLS 2.4.117). */
const underPassword = (...scheme: number[]): Buffer =>
  changed((stream) => {
    const after = 4 + stream.readUInt16LE(2)
    const record = Buffer.from([0x2f, 0, scheme.length, 0, ...scheme])
    return Buffer.concat([stream.subarray(0, after), record, stream.subarray(after)])
  })

/** The second beginning of records is that of the sheet; its kind says that it holds programs (BOF, MS-XLS 2.4.21). */
const macroSheet = (): Buffer =>
  changed((stream) => {
    const second = stream.indexOf(Buffer.from([0x09, 0x08, 0x10, 0x00]), 4)
    stream.writeUInt16LE(0x40, second + 6)
    return stream
  })

/** Thirty megabytes of nothing in thirty kilobytes. */
const bomb = (): Uint8Array =>
  zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(30_000_000) }, { level: 9 })

test.each([
  ['empty', new Uint8Array(0)],
  ['empty', strToU8('\ufeff')],
  ['empty', strToU8(',,,\r\n,,\r\n')],
  ['pdf', strToU8('%PDF-1.7\n...')],
  ['picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['picture', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0])],
  ['word', zipOf(['[Content_Types].xml', 'word/document.xml'])],
  ['word', compoundWith(['WordDocument', '1Table'])],
  ['passwordProtected', compoundWith(['EncryptionInfo', 'EncryptedPackage'])],
  // The directory lies behind what it names, however large that is.
  ['passwordProtected', compoundWith(['EncryptedPackage'], 9_000_000)],
  ['passwordProtected', underPassword(0, 0, 0x59, 0xb3, 0x0a, 0x9a)],
  ['passwordProtected', underPassword(1, 0, 1, 0, 1, 0, ...Array.from({ length: 48 }, () => 7))],
  ['macros', zipOf(['xl/workbook.xml', 'xl/vbaProject.bin'])],
  ['macros', zipOf(['xl/workbook.xml', 'xl/macrosheets/sheet1.xml'])],
  ['macros', zipOf(['content.xml', 'Basic/Standard/Module1.xml'])],
  ['macros', compoundWith(['Workbook', '_VBA_PROJECT_CUR/VBA/dir'])],
  ['macros', macroSheet()],
  ['notASheet', compoundWith(['PowerPoint Document'])],
  ['notASheet', zipOf(['photo.txt'])],
  ['zipBomb', bomb()],
  ['broken', zipOf(['xl/workbook.xml'])],
  ['broken', strToU8('PK\u0003\u0004 cut off')],
] as const)('%s', async (code, bytes) => {
  await expect(readWorkbook(bytes)).rejects.toMatchObject({
    code,
    vi: expect.stringMatching(/\p{L}/u),
    en: expect.any(String),
  })
})

test('a workbook cut off anywhere is broken, never a crash', async () => {
  const whole = await writeWorkbook([
    { name: 'A', columns: [{ title: 'Họ tên', format: 'text' }], rows: [['Lê'], ['Bùi']] },
  ])
  for (let length = 4; length < whole.length; length += 97)
    await expect(readWorkbook(whole.subarray(0, length))).rejects.toBeInstanceOf(SheetRefusal)
})

test('a compound file cut off is broken, and never half a list', async () => {
  const whole = oldBook()
  for (let length = 8; length < whole.length; length += 97) {
    const read = await readWorkbook(whole.subarray(0, length)).catch((error: unknown) => error)
    // What fills up the last sector is nobody's.
    if (read instanceof Error) expect(read).toBeInstanceOf(SheetRefusal)
    else expect(read).toEqual(await readWorkbook(whole))
  }
})

test('a part that unpacks to more than the directory says is not unpacked', async () => {
  const lie = Buffer.from(
    zipSync(
      { 'xl/workbook.xml': strToU8('<workbook/>'), 'xl/worksheets/sheet1.xml': new Uint8Array(60_000_000) },
      { level: 9 },
    ),
  )
  for (
    let place = lie.indexOf('PK\u0001\u0002');
    place >= 0;
    place = lie.indexOf('PK\u0001\u0002', place + 4)
  )
    lie.writeUInt32LE(1000, place + 24)
  await expect(readWorkbook(lie)).rejects.toBeInstanceOf(SheetRefusal)
})

test('names of programs and passwords in the cells of an .xls are words like others', async () => {
  const words = ['_VBA_PROJECT', 'EncryptedPackage', 'WordDocument', 'Đặng']
  const { sheets } = await readWorkbook(oldBook([words]))
  expect(sheets[0]?.rows.map((row) => row.map(({ value }) => value))).toEqual([words])
})

test('kinds', () => {
  expect(recognise(zipOf(['[Content_Types].xml', 'xl/workbook.xml']))).toBe('zip')
  expect(recognise(zipOf(['mimetype', 'content.xml']))).toBe('zip')
  expect(recognise(oldBook())).toBe('compound')
  expect(recognise(strToU8('<html><table><tr><td>1</td></tr></table>'))).toBe('html')
  expect(recognise(strToU8('a,b\n1,2'))).toBe('text')
  expect(recognise(strToU8('a,b\n1,<html>'))).toBe('text')
})
