// The figures that are counted from the register of cases (F029–F036).
import type { CountFigure, Figure } from '../kernel/figure/figure.ts'
import { count, rate, type Said, stock } from '../kernel/figure/said.ts'
import { cases } from './cases.ts'
import { MAIN_DISEASE } from './diseases.ts'

/** Figures without a name of their own count the main disease; the others have theirs in `disease-figures.ts`. */
const confirmed = { disease: { is: MAIN_DISEASE }, classification: { is: 'confirmed' } } as const

const ofCases = (day: string, where: CountFigure['where'], said: Said): CountFigure =>
  count(cases, 'case', day, where, said)

export const caseFigures: readonly Figure[] = [
  {
    ...ofCases('reportDay', confirmed, [
      'cases',
      'Ca mắc',
      'Cases',
      'Số ca COVID-19 xác định, tính theo ngày báo cáo.',
      'Confirmed COVID-19 cases by the day of report.',
    ]),
    otherDays: ['onsetDay', 'specimenDay', 'resultDay'],
  },
  ofCases('reportDay', { ...confirmed, detectionSetting: { is: 'community' } }, [
    'cases-community',
    'Phát hiện ngoài cộng đồng',
    'Found in the community',
    'Ca COVID-19 xác định phát hiện ngoài cộng đồng, theo ngày báo cáo.',
    'Confirmed COVID-19 cases found in the community, by the day of report.',
  ]),
  ofCases('reportDay', { ...confirmed, detectionSetting: { is: 'isolated' } }, [
    'cases-isolated',
    'Đã cách ly trước đó',
    'Already isolated',
    'Ca COVID-19 xác định đã được cách ly trước khi phát hiện, theo ngày báo cáo.',
    'Confirmed COVID-19 cases already isolated when found, by the day of report.',
  ]),
  ofCases('reportDay', { ...confirmed, detectionSetting: { known: false } }, [
    'cases-setting-unknown',
    'Chưa rõ nơi phát hiện',
    'Setting unknown',
    'Ca COVID-19 xác định chưa ghi nơi phát hiện, theo ngày báo cáo.',
    'Confirmed COVID-19 cases without a setting of detection, by the day of report.',
  ]),
  ofCases('reportDay', { ...confirmed, treatmentPlace: { is: 'home' } }, [
    'cases-home',
    'Điều trị tại nhà',
    'Treated at home',
    'Ca COVID-19 xác định điều trị tại nhà, theo ngày báo cáo.',
    'Confirmed COVID-19 cases treated at home, by the day of report.',
  ]),
  ofCases('reportDay', { ...confirmed, treatmentPlace: { is: 'facility' } }, [
    'cases-facility',
    'Điều trị tại cơ sở y tế',
    'Treated in a facility',
    'Ca COVID-19 xác định điều trị tại cơ sở y tế, theo ngày báo cáo.',
    'Confirmed COVID-19 cases treated in a health facility, by the day of report.',
  ]),
  ofCases('reportDay', { ...confirmed, treatmentPlace: { known: false } }, [
    'cases-place-unknown',
    'Chưa rõ nơi điều trị',
    'Place of treatment unknown',
    'Ca COVID-19 xác định chưa ghi nơi điều trị, theo ngày báo cáo.',
    'Confirmed COVID-19 cases without a place of treatment, by the day of report.',
  ]),
  ofCases('outcomeDay', { ...confirmed, outcome: { is: 'recovered' } }, [
    'recovered',
    'Khỏi bệnh',
    'Recovered',
    'Ca COVID-19 xác định đã khỏi bệnh, theo ngày kết thúc điều trị.',
    'Confirmed COVID-19 cases recovered, by the day of outcome.',
  ]),
  ofCases('outcomeDay', { ...confirmed, outcome: { is: 'died' } }, [
    'deaths',
    'Tử vong',
    'Deaths',
    'Ca COVID-19 xác định tử vong, theo ngày tử vong.',
    'Confirmed COVID-19 cases who died, by the day of death.',
  ]),
  ofCases('outcomeDay', { ...confirmed, outcome: { is: 'transferred' } }, [
    'transferred',
    'Chuyển tuyến',
    'Transferred',
    'Ca COVID-19 xác định chuyển tuyến trên, theo ngày chuyển.',
    'Confirmed COVID-19 cases transferred to a higher level, by the day of transfer.',
  ]),
  stock(
    'case',
    'cases',
    ['recovered', 'deaths', 'transferred'],
    [
      'active',
      'Còn điều trị',
      'Under treatment',
      'Ca COVID-19 lũy tích trừ khỏi bệnh, tử vong và chuyển tuyến, tính đến cuối kỳ.',
      'Cumulative COVID-19 cases less recovered, died and transferred, at the end of the period.',
    ],
  ),
  rate('deaths', 'population', 100_000, [
    'deaths-per-100000',
    'Tử vong trên 100.000 dân',
    'Deaths per 100,000 people',
    'Ca COVID-19 xác định tử vong trong kỳ chia cho dân số của đơn vị, nhân 100.000.',
    'Confirmed COVID-19 cases who died in the period, by the people of the unit, times 100,000.',
  ]),
]
