// Files that must not be opened are refused with a word on why, told by their bytes and not by their name.
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readWorkbook } from './read.ts'
import { recognise } from './recognise.ts'
import { SheetRefusal } from './sheet-refusal.ts'
import { writeWorkbook } from './write.ts'

const zipOf = (names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])))

/** The head of a compound file (MS-CFB 2.2), and a directory entry of that name. */
const compoundWith = (name: string): Buffer => {
  const file = Buffer.alloc(2048)
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  file.write(name, 1024, 'utf16le')
  return file
}

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
  ['word', compoundWith('WordDocument')],
  ['passwordProtected', compoundWith('EncryptedPackage')],
  ['macros', zipOf(['xl/workbook.xml', 'xl/vbaProject.bin'])],
  ['macros', zipOf(['xl/workbook.xml', 'xl/macrosheets/sheet1.xml'])],
  ['macros', zipOf(['content.xml', 'Basic/Standard/Module1.xml'])],
  ['macros', compoundWith('_VBA_PROJECT_CUR')],
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

test('a compound file cut off is broken', async () => {
  await expect(readWorkbook(compoundWith('Workbook'))).rejects.toMatchObject({ code: 'broken' })
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

test('kinds', () => {
  expect(recognise(zipOf(['[Content_Types].xml', 'xl/workbook.xml']))).toBe('zip')
  expect(recognise(zipOf(['mimetype', 'content.xml']))).toBe('zip')
  expect(recognise(compoundWith('Workbook'))).toBe('compound')
  expect(recognise(strToU8('<html><table><tr><td>1</td></tr></table>'))).toBe('html')
  expect(recognise(strToU8('a,b\n1,2'))).toBe('text')
  expect(recognise(strToU8('a,b\n1,<html>'))).toBe('text')
})
