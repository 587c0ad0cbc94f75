// The report of a period, after the report of three years (document 000): every chapter that has registers, every number a figure.
import { type OfficialDocument, paragraph } from '../../kernel/document/tree.ts'
import { addDays, formatDay } from '../../kernel/day/day.ts'
import { textOf } from '../../kernel/text/text.ts'
import { directionFigureNames, directionParts, oversightFigureNames, oversightParts } from './direction.ts'
import { attached, chapters, communeTable, explained, ownWords } from './report-parts.ts'
import { inSentence } from '../../papers/office.ts'
import { onLetterhead } from './letterhead.ts'
import { medicalFigureNames, medicalParts, noResult } from './medical.ts'
import { printingOf } from './printing.ts'
import type { Explanation, Facts, Issue, Scope, Words } from './scope.ts'
import { partId, type Readings, type Slot, slotsOf } from './slot.ts'
import { situationFigureNames, situationParts } from './situation.ts'
import { vaccinationFigureNames } from './vaccination.ts'

/** Figures that a commune's row shows, with the title of their column. */
const columns = [
  ['cases', 'Ca mắc'],
  ['recovered', 'Khỏi bệnh'],
  ['deaths', 'Tử vong'],
  ['active', 'Còn điều trị'],
  ['specimens', 'Mẫu xét nghiệm'],
  ['doses', 'Mũi tiêm'],
] as const

const flows = ['cases', 'recovered', 'deaths', 'transferred', 'isolation', 'pcr', 'rapid', 'doses'] as const

export const periodSlots = ({ unit, communes, from, to }: Scope): Slot[] => {
  const whole = { unit: unit.key, from: null, to }
  return [
    ...slotsOf(
      [
        ...situationFigureNames,
        ...medicalFigureNames,
        ...vaccinationFigureNames,
        ...directionFigureNames,
        ...oversightFigureNames,
        'specimens',
        'specimens-positive',
      ],
      whole,
    ),
    ...noResult.map((method) => method(whole)),
    ...slotsOf(flows, { unit: unit.key, from, to }, 'period.', textOf('trong kỳ', 'in the period')),
    ...slotsOf(
      ['cases'],
      { unit: unit.key, from: addDays(to, -6), to },
      'week.',
      textOf('7 ngày qua', 'last 7 days'),
    ),
    ...communes.flatMap(({ key, fullName }) =>
      columns.map(([figure]): Slot => ({
        kind: 'asked',
        id: partId(key, figure),
        figure,
        unit: key,
        from: null,
        to,
        beside: textOf(fullName, fullName),
      })),
    ),
  ]
}

export const periodDocument = (
  scope: Scope,
  readings: Readings,
  facts: Facts,
  words: Words,
  issue: Issue,
  explanations: readonly Explanation[],
): OfficialDocument => {
  const print = printingOf(readings)
  const place = inSentence(scope.unit)
  const span = `từ ngày ${formatDay(scope.from)} đến ngày ${formatDay(scope.to)}`
  return onLetterhead(
    scope.unit,
    words,
    issue,
    `Kết quả công tác phòng, chống dịch COVID-19\ntrên địa bàn ${place}\n(${span})`,
    [
      paragraph(
        `Ban Chỉ đạo phòng, chống dịch COVID-19 ${place} báo cáo tình hình dịch và kết quả công tác phòng, chống dịch ${span} như sau:`,
      ),
      ...chapters([
        ['TÌNH HÌNH DỊCH COVID-19', situationParts(scope, print, facts)],
        ['CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO', directionParts(print)],
        ['KẾT QUẢ CÔNG TÁC Y TẾ', medicalParts(scope, print)],
        ['CÔNG TÁC KIỂM TRA, GIÁM SÁT, KHEN THƯỞNG', oversightParts(print)],
        ['ĐÁNH GIÁ CHUNG', ownWords(words.assessment, 'Đánh giá: chưa nhập', issue.draft)],
        ['NHIỆM VỤ TRỌNG TÂM', ownWords(words.tasks, 'Nhiệm vụ: chưa nhập', issue.draft)],
      ]),
      paragraph(
        `Trên đây là báo cáo kết quả công tác phòng, chống dịch COVID-19 trên địa bàn ${place} (${span})`,
      ),
      ...attached([
        ...(scope.communes.length === 0
          ? []
          : [
              {
                title: `SỐ LIỆU THEO XÃ, TÍNH ĐẾN NGÀY ${formatDay(scope.to)}`,
                body: [
                  communeTable(
                    print,
                    scope.communes,
                    columns.map(([figure, title]) => ({ figure, title, totalId: figure })),
                  ),
                ],
              },
            ]),
        ...explained(explanations),
      ]),
    ],
  )
}
