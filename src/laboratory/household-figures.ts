// The figures of mass testing by household (F073): one person stands for a household; how many households a round is planned for.
// Whoever lay in a tube that was positive or not fit is taken again alone, still for the household: the first specimen no longer counts.
import type { Figure } from '../kernel/figure/figure.ts'
import { count, ratio } from '../kernel/figure/said.ts'
import { screeningPlans } from './screening-plans.ts'
import { specimens } from './specimens.ts'
import { counted } from './way-figures.ts'

const once = {
  forHousehold: { is: true },
  result: { not: 'retest' },
  stage: { notOneOf: ['toTake', 'cancelled', 'rejected'] },
} as const

export const householdTestFigures: readonly Figure[] = [
  count(specimens, 'household', 'specimenDay', once, [
    'households-tested',
    'Lượt hộ đã lấy mẫu đại diện',
    'Households tested by one of them',
    'Mẫu lấy đại diện cho cả hộ khi xét nghiệm diện rộng, theo ngày lấy mẫu: mỗi mẫu một lượt hộ, mẫu phải lấy lại không tính.',
    'Specimens taken for a whole household in mass testing, by the day of the specimen: one household each, without what had to be taken again.',
  ]),
  count(
    specimens,
    'household',
    'specimenDay',
    { ...counted, forHousehold: { is: true }, result: { is: 'positive' } },
    [
      'households-positive',
      'Lượt hộ có mẫu đại diện dương tính',
      'Households whose specimen was positive',
      'Mẫu đại diện hộ có kết quả dương tính, theo ngày lấy mẫu.',
      'Specimens for a household that were positive, by the day of the specimen.',
    ],
  ),
  ratio('households-positive', 'households-tested', [
    'household-positivity',
    'Tỷ lệ hộ dương tính',
    'Household positivity',
    'Lượt hộ dương tính trên lượt hộ đã lấy mẫu đại diện.',
    'Households that were positive in percent of those tested.',
  ]),
  count(
    screeningPlans,
    'household',
    'fromDay',
    {},
    [
      'screening-households-planned',
      'Số hộ sàng lọc theo kế hoạch, một lượt',
      'Households planned for one round',
      'Số hộ một lượt của các kế hoạch sàng lọc, theo ngày bắt đầu.',
      'Households of one round of the screening plans, by the day they begin.',
    ],
    'households',
  ),
]
