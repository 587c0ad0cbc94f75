// Figures of what levels and directives put into force (F028).
import type { Figure } from '../kernel/figure/figure.ts'
import { count } from '../kernel/figure/said.ts'
import { measureApplications } from './measure-applications.ts'

export const levelFigures: readonly Figure[] = [
  count(measureApplications, 'document', 'fromDay', {}, [
    'measures-applied',
    'Lần áp dụng Chỉ thị 15, 16, 19',
    'Directives 15, 16, 19 applied',
    'Số lần áp dụng biện pháp theo Chỉ thị 15, 16, 19 ở một địa bàn, theo ngày bắt đầu.',
    'Applications of the measures of Directives 15, 16 or 19 in an area, by their first day.',
  ]),
]
