// The figures of households.
import type { Figure } from '../kernel/figure/figure.ts'
import { textOf } from '../kernel/text/text.ts'
import { households } from './households.ts'

export const householdFigures: readonly Figure[] = [
  {
    kind: 'count',
    name: 'households-covered',
    label: textOf('Hộ có tổ phụ trách', 'Households with a team'),
    definition: textOf(
      'Số hộ gia đình đã giao cho một tổ phụ trách, theo ngày giao.',
      'Households that a team answers for, by the day given to it.',
    ),
    measure: 'household',
    register: households,
    day: 'assignedDay',
    where: { team: { known: true } },
  },
]
