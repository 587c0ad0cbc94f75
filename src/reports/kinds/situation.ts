// The part of a report about the epidemic itself: the first case, all cases with their outcome and place, what is still active.
import { type Part, paragraph } from '../../kernel/document/tree.ts'
import { formatDay } from '../../kernel/day/day.ts'
import { inSentence } from '../../papers/office.ts'
import type { Printing } from './printing.ts'
import type { Facts, Scope } from './scope.ts'

export const situationFigureNames = [
  'cases',
  'recovered',
  'deaths',
  'transferred',
  'active',
  'cases-home',
  'cases-facility',
  'cases-place-unknown',
  'cases-community',
  'cases-isolated',
  'cases-setting-unknown',
] as const

const firstCase = ({ unit }: Scope, facts: Facts): Part[] => {
  if (!facts.firstCase) return []
  const { day, places } = facts.firstCase
  const where = places
    .map((name) => inSentence({ fullName: name }))
    .filter((name) => name !== inSentence(unit))
    .join(', ')
  return [
    paragraph(
      `Ca mắc COVID-19 đầu tiên trên địa bàn ${inSentence(unit)} được ghi nhận ngày ${formatDay(day)}${where === '' ? '' : ` tại ${where}`}.`,
    ),
  ]
}

/** Unknown buckets are said where they hold somebody. */
const unknownPlace = (print: Printing) =>
  (print.valueOf('cases-place-unknown') ?? 0) === 0
    ? []
    : [', chưa ghi nơi điều trị ', print.count('cases-place-unknown'), ' ca']

/** A period that begins after the first case says what fell into it. */
const withinPeriod = ({ from, to }: Scope, print: Printing, facts: Facts): Part[] =>
  !facts.firstCase || from <= facts.firstCase.day
    ? []
    : [
        paragraph([
          `Trong kỳ báo cáo (từ ngày ${formatDay(from)} đến ngày ${formatDay(to)}): ghi nhận `,
          print.count('period.cases'),
          ' ca mắc mới, khỏi bệnh ',
          print.count('period.recovered'),
          ' ca, tử vong ',
          print.count('period.deaths'),
          ' ca, chuyển tuyến ',
          print.count('period.transferred'),
          ' ca; cách ly ',
          print.count('period.isolation'),
          ' trường hợp; lấy ',
          print.count('period.pcr'),
          ' mẫu PCR và ',
          print.count('period.rapid'),
          ' mẫu test nhanh; tiêm ',
          print.count('period.doses'),
          ' mũi vắc xin.',
        ]),
      ]

export const situationParts = (scope: Scope, print: Printing, facts: Facts): Part[] => [
  ...firstCase(scope, facts),
  paragraph([
    `Tính đến hết ngày ${formatDay(scope.to)}, trên địa bàn ${inSentence(scope.unit)} ghi nhận tổng số `,
    { ...print.count('cases'), bold: true },
    ' ca mắc, trong đó: khỏi bệnh ',
    print.count('recovered'),
    ' ca, tử vong ',
    print.count('deaths'),
    ' ca, chuyển tuyến ',
    print.count('transferred'),
    ' ca, còn điều trị ',
    print.count('active'),
    ' ca. Điều trị tại nhà ',
    print.count('cases-home'),
    ' ca, điều trị tại cơ sở y tế ',
    print.count('cases-facility'),
    ' ca',
    ...unknownPlace(print),
    '.',
  ]),
  ...withinPeriod(scope, print, facts),
  paragraph([
    'Hiện nay còn ',
    print.count('active'),
    ' ca đang điều trị; trong 7 ngày qua ghi nhận ',
    print.count('week.cases'),
    ' ca mắc mới.',
  ]),
]
