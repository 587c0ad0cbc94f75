// The pages that the kinds of report make: the numbers of document 000, the State form, and that every number can be opened.
import { expect, test } from 'vitest'
import { documentToHtml } from '../../kernel/document/html.ts'
import { documentToDocx } from '../../kernel/document/docx.ts'
import { documentToPdf } from '../../kernel/document/pdf.ts'
import { bachThong, goldenReadings } from '../rules/golden.ts'
import { dailyDocument, dailySlots } from './daily.ts'
import { directionFigureNames, oversightFigureNames } from './direction.ts'
import { periodDocument, periodSlots } from './period.ts'
import { emptyWords, type Facts, type Issue, type Scope } from './scope.ts'
import { findFigure } from '../../figures.ts'

const facts: Facts = { firstCase: { day: '2021-06-14', places: ['Xã Mỹ Thanh'] }, silent: [] }
const draft: Issue = { number: null, day: null, draft: true }
const words = { ...emptyWords, assessment: 'Dịch được kiểm soát tốt.\n- Nhân lực còn thiếu.', tasks: '' }

const period = (scope: Scope = bachThong, issue: Issue = draft) =>
  periodDocument(scope, goldenReadings(periodSlots(scope)), facts, words, issue, [])

const textOfPage = (html: string): string =>
  html
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('\u00a0', ' ')
    .replaceAll('&gt;', '>')
    .replaceAll(/\s+/g, ' ')

const page = textOfPage(documentToHtml(period()))

test.each([
  [
    'A02',
    'tổng số 9.605 ca mắc, trong đó: khỏi bệnh 9.603 ca, tử vong 01 ca, chuyển tuyến 01 ca, còn điều trị 0 ca',
  ],
  ['A03', 'Điều trị tại nhà 8.648 ca, điều trị tại cơ sở y tế 957 ca.'],
  ['A04', 'phát hiện ngoài cộng đồng 3.752 ca, đã cách ly trước đó 5.853 ca.'],
  ['A05', '1.297 trường hợp, trong đó tập trung 329; tại nhà, nơi lưu trú 964; cơ sở y tế 04.'],
  ['A07', 'Xét nghiệm PCR: 5.201 mẫu, trong đó dương tính 251 mẫu (4,8 %), âm tính 4.950 mẫu.'],
  ['A08', 'Test nhanh kháng nguyên: 17.613 mẫu, trong đó dương tính 10.802 mẫu (61,3 %), âm tính 6.811 mẫu.'],
  ['A10', '15 điểm, trong đó 01 điểm tại huyện, 10 điểm cố định tại trạm y tế, 04 điểm lưu động'],
  ['A11', '22.714/22.809 đạt 99,6 %'],
  ['A12', '22.639/22.809 đạt 99,3 %'],
  ['A13', '20.565/21.837 đạt 94,2 %'],
  ['A14', '5.757/5.844 đạt 98,5 %'],
  ['A15', '2.164/2.170 đạt 99,7 %'],
  ['A16', '2.135/2.170 đạt 98,4 %'],
  ['A17, which the document has wrong', '1.832/2.170 đạt 84,4 %'],
  ['A18, which the document has wrong', '3.542/3.661 đạt 96,7 %'],
  ['A19', '3.178/3.661 đạt 86,8 %'],
  ['A20', '167 tổ COVID cộng đồng với 543 thành viên, phụ trách 8.597 hộ; 160 tổ chăm sóc'],
  ['the first case', 'đầu tiên trên địa bàn huyện Bạch Thông được ghi nhận ngày 14/06/2021 tại xã Mỹ Thanh.'],
  ['sites', '01 khu cách ly tập trung, 01 khu cách ly điều trị, 01 khu cách ly dự phòng'],
  ['treatment', '05 trạm y tế lưu động; tiếp nhận, điều trị người bệnh tại 03 khu'],
  [
    'documents',
    'Ban hành 02 phương án; 128 quyết định; 17 kế hoạch; 02 thông báo; 142 văn bản chỉ đạo trong công tác',
  ],
  ['awards', 'Khen thưởng 18 tập thể và 47 cá nhân có thành tích'],
  ['that there is no model', 'cần được nhân rộng: Không có.'],
  ['the office’s words', 'Dịch được kiểm soát tốt.'],
])('the period report says %s', (_, said) => {
  expect(page).toContain(said)
})

test('what the registers hold nothing of is not said, and chapters are numbered as they come', () => {
  expect(page).not.toContain('đoàn kiểm tra')
  expect(page).toMatch(
    /I\. TÌNH HÌNH DỊCH.*II\. CÔNG TÁC LÃNH ĐẠO.*III\. KẾT QUẢ CÔNG TÁC Y TẾ.*IV\. CÔNG TÁC KIỂM TRA.*V\. ĐÁNH GIÁ/,
  )
  const slots = periodSlots(bachThong)
  const none = goldenReadings(
    slots,
    Object.fromEntries(
      [...directionFigureNames, ...oversightFigureNames].map((name) => [name, { value: 0 }]),
    ),
  )
  const bare = textOfPage(documentToHtml(periodDocument(bachThong, none, facts, words, draft, [])))
  expect(bare).not.toContain('Ban Chỉ đạo, 00')
  expect(bare).toMatch(/I\. TÌNH HÌNH DỊCH.*II\. KẾT QUẢ CÔNG TÁC Y TẾ.*III\. ĐÁNH GIÁ/)
})

test('that there is no good model is said only where somebody answered so', () => {
  const pageWith = (changed: Record<string, { value: number }>) => {
    const readings = goldenReadings(periodSlots(bachThong), changed)
    return textOfPage(documentToHtml(periodDocument(bachThong, readings, facts, words, draft, [])))
  }
  const unasked = pageWith({ 'good-models-none': { value: 0 } })
  expect(unasked).toContain('Khen thưởng 18 tập thể')
  expect(unasked).not.toContain('Mô hình hay')
  expect(pageWith({ 'good-models': { value: 2 } })).toContain('cần được nhân rộng: 02 mô hình.')
})

test('the wrong shares of the document are never printed', () => {
  expect(page).not.toContain('93,8 %')
  expect(page).not.toContain('96,8 %')
})

test('a district’s report stands in the State form', () => {
  expect(page).toContain('UBND HUYỆN BẠCH THÔNGBAN CHỈ ĐẠO PHÒNG,CHỐNG DỊCH COVID-19')
  expect(page).toContain('/BC-BCĐ')
  expect(page).toContain('TM. BAN CHỈ ĐẠO')
  expect(page).toContain('Sở Y tế tỉnh Bắc Kạn (b/c);')
  expect(page).toContain('- Lưu: VT.')
  expect(page).toMatch(/từ ngày 14\/06\/2021 đến ngày 30\/01\/2023\)\.\/\./)
  const signed = textOfPage(
    documentToHtml(period(bachThong, { number: '05/BC-BCĐ', day: '2023-02-02', draft: false })),
  )
  expect(signed).toContain('Số: 05/BC-BCĐ')
  expect(signed).toContain('Bạch Thông, ngày 02 tháng 02 năm 2023')
  expect(signed).not.toContain('DỰ THẢO')
})

test('a commune since July 2025 reports to its province and has no table by commune', () => {
  const commune: Scope = {
    ...bachThong,
    unit: {
      key: '01960@2025-07-01',
      level: 'commune',
      name: 'Cẩm Giàng',
      fullName: 'Xã Cẩm Giàng',
      type: 'Xã',
      validTo: null,
      above: { fullName: 'Tỉnh Thái Nguyên', type: 'Tỉnh' },
    },
    communes: [],
  }
  const said = textOfPage(documentToHtml(period(commune)))
  expect(said).toContain('UBND XÃ CẨM GIÀNG')
  expect(said).toContain('UBND tỉnh Thái Nguyên (b/c);')
  expect(said).toContain('TT. Đảng ủy, HĐND xã;')
  expect(said).not.toContain('Phụ lục')
})

test('what fell into the period is said only where the period begins after the first case', () => {
  expect(page).not.toContain('Trong kỳ báo cáo')
  expect(textOfPage(documentToHtml(period({ ...bachThong, from: '2022-07-01' })))).toContain(
    'Trong kỳ báo cáo',
  )
})

const pressable = (html: string): Set<string> =>
  new Set([...html.matchAll(/data-figure="([^"]+)"/g)].map(([, id = '']) => id))

test.each([
  ['period', () => documentToHtml(period()), periodSlots(bachThong)],
  [
    'daily',
    () => {
      const scope = { ...bachThong, kind: 'daily' as const, from: bachThong.to }
      return documentToHtml(dailyDocument(scope, goldenReadings(dailySlots(scope)), facts, words, draft, []))
    },
    dailySlots(bachThong),
  ],
] as const)(
  'every number of a %s report opens a slot that was asked, of a figure that exists',
  (_, html, slots) => {
    const ids = new Set(slots.map(({ id }) => id))
    expect(ids.size).toBe(slots.length)
    const used = [...pressable(html())]
    expect(used.length).toBeGreaterThan(40)
    expect(used.filter((id) => !ids.has(id))).toEqual([])
    expect(slots.filter(({ figure }) => !findFigure(figure))).toEqual([])
  },
)

test('the daily report shows changes with their sign, and names communes that are late', () => {
  const scope: Scope = { ...bachThong, kind: 'daily', from: '2022-03-10', to: '2022-03-10' }
  const readings = goldenReadings(dailySlots(scope), {
    'day.cases': { value: 212 },
    'day-before.cases': { value: 200 },
    'week.cases': { value: 1100 },
    'week-before.cases': { value: 1297 },
  })
  const silent = [
    { fullName: 'Xã Mỹ Thanh', since: '2022-03-05' },
    { fullName: 'Thị trấn Phủ Thông', since: null },
  ]
  const said = textOfPage(
    documentToHtml(dailyDocument(scope, readings, { ...facts, silent }, words, draft, [])),
  )
  expect(said).toContain('212 ca mắc mới (+12 so với ngày trước); trong 7 ngày ghi nhận 1.100 ca (−197')
  expect(said).toContain('Xã Mỹ Thanh: lần gần nhất ngày 05/03/2022')
  expect(said).toContain('Thị trấn Phủ Thông: chưa có số liệu nào')
  expect(said).toMatch(
    /I\. TÌNH HÌNH DỊCH.*II\. KẾT QUẢ.*III\. SỐ CA MẮC THEO XÃ.*IV\. CHẬM SỐ LIỆU.*V\. NHẬN ĐỊNH/,
  )
})

test('answers to conflicts are printed behind the report', () => {
  const document = periodDocument(bachThong, goldenReadings(periodSlots(bachThong)), facts, words, draft, [
    {
      title: 'Ca đã cách ly trước đó',
      arithmetic: '5.853 > 1.297',
      answer: 'Tính cả người trong khu phong tỏa.',
    },
  ])
  const said = textOfPage(documentToHtml(document))
  expect(said).toContain('GIẢI TRÌNH SỐ LIỆU')
  expect(said).toContain('(5.853 > 1.297): Tính cả người trong khu phong tỏa.')
})

test('all three printers print it', async () => {
  expect((await documentToDocx(period())).subarray(0, 2).toString()).toBe('PK')
  expect((await documentToPdf(period())).subarray(0, 5).toString()).toBe('%PDF-')
}, 30_000)
