// The figures of facilities, of each kind (F054, F079): set up, closed, open.
import type { CountFigure, Figure } from '../kernel/figure/figure.ts'
import { count, stock } from '../kernel/figure/said.ts'
import { facilities } from './facilities.ts'

const kinds = [
  ['isolation-site', 'isolationSite'],
  ['isolation-treatment-site', 'isolationTreatmentSite'],
  ['standby-site', 'standbySite'],
  ['treatment-site', 'treatmentSite'],
  ['hospital', 'hospital'],
  ['mobile-station', 'mobileStation'],
  ['vaccination-district', 'vaccinationDistrict'],
  ['vaccination-fixed', 'vaccinationFixed'],
  ['vaccination-mobile', 'vaccinationMobile'],
] as const

type Kinds = readonly [name: string, vi: string, en: string, where: CountFigure['where']]

/** Set up in the period, closed in the period, and standing at its end: a report over years counts the first, whoever looks at today the last. */
const threeOf = ([name, vi, en, where]: Kinds): readonly Figure[] => [
  count(facilities, 'site', 'openedDay', where, [
    `facilities-${name}`,
    `${vi} đã thiết lập`,
    `${en}, set up`,
    `${vi}: số đã thiết lập, theo ngày hoạt động, kể cả nơi đã dừng.`,
    `${en}: how many were set up, by the day opened, those closed since included.`,
  ]),
  count(facilities, 'site', 'closedDay', where, [
    `facilities-${name}-closed`,
    `${vi} đã dừng`,
    `${en}, closed`,
    `${vi}: số đã dừng hoạt động, theo ngày dừng.`,
    `${en}: how many were closed, by the day closed.`,
  ]),
  stock('site', `facilities-${name}`, `facilities-${name}-closed`, [
    `facilities-${name}-now`,
    `${vi} đang hoạt động`,
    `${en}, open`,
    `${vi}: số đã thiết lập trừ số đã dừng, tính đến cuối kỳ.`,
    `${en}: those set up less those closed, at the end of the period.`,
  ]),
]

export const facilityFigures: readonly Figure[] = [
  ...kinds.flatMap(([name, kind]) => {
    const { vi, en } = facilities.fields.kind.choices[kind]
    return threeOf([name, vi, en, { kind: { is: kind } }])
  }),
  ...threeOf([
    'vaccination',
    'Điểm tiêm chủng',
    'Vaccination points',
    { kind: { oneOf: ['vaccinationDistrict', 'vaccinationFixed', 'vaccinationMobile'] } },
  ]),
  count(facilities, 'site', 'openedDay', { outsideHealth: { is: true } }, [
    'sites-outside-health',
    'Cơ sở ngoài y tế đã thiết lập',
    'Sites outside health facilities set up',
    'Nơi điều trị, cách ly ngoài cơ sở y tế (trường học, trụ sở được trưng dụng), theo ngày hoạt động, kể cả nơi đã dừng.',
    'Schools and offices taken for treatment or isolation, by the day opened, those closed since included.',
  ]),
  count(facilities, 'site', 'closedDay', { outsideHealth: { is: true } }, [
    'sites-outside-health-closed',
    'Cơ sở ngoài y tế đã dừng',
    'Sites outside health facilities closed',
    'Cơ sở ngoài cơ sở y tế đã dừng hoạt động, theo ngày dừng.',
    'Sites outside health facilities, by the day closed.',
  ]),
  stock('site', 'sites-outside-health', 'sites-outside-health-closed', [
    'sites-outside-health-now',
    'Cơ sở ngoài y tế đang hoạt động',
    'Sites outside health facilities open',
    'Cơ sở ngoài cơ sở y tế đã mở trừ đã dừng, tính đến cuối kỳ.',
    'Opened less closed, at the end of the period.',
  ]),
]
