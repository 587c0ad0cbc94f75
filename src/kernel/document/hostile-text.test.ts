// Text that looks like markup, or that no printer knows, on all three printers: nothing is read as markup, nothing breaks.
import { execFileSync, spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentToDocx } from './docx.ts'
import { documentToHtml } from './html.ts'
import { documentToPdf } from './pdf.ts'
import { docxText, letters, withoutTags } from './printed-text.ts'
import { sampleReport } from './samples.ts'
import { cell, column, figure, heading, item, paragraph, picture, table } from './tree.ts'
import type { OfficialDocument } from './tree.ts'

const noPdfReader = spawnSync('pdftotext', ['-v']).error !== undefined
const pdfText = (pdf: Buffer): string =>
  execFileSync('pdftotext', ['-raw', '-', '-'], { input: pdf }).toString()

/** What would be markup somewhere, mixed with Vietnamese. */
const PIECES = [
  '#',
  '$',
  '*',
  '_',
  '@',
  '<',
  '>',
  '\\',
  '`',
  '~',
  '=',
  '- ',
  '+ ',
  '/ ',
  '1. ',
  '//',
  '/*',
  '"',
  "'",
  '&amp;',
  '&',
  '{',
  '}',
  '[',
  ']',
  '(',
  ')',
  '%',
  '#let x = 1',
  '$x^2$',
  '*đậm*',
  '_nghiêng_',
  '@nguồn',
  '<nhãn>',
  '<script>',
  '\\n',
  '--',
  '---',
  '...',
  'https://a.vn/b_c',
  ' ',
  'Phường',
  'nghiêng',
  'Ữ',
  'ặ',
  'ợ',
  'Đ',
  'fi',
  'ffl',
  'F1',
  '9.605',
]
const strange = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 12 })
  .map((pieces) => `${pieces.join('')}ơ`)
const few = fc.array(strange, { minLength: 1, maxLength: 4 })
const many = fc.array(strange, { minLength: 5, maxLength: 20 })

const strangeReport = (strings: readonly string[]): OfficialDocument => {
  const first = strings[0] ?? ''
  return sampleReport({
    about: first,
    body: [
      heading(1, first, 'I.'),
      ...strings.map((words) => paragraph(words)),
      ...strings.map((words) => item(words)),
      table(
        [column(1), column(1, 'right')],
        [[first, first]],
        strings.map((words) => [words, cell([figure(words, words, words)])]),
        {
          caption: first,
          note: first,
        },
      ),
      paragraph('Hết'),
    ],
    signature: { capacity: [first], name: first },
    recipients: [`x${first}x`],
  })
}

/** Paragraph, item and both cells of the row: four times, so nothing lost in one place hides behind another. */
const expectAll = (printed: string, strings: readonly string[]): void => {
  const whole = letters(printed)
  for (const words of strings) {
    expect(whole).toContain(letters(`- ${words}`))
    expect(whole.split(letters(words)).length - 1).toBeGreaterThanOrEqual(4)
  }
}

describe('text that looks like markup stays text', () => {
  test('on the web page', () => {
    fc.assert(
      fc.property(few, (strings) => {
        const html = documentToHtml(strangeReport(strings))
        expect(html).not.toContain('<script>')
        expectAll(withoutTags(html), strings)
      }),
    )
  })

  test('in DOCX', async () => {
    await fc.assert(
      fc.asyncProperty(many, async (strings) => {
        expectAll(docxText(await documentToDocx(strangeReport(strings))), strings)
      }),
      { numRuns: 8 },
    )
  })

  // Reading a PDF back needs poppler's pdftotext, which not every machine has.
  test.skipIf(noPdfReader)('in PDF', async () => {
    await fc.assert(
      fc.asyncProperty(many, async (strings) => {
        expectAll(pdfText(await documentToPdf(strangeReport(strings))), strings)
      }),
      { numRuns: 15 },
    )
  })
})

test('what no printer can print does not stop it', async () => {
  const words = 'a\u0000b\u0007c\ud800d\ufffe 😀 漢字 \u202e e\u0301'
  const svg = `<svg xmlns="http://www.w3.org/2000/svg"><text>${words}</text></svg>`
  const document = sampleReport({ body: [paragraph(words), picture(svg, words)] })
  expect(withoutTags(documentToHtml(document))).toContain('abcd')
  expect(docxText(await documentToDocx(document))).toContain('abcd')
  expect((await documentToPdf(document)).subarray(0, 5).toString()).toBe('%PDF-')
})

test('no script of the world ends the process', async () => {
  const anyText = fc.string({ unit: 'binary', maxLength: 30 })
  const turning = fc.string({
    unit: fc.constantFrom('ש', 'ل', '\u05bc', '،', '\u202b', '\u2067', '𞑳', 'a', ' ', '1'),
    maxLength: 20,
  })
  const texts = fc.array(fc.oneof(anyText, turning), { minLength: 20, maxLength: 40 })
  await fc.assert(
    fc.asyncProperty(texts, async (strings) => {
      const pdf = await documentToPdf(sampleReport({ body: strings.map((words) => paragraph(words)) }))
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    }),
    { numRuns: 20 },
  )
})
