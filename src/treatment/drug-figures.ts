// The figures of courses of controlled medicines (F091): begun, on trial, without agreement, finished, stopped, with unwanted effects.
import type { Figure } from '../kernel/figure/figure.ts'
import { countOf, stock } from '../kernel/figure/said.ts'
import { drugCourses } from './drug-courses.ts'

const begun = { register: drugCourses, measure: 'person' } as const
const ended = { ...begun, day: 'endDay' } as const

export const drugFigures: readonly Figure[] = [
  countOf(begun, 'drug-courses', ['Người dùng thuốc có kiểm soát', 'Courses of controlled medicines']),
  countOf(begun, 'drug-courses-trial', ['Dùng thuốc trong thử nghiệm', 'Courses on trial'], {
    programme: { is: 'trial' },
  }),
  countOf(
    begun,
    'drug-courses-without-consent',
    ['Dùng thuốc thử nghiệm chưa ghi ký đồng ý', 'On trial without agreement'],
    { programme: { is: 'trial' }, consentDay: { known: false } },
  ),
  countOf(ended, 'drug-courses-finished', ['Dùng hết liều thuốc có kiểm soát', 'Courses finished'], {
    status: { is: 'finished' },
  }),
  countOf(ended, 'drug-courses-stopped', ['Ngừng thuốc có kiểm soát giữa chừng', 'Courses stopped'], {
    status: { is: 'stopped' },
  }),
  countOf(ended, 'drug-courses-ended', ['Kết thúc dùng thuốc có kiểm soát', 'Courses ended'], {
    status: { oneOf: ['finished', 'stopped'] },
  }),
  countOf(begun, 'drug-courses-adverse', ['Có phản ứng không mong muốn', 'With an unwanted effect'], {
    adverse: { oneOf: ['mild', 'serious'] },
  }),
  countOf(begun, 'drug-courses-serious', ['Có phản ứng nặng', 'With a serious effect'], {
    adverse: { is: 'serious' },
  }),
  stock('person', 'drug-courses', 'drug-courses-ended', [
    'drug-courses-now',
    'Đang dùng thuốc có kiểm soát',
    'Now taking a controlled medicine',
    'Người bắt đầu dùng trừ người đã kết thúc, tính đến cuối kỳ.',
    'Courses begun less courses ended, at the end of the period.',
  ]),
]
