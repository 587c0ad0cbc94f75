// The part of a report about the work of health: isolation, testing, treatment, vaccination, community teams.
import { heading, item, type Part } from '../../kernel/document/tree.ts'
import { formatDay } from '../../kernel/day/day.ts'
import { textOf } from '../../kernel/text/text.ts'
import type { Printing } from './printing.ts'
import type { Scope } from './scope.ts'
import type { DerivedSlot } from './slot.ts'
import { vaccinationParts } from './vaccination.ts'

export const medicalFigureNames = [
  'isolation',
  'isolation-centralised',
  'isolation-home',
  'isolation-medical-facility',
  'isolation-now',
  'facilities-isolation-site',
  'facilities-isolation-treatment-site',
  'facilities-standby-site',
  'facilities-treatment-site',
  'facilities-mobile-station',
  'pcr',
  'pcr-positive',
  'pcr-negative',
  'pcr-positivity',
  'rapid',
  'rapid-positive',
  'rapid-negative',
  'rapid-positivity',
  'teams-community',
  'team-members',
  'households-covered',
  'teams-care',
] as const

/** Specimens that are neither positive nor negative: awaited, or without a clear result. */
export const noResult = (
  [
    ['pcr', 'Mẫu PCR chờ hoặc không rõ kết quả', 'PCR specimens awaited or unclear'],
    ['rapid', 'Test nhanh chờ hoặc không rõ kết quả', 'Rapid tests awaited or unclear'],
  ] as const
).map(([method, vi, en]) => (span: Pick<DerivedSlot, 'unit' | 'from' | 'to'>): DerivedSlot => ({
  kind: 'derived',
  id: `${method}-other`,
  figure: method,
  ...span,
  label: textOf(vi, en),
  plus: [method],
  minus: [`${method}-positive`, `${method}-negative`],
}))

const testing = (print: Printing, method: 'pcr' | 'rapid', name: string): Part =>
  item(
    [
      `${name}: `,
      print.count(method),
      ' mẫu, trong đó dương tính ',
      print.count(`${method}-positive`),
      ' mẫu (',
      print.share(`${method}-positivity`),
      '), âm tính ',
      print.count(`${method}-negative`),
      ' mẫu',
      ...((print.valueOf(`${method}-other`) ?? 0) === 0
        ? []
        : [', chờ hoặc không rõ kết quả ', print.count(`${method}-other`), ' mẫu']),
      '.',
    ],
    2,
  )

const isolation = (day: string, print: Printing): Part[] => [
  item([
    'Cơ sở cách ly đã thiết lập: ',
    print.count('facilities-isolation-site'),
    ' khu cách ly tập trung, ',
    print.count('facilities-isolation-treatment-site'),
    ' khu cách ly điều trị, ',
    print.count('facilities-standby-site'),
    ' khu cách ly dự phòng.',
  ]),
  item([
    `Tính đến hết ngày ${day}, tổng số trường hợp thực hiện cách ly lũy tích: `,
    print.count('isolation'),
    ' trường hợp, trong đó tập trung ',
    print.count('isolation-centralised'),
    '; tại nhà, nơi lưu trú ',
    print.count('isolation-home'),
    '; cơ sở y tế ',
    print.count('isolation-medical-facility'),
    '. Hiện còn cách ly ',
    print.count('isolation-now'),
    ' trường hợp.',
  ]),
]

const treatment = (day: string, print: Printing): Part[] => [
  item([
    'Thành lập ',
    print.count('facilities-mobile-station'),
    ' trạm y tế lưu động; tiếp nhận, điều trị người bệnh tại ',
    print.count('facilities-treatment-site'),
    ' khu.',
  ]),
  item([
    `Số ca điều trị lũy tích đến hết ngày ${day}: `,
    print.count('cases'),
    ' ca, trong đó tại nhà ',
    print.count('cases-home'),
    ' ca, tại cơ sở y tế ',
    print.count('cases-facility'),
    ' ca; phát hiện ngoài cộng đồng ',
    print.count('cases-community'),
    ' ca, đã cách ly trước đó ',
    print.count('cases-isolated'),
    ' ca',
    ...((print.valueOf('cases-setting-unknown') ?? 0) === 0
      ? []
      : [', chưa ghi nơi phát hiện ', print.count('cases-setting-unknown'), ' ca']),
    '.',
  ]),
]

export const medicalParts = ({ to }: Scope, print: Printing): Part[] => {
  const day = formatDay(to)
  return [
    heading(2, 'Công tác giám sát, cách ly', '1.'),
    ...isolation(day, print),
    heading(2, 'Công tác xét nghiệm', '2.'),
    item(`Số mẫu xét nghiệm SARS-CoV-2 lũy tích đến hết ngày ${day}:`),
    testing(print, 'pcr', 'Xét nghiệm PCR'),
    testing(print, 'rapid', 'Test nhanh kháng nguyên'),
    heading(2, 'Công tác điều trị', '3.'),
    ...treatment(day, print),
    heading(2, 'Công tác tiêm vắc xin phòng COVID-19', '4.'),
    ...vaccinationParts(print),
    heading(2, 'Lực lượng tại cộng đồng', '5.'),
    item([
      'Thành lập ',
      print.count('teams-community'),
      ' tổ COVID cộng đồng với ',
      print.count('team-members'),
      ' thành viên, phụ trách ',
      print.count('households-covered'),
      ' hộ; ',
      print.count('teams-care'),
      ' tổ chăm sóc người nhiễm COVID-19 tại cộng đồng.',
    ]),
  ]
}
