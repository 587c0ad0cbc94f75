// The figures that are counted from the register of cases (F029–F036).
import type { CountFigure, Figure } from '../kernel/figure/figure.ts'
import { rate } from '../kernel/figure/said.ts'
import { textOf } from '../kernel/text/text.ts'
import { cases } from './cases.ts'
import { MAIN_DISEASE } from './diseases.ts'

/** Figures without a name of their own count the main disease; the others have theirs in `disease-figures.ts`. */
const confirmed = { disease: { is: MAIN_DISEASE }, classification: { is: 'confirmed' } } as const

const count = (
  figure: Pick<CountFigure, 'name' | 'label' | 'definition' | 'day' | 'where'>,
): CountFigure => ({
  kind: 'count',
  measure: 'case',
  register: cases,
  ...figure,
})

export const caseFigures: readonly Figure[] = [
  {
    ...count({
      name: 'cases',
      label: textOf('Ca mắc', 'Cases'),
      definition: textOf(
        'Số ca COVID-19 xác định, tính theo ngày báo cáo.',
        'Confirmed COVID-19 cases by the day of report.',
      ),
      day: 'reportDay',
      where: confirmed,
    }),
    otherDays: ['onsetDay', 'specimenDay', 'resultDay'],
  },
  count({
    name: 'cases-community',
    label: textOf('Phát hiện ngoài cộng đồng', 'Found in the community'),
    definition: textOf(
      'Ca xác định phát hiện ngoài cộng đồng, theo ngày báo cáo.',
      'Confirmed cases found in the community, by the day of report.',
    ),
    day: 'reportDay',
    where: { ...confirmed, detectionSetting: { is: 'community' } },
  }),
  count({
    name: 'cases-isolated',
    label: textOf('Đã cách ly trước đó', 'Already isolated'),
    definition: textOf(
      'Ca xác định đã được cách ly trước khi phát hiện, theo ngày báo cáo.',
      'Confirmed cases already isolated when found, by the day of report.',
    ),
    day: 'reportDay',
    where: { ...confirmed, detectionSetting: { is: 'isolated' } },
  }),
  count({
    name: 'cases-setting-unknown',
    label: textOf('Chưa rõ nơi phát hiện', 'Setting unknown'),
    definition: textOf(
      'Ca xác định chưa ghi nơi phát hiện, theo ngày báo cáo.',
      'Confirmed cases without a setting of detection, by the day of report.',
    ),
    day: 'reportDay',
    where: { ...confirmed, detectionSetting: { known: false } },
  }),
  count({
    name: 'cases-home',
    label: textOf('Điều trị tại nhà', 'Treated at home'),
    definition: textOf(
      'Ca xác định điều trị tại nhà, theo ngày báo cáo.',
      'Confirmed cases treated at home, by the day of report.',
    ),
    day: 'reportDay',
    where: { ...confirmed, treatmentPlace: { is: 'home' } },
  }),
  count({
    name: 'cases-facility',
    label: textOf('Điều trị tại cơ sở y tế', 'Treated in a facility'),
    definition: textOf(
      'Ca xác định điều trị tại cơ sở y tế, theo ngày báo cáo.',
      'Confirmed cases treated in a health facility, by the day of report.',
    ),
    day: 'reportDay',
    where: { ...confirmed, treatmentPlace: { is: 'facility' } },
  }),
  count({
    name: 'cases-place-unknown',
    label: textOf('Chưa rõ nơi điều trị', 'Place of treatment unknown'),
    definition: textOf(
      'Ca xác định chưa ghi nơi điều trị, theo ngày báo cáo.',
      'Confirmed cases without a place of treatment, by the day of report.',
    ),
    day: 'reportDay',
    where: { ...confirmed, treatmentPlace: { known: false } },
  }),
  count({
    name: 'recovered',
    label: textOf('Khỏi bệnh', 'Recovered'),
    definition: textOf(
      'Ca xác định đã khỏi bệnh, theo ngày kết thúc điều trị.',
      'Confirmed cases recovered, by the day of outcome.',
    ),
    day: 'outcomeDay',
    where: { ...confirmed, outcome: { is: 'recovered' } },
  }),
  count({
    name: 'deaths',
    label: textOf('Tử vong', 'Deaths'),
    definition: textOf(
      'Ca xác định tử vong, theo ngày tử vong.',
      'Confirmed cases who died, by the day of death.',
    ),
    day: 'outcomeDay',
    where: { ...confirmed, outcome: { is: 'died' } },
  }),
  count({
    name: 'transferred',
    label: textOf('Chuyển tuyến', 'Transferred'),
    definition: textOf(
      'Ca xác định chuyển tuyến trên, theo ngày chuyển.',
      'Confirmed cases transferred to a higher level, by the day of transfer.',
    ),
    day: 'outcomeDay',
    where: { ...confirmed, outcome: { is: 'transferred' } },
  }),
  {
    kind: 'stock',
    name: 'active',
    label: textOf('Còn điều trị', 'Under treatment'),
    definition: textOf(
      'Ca mắc lũy tích trừ khỏi bệnh, tử vong và chuyển tuyến, tính đến cuối kỳ.',
      'Cumulative cases less recovered, died and transferred, at the end of the period.',
    ),
    measure: 'case',
    plus: ['cases'],
    minus: ['recovered', 'deaths', 'transferred'],
  },
  rate('deaths', 'population', 100_000, [
    'deaths-per-100000',
    'Tử vong trên 100.000 dân',
    'Deaths per 100,000 people',
    'Ca xác định tử vong trong kỳ chia cho dân số của đơn vị, nhân 100.000.',
    'Confirmed cases who died in the period, by the people of the unit, times 100,000.',
  ]),
]
