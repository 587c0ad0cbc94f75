// One document on three printers, in the form of Decree 30/2020 and in that of the Party.
import { execFileSync, spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { documentToDocx } from './docx.ts'
import { documentToHtml } from './html.ts'
import { documentToPdf } from './pdf.ts'
import { docxText, docxXml, withoutTags } from './printed-text.ts'
import { sampleNotice, sampleReport } from './samples.ts'
import { figure, paragraph, text } from './tree.ts'

const noPdfReader = spawnSync('pdftotext', ['-v']).error !== undefined

const pdfText = (pdf: Buffer): string =>
  execFileSync('pdftotext', ['-raw', '-', '-'], { input: pdf }).toString()

describe('the State form', () => {
  const html = withoutTags(documentToHtml(sampleReport()))
  test.each([
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Số: 05/BC-BCĐ',
    'Bạch Thông, ngày 02 tháng 02 năm 2023',
    'Ban Chỉ đạo huyện./.',
    'Nơi nhận:',
    '- UBND tỉnh Bắc Kạn (b/c);',
    '- Lưu: VT, THVX-YT.',
    'KT. TRƯỞNG BAN',
    '(Kèm theo Báo cáo số 05/BC-BCĐ ngày 02 tháng 02 năm 2023)',
  ])('prints %s', (words) => expect(html).toContain(words))

  test('leaves room for a number and a day not given yet', () => {
    const draft = withoutTags(documentToHtml(sampleReport({ number: '/BC-BCĐ', day: null, draft: true })))
    expect(draft).toMatch(/Số: \u00a0{8}\/BC-BCĐ/)
    expect(draft).toMatch(/ngày\u00a0+tháng\u00a0+năm/)
    expect(draft).toContain('DỰ THẢO')
    expect(html).not.toContain('DỰ THẢO')
  })
  test.each([
    ['Kết thúc', 'Kết thúc./.'],
    ['Kết thúc.', 'Kết thúc./.'],
    ['Kết thúc./.', 'Kết thúc./.'],
  ])('ends %s as %s', (words, end) => {
    const printed = withoutTags(documentToHtml(sampleReport({ body: [paragraph(words)] })))
    expect(printed).toContain(end)
    expect(printed.split('/.').length - 1).toBe(1)
  })
  test('keeps the archive line last even when it was forgotten', () => {
    expect(withoutTags(documentToHtml(sampleReport({ recipients: ['Sở Y tế'] })))).toContain(
      '- Sở Y tế;- Lưu: VT.',
    )
  })
  test('shows the seal of frozen figures', () => {
    const seal = { number: 'CL-05', moment: '2023-01-30T10:00:00Z', hash: 'a1b2c3d4e5f60718' }
    expect(withoutTags(documentToHtml(sampleReport({ seal })))).toContain(
      'Số liệu chốt CL-05 · 17:00 ngày 30/01/2023 · mã a1b2c3d4e5f6',
    )
  })
})

test('the Party form has its own title, number and asterisk, and no national title', () => {
  const html = withoutTags(documentToHtml(sampleNotice()))
  expect(html).toContain('ĐẢNG CỘNG SẢN VIỆT NAM')
  expect(html).toContain('Số 01-TB/BCĐ')
  expect(html).toContain('*')
  expect(html).toContain('- Thường trực Huyện ủy,')
  expect(html).not.toContain('CỘNG HÒA')
  expect(html).not.toContain('./.')
})

test('a figure can be opened on the screen and is plain text on paper', async () => {
  const body = [paragraph(['Tổng ', figure('cases."total"', '9.605', 9605), text(' ca')])]
  const document = sampleReport({ body })
  expect(documentToHtml(document)).toContain(
    '<button type="button" class="figure" data-figure="cases.&quot;total&quot;" data-value="9605">9.605</button>',
  )
  expect(documentToHtml(document, { figures: 'span' })).toContain('<span class="figure"')
  expect(docxText(await documentToDocx(document))).toContain('Tổng 9.605 ca./.')
})

describe('DOCX', () => {
  test('repeats the head of a table and turns the appendix', async () => {
    const xml = docxXml(await documentToDocx(sampleReport()))
    expect(xml.match(/<w:tblHeader\/>/g)?.length).toBe(3)
    expect(xml).toContain('w:orient="landscape"')
    expect(xml).toContain('<w:titlePg/>')
  })
})

describe('PDF', () => {
  test('is archival (PDF/A-2b) and the same each time it is printed', async () => {
    const [one, two] = [await documentToPdf(sampleReport()), await documentToPdf(sampleReport())]
    expect(one.toString('latin1')).toContain('pdfaid:part')
    expect(one.equals(two)).toBe(true)
  })
  test.skipIf(noPdfReader)(
    'repeats the head of a table on every page and numbers pages from the second',
    async () => {
      const pages = pdfText(await documentToPdf(sampleReport()))
        .split('\f')
        .map((page) => page.trim())
      expect(pages.filter((page) => page.includes('Tử vong')).length).toBe(2)
      expect(pages[0]).not.toMatch(/^1\n/)
      expect(pages[1]).toMatch(/^2\n/)
    },
  )
})
