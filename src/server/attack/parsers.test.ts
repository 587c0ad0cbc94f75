// Readers of what comes from outside, with any bytes and any text: they answer or refuse in words, and never fall.
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { expect, test, vi } from 'vitest'
import { readDayParts } from '../../intake/reading/day-text.ts'
import { readDelimited, readPaste } from '../../kernel/sheet/csv.ts'
import { readWorkbook } from '../../kernel/sheet/read.ts'
import { SheetRefusal } from '../../kernel/sheet/sheet-refusal.ts'
import { writeWorkbook } from '../../kernel/sheet/write.ts'
import { parseMoney, parseNumber, parseRatio } from '../../kernel/text/number-reading.ts'
import { parseNumberWords } from '../../kernel/text/number-words-reading.ts'
import { searchKey } from '../../kernel/text/search-key.ts'
import { readBirth } from '../../people/rules/birth.ts'
import { readCccdQr } from '../../people/rules/cccd-qr.ts'
import { readNationalId } from '../../people/rules/national-id.ts'
import { readPhone, readPhones } from '../../people/rules/phone.ts'
import { readDay } from '../../web/parts/read-day.ts'
import { formulas, markup, oddValues, sqlInjections } from './corpora.ts'

vi.setConfig({ testTimeout: 300_000 })

const corpus = [...sqlInjections, ...markup, ...formulas, ...oddValues].map((value) =>
  String(value).slice(0, 5000),
)
const text = fc.oneof(
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.constantFrom(...corpus) },
  // Nearly right, which is where readers go furthest.
  {
    weight: 4,
    arbitrary: fc
      .array(
        fc.constantFrom(
          '1',
          '2',
          '0',
          '31',
          '2022',
          '/',
          '-',
          '.',
          ',',
          ' ',
          '|',
          '%',
          'tháng',
          'năm',
          'ngày',
          'triệu',
          'mười',
          'Nam',
          '001089012345',
          'đ',
        ),
        { maxLength: 14 },
      )
      .map((parts) => parts.join('')),
  },
)

const readers: Readonly<Record<string, (text: string) => unknown>> = {
  'a day in a list': readDayParts,
  'a day that is typed': (typed) => readDay(typed, '2022-03-01'),
  'a birth': (typed) => readBirth(typed),
  'a number': parseNumber,
  'a ratio': parseRatio,
  money: parseMoney,
  'a number in words': parseNumberWords,
  'the code of a card': readCccdQr,
  'an identity number': (typed) => readNationalId(typed),
  'a telephone': readPhone,
  telephones: readPhones,
  'words of a search': searchKey,
  'pasted cells': readPaste,
}

/** Refused in words is an answer too; anything else that is thrown is a fault. */
const inWords = (error: unknown): void => {
  if (!(error instanceof SheetRefusal)) throw error
  expect(error.vi.length * error.en.length).toBeGreaterThan(0)
}

const readOrRefused = (read: () => unknown): void => {
  try {
    read()
  } catch (error) {
    inWords(error)
  }
}

test.each(Object.entries(readers))('%s: any text', (_what, read) => {
  fc.assert(
    fc.property(text, (given) => readOrRefused(() => read(given))),
    { numRuns: 2000 },
  )
})

const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  text.map((given) => new TextEncoder().encode(given)),
)

test('delimited text: any bytes', () => {
  fc.assert(
    fc.property(bytes, (given) => readOrRefused(() => readDelimited(given))),
    { numRuns: 2000 },
  )
})

const bookOrRefused = (given: Uint8Array): Promise<void> => readWorkbook(given).then(() => undefined, inWords)

const workbook = () =>
  writeWorkbook([
    {
      name: 'Danh sách',
      columns: [
        { title: 'Họ tên', format: 'text' },
        { title: 'Ngày', format: 'day' },
      ],
      rows: [
        ['Nguyễn Văn An', '2022-03-01'],
        ['=1+1', null],
      ],
    },
  ])

test('a workbook with bytes bent, cut off or turned round', async () => {
  const whole = await workbook()
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 }),
      fc.option(fc.nat(whole.length)),
      async (bends, cut) => {
        const given = Uint8Array.from(whole)
        for (const [at, byte] of bends) given[at] = byte
        await bookOrRefused(cut === null ? given : given.subarray(0, cut))
      },
    ),
    { numRuns: 400 },
  )
})

test('a package whose parts are anything', async () => {
  const part = fc.oneof(
    bytes,
    fc
      .constantFrom(
        '<worksheet>',
        '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>99999999</v></c></row></sheetData></worksheet>',
        '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>',
        '<workbook><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
        '<row r="1048577"><c r="ZZZZ1"/></row>',
      )
      .map((xml) => new TextEncoder().encode(xml)),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(
        fc.constantFrom(
          '[Content_Types].xml',
          'xl/workbook.xml',
          'xl/_rels/workbook.xml.rels',
          'xl/worksheets/sheet1.xml',
          'xl/sharedStrings.xml',
          'xl/styles.xml',
          '../../evil',
          'xl/vbaProject.bin',
        ),
        part,
      ),
      async (parts) => bookOrRefused(zipSync(parts)),
    ),
    { numRuns: 300 },
  )
})

test('any bytes at all are read or refused in words', async () => {
  const starts = [
    [0x50, 0x4b, 3, 4],
    [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    [0xef, 0xbb, 0xbf],
    [0xff, 0xfe],
    [0x3c, 0x68, 0x74, 0x6d, 0x6c],
    [],
  ]
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 600 }), (start, rest) =>
      bookOrRefused(Uint8Array.from([...start, ...rest])),
    ),
    { numRuns: 500 },
  )
})
