// The report of a day: what changed in 24 hours and in 7 days, what stands, by commune, and what is late.
import {
  cell,
  column,
  heading,
  item,
  type OfficialDocument,
  type Part,
  paragraph,
  table,
} from '../../kernel/document/tree.ts'
import { addDays, formatDay } from '../../kernel/day/day.ts'
import { type Text, textOf } from '../../kernel/text/text.ts'
import { attached, communeTable, explained, ownSection } from './report-parts.ts'
import { inSentence } from '../../papers/office.ts'
import { onLetterhead } from './letterhead.ts'
import { type Printing, printingOf } from './printing.ts'
import type { Explanation, Facts, Issue, Scope, Words } from './scope.ts'
import { type AskedSlot, type DerivedSlot, type Readings, type Slot, slotsOf } from './slot.ts'

/** The rows of the table of change. */
const flows = [
  ['cases', 'Ca mắc mới'],
  ['cases-community', '- Phát hiện ngoài cộng đồng'],
  ['cases-isolated', '- Đã cách ly trước đó'],
  ['recovered', 'Khỏi bệnh'],
  ['deaths', 'Tử vong'],
  ['transferred', 'Chuyển tuyến'],
  ['isolation', 'Bắt đầu cách ly'],
  ['isolation-ended', 'Kết thúc cách ly'],
  ['pcr', 'Mẫu PCR'],
  ['pcr-positive', '- Dương tính'],
  ['rapid', 'Mẫu test nhanh'],
  ['rapid-positive', '- Dương tính'],
  ['doses', 'Mũi vắc xin đã tiêm'],
] as const

const standing = [
  'active',
  'isolation-now',
  'cases-home',
  'cases-facility',
  'cases-place-unknown',
  'cases-setting-unknown',
] as const
const shares = ['pcr-positivity', 'rapid-positivity'] as const

const spansOf = (to: string) =>
  [
    ['day', to, to, textOf('24 giờ', '24 hours')],
    ['day-before', addDays(to, -1), addDays(to, -1), textOf('24 giờ trước', '24 hours before')],
    ['week', addDays(to, -6), to, textOf('7 ngày', '7 days')],
    ['week-before', addDays(to, -13), addDays(to, -7), textOf('7 ngày trước', '7 days before')],
  ] as const satisfies readonly (readonly [string, string, string, Text])[]

const changesOf = (unit: string, to: string): DerivedSlot[] =>
  (['day', 'week'] as const).flatMap((span) =>
    flows.map(([figure, name]): DerivedSlot => ({
      kind: 'derived',
      id: `${span}-change.${figure}`,
      figure,
      unit,
      from: span === 'day' ? to : addDays(to, -6),
      to,
      label: textOf(`${name}, thay đổi ${span === 'day' ? '24 giờ' : '7 ngày'}`, `${figure}, change`),
      plus: [`${span}.${figure}`],
      minus: [`${span}-before.${figure}`],
    })),
  )

/** Columns of the table by commune: the day, the week, and all. */
const communeColumns = [
  ['day.cases', 'Mắc 24 giờ'],
  ['week.cases', 'Mắc 7 ngày'],
  ['cases', 'Lũy tích'],
  ['recovered', 'Khỏi bệnh'],
  ['deaths', 'Tử vong'],
  ['active', 'Còn điều trị'],
] as const

const communeSlots = (unit: string, name: string, to: string): AskedSlot[] => {
  const here = `at.${unit}.`
  const beside = textOf(name, name)
  return [
    ...slotsOf(['cases'], { unit, from: to, to }, `${here}day.`, beside),
    ...slotsOf(['cases'], { unit, from: addDays(to, -6), to }, `${here}week.`, beside),
    ...slotsOf(['cases', 'recovered', 'deaths', 'active'], { unit, from: null, to }, here, beside),
  ]
}

export const dailySlots = ({ unit, communes, to }: Scope): Slot[] => {
  const names = flows.map(([figure]) => figure)
  return [
    ...slotsOf([...names, ...standing], { unit: unit.key, from: null, to }),
    ...spansOf(to).flatMap(([span, from, until, beside]) =>
      slotsOf(names, { unit: unit.key, from, to: until }, `${span}.`, beside),
    ),
    ...slotsOf(shares, { unit: unit.key, from: addDays(to, -6), to }, 'week.', textOf('7 ngày', '7 days')),
    ...changesOf(unit.key, to),
    ...communes.flatMap(({ key, fullName }) => communeSlots(key, fullName, to)),
  ]
}

const changeTable = (print: Printing): Part =>
  table(
    [column(2.8), ...Array.from({ length: 5 }, () => column(1, 'right'))],
    [['Chỉ số', '24 giờ', 'So với hôm trước', '7 ngày', 'So với tuần trước', 'Lũy tích']],
    flows.map(([figure, title]) => [
      cell(title),
      print.plain(`day.${figure}`),
      print.change(`day-change.${figure}`),
      print.plain(`week.${figure}`),
      print.change(`week-change.${figure}`),
      print.plain(figure),
    ]),
  )

const lateParts = ({ communes, to }: Scope, { silent }: Facts): Part[] => {
  if (communes.length === 0) return []
  if (silent.length === 0) return [paragraph('Mọi xã đều có cập nhật số liệu trong 3 ngày qua.')]
  return [
    paragraph(`Các đơn vị chưa có cập nhật số liệu trong 3 ngày tính đến ngày ${formatDay(to)}:`),
    ...silent.map(({ fullName, since }) =>
      item(
        since === null
          ? `${fullName}: chưa có số liệu nào;`
          : `${fullName}: lần gần nhất ngày ${formatDay(since)};`,
      ),
    ),
  ]
}

export const dailyDocument = (
  scope: Scope,
  readings: Readings,
  facts: Facts,
  words: Words,
  issue: Issue,
  explanations: readonly Explanation[],
): OfficialDocument => {
  const print = printingOf(readings)
  const place = inSentence(scope.unit)
  const day = formatDay(scope.to)
  const late = lateParts(scope, facts)
  const sections: ((number: string) => Part[])[] = [
    (number) => [
      heading(1, 'TÌNH HÌNH DỊCH', number),
      paragraph([
        `Trong ngày ${day}, trên địa bàn ${place} ghi nhận `,
        { ...print.count('day.cases'), bold: true },
        ' ca mắc mới (',
        print.change('day-change.cases'),
        ' so với ngày trước); trong 7 ngày ghi nhận ',
        print.count('week.cases'),
        ' ca (',
        print.change('week-change.cases'),
        ' so với 7 ngày trước đó). Lũy tích ',
        print.count('cases'),
        ' ca, trong đó khỏi bệnh ',
        print.count('recovered'),
        ' ca, tử vong ',
        print.count('deaths'),
        ' ca, chuyển tuyến ',
        print.count('transferred'),
        ' ca, còn điều trị ',
        print.count('active'),
        ' ca.',
      ]),
    ],
    (number) => [
      heading(1, 'KẾT QUẢ CÔNG TÁC PHÒNG, CHỐNG DỊCH', number),
      item(['Đang cách ly: ', print.count('isolation-now'), ' trường hợp.']),
      item([
        'Xét nghiệm trong 7 ngày: PCR ',
        print.count('week.pcr'),
        ' mẫu, tỷ lệ dương tính ',
        print.share('week.pcr-positivity'),
        '; test nhanh ',
        print.count('week.rapid'),
        ' mẫu, tỷ lệ dương tính ',
        print.share('week.rapid-positivity'),
        '.',
      ]),
      item([
        'Tiêm vắc xin trong ngày: ',
        print.count('day.doses'),
        ' mũi; lũy tích ',
        print.count('doses'),
        ' mũi.',
      ]),
      changeTable(print),
    ],
    ...(scope.communes.length === 0
      ? []
      : [
          (number: string) => [
            heading(1, 'SỐ CA MẮC THEO XÃ', number),
            communeTable(
              print,
              scope.communes,
              communeColumns.map(([figure, title]) => ({ figure, title, totalId: figure })),
            ),
          ],
        ]),
    ...(late.length === 0 ? [] : [(number: string) => [heading(1, 'CHẬM SỐ LIỆU', number), ...late]]),
    (number) => ownSection(number, 'NHẬN ĐỊNH', words.assessment, 'Nhận định: chưa nhập', issue.draft),
    (number) => ownSection(number, 'NHIỆM VỤ', words.tasks, 'Nhiệm vụ: chưa nhập', issue.draft),
  ]
  const numerals = ['I.', 'II.', 'III.', 'IV.', 'V.', 'VI.']
  let said = 0
  const body = sections.flatMap((section) => {
    const parts = section(numerals[said] ?? '')
    if (parts.length > 0) said += 1
    return parts
  })
  return onLetterhead(
    scope.unit,
    words,
    issue,
    `Tình hình dịch COVID-19 trên địa bàn ${place}\n(ngày ${day})`,
    [
      paragraph(
        `Ban Chỉ đạo phòng, chống dịch COVID-19 ${place} báo cáo tình hình dịch đến hết ngày ${day} như sau:`,
      ),
      ...body,
      paragraph(`Trên đây là báo cáo tình hình dịch COVID-19 trên địa bàn ${place} ngày ${day}`),
      ...attached(explained(explanations)),
    ],
  )
}
