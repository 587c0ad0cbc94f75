// The figures of households.
import type { Figure } from '../kernel/figure/figure.ts'
import { count } from '../kernel/figure/said.ts'
import { households } from './households.ts'

export const householdFigures: readonly Figure[] = [
  count(households, 'household', 'assignedDay', { team: { known: true } }, [
    'households-covered',
    'Hộ có tổ phụ trách',
    'Households with a team',
    'Số hộ gia đình đã giao cho một tổ phụ trách, theo ngày giao.',
    'Households that a team answers for, by the day given to it.',
  ]),
]
