// The figures of facilities, one for each kind (F054, F079).
import type { Figure } from '../kernel/figure/figure.ts'
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

export const facilityFigures: readonly Figure[] = [
  ...kinds.map(([name, kind]): Figure => {
    const { vi, en } = facilities.fields.kind.choices[kind]
    return count(facilities, 'site', 'openedDay', { kind: { is: kind } }, [
      `facilities-${name}`,
      vi,
      en,
      `${vi}: số lượng, theo ngày hoạt động.`,
      `${en}: how many, by the day opened.`,
    ])
  }),
  count(
    facilities,
    'site',
    'openedDay',
    { kind: { oneOf: ['vaccinationDistrict', 'vaccinationFixed', 'vaccinationMobile'] } },
    [
      'facilities-vaccination',
      'Điểm tiêm chủng',
      'Vaccination points',
      'Mọi điểm tiêm chủng: tại huyện, cố định, lưu động.',
      'All vaccination points: district, fixed and mobile.',
    ],
  ),
  count(facilities, 'site', 'openedDay', { outsideHealth: { is: true } }, [
    'sites-outside-health',
    'Cơ sở điều trị, cách ly ngoài cơ sở y tế',
    'Sites outside health facilities',
    'Trường học, trụ sở được trưng dụng, theo ngày hoạt động.',
    'Schools and offices taken for it, by the day opened.',
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
