// The figures of facilities, one for each kind (F054, F079).
import type { Figure } from '../kernel/figure/figure.ts'
import { textOf } from '../kernel/text/text.ts'
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
    return {
      kind: 'count',
      name: `facilities-${name}`,
      label: textOf(vi, en),
      definition: textOf(`${vi}: số lượng, theo ngày hoạt động.`, `${en}: how many, by the day opened.`),
      measure: 'site',
      register: facilities,
      day: 'openedDay',
      where: { kind: { is: kind } },
    }
  }),
  {
    kind: 'count',
    name: 'facilities-vaccination',
    label: textOf('Điểm tiêm chủng', 'Vaccination points'),
    definition: textOf(
      'Mọi điểm tiêm chủng: tại huyện, cố định, lưu động.',
      'All vaccination points: district, fixed and mobile.',
    ),
    measure: 'site',
    register: facilities,
    day: 'openedDay',
    where: { kind: { oneOf: ['vaccinationDistrict', 'vaccinationFixed', 'vaccinationMobile'] } },
  },
]
