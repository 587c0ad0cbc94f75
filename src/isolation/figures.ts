// The figures that are counted from the register of isolation (F053, F060).
import type { Figure } from '../kernel/figure/figure.ts'
import { textOf } from '../kernel/text/text.ts'
import { isolationOrders } from './isolation-orders.ts'

const counted = { status: { not: 'cancelled' } } as const

const forms = [
  ['centralised', 'Cách ly tập trung', 'Centralised isolation'],
  ['home', 'Cách ly tại nhà, nơi lưu trú', 'Isolation at home or lodging'],
  ['medicalFacility', 'Cách ly tại cơ sở y tế', 'Isolation in a medical facility'],
  ['border', 'Cách ly tại cửa khẩu', 'Isolation at a border gate'],
] as const

const ofForm = forms.map(([form, vi, en]): Figure => ({
  kind: 'count',
  name: `isolation-${form === 'medicalFacility' ? 'medical-facility' : form}`,
  label: textOf(vi, en),
  definition: textOf(
    `${vi}: số trường hợp, theo ngày bắt đầu; không kể quyết định đã hủy.`,
    `${en}: started, by the first day; cancelled orders left out.`,
  ),
  measure: 'person',
  register: isolationOrders,
  day: 'fromDay',
  where: { ...counted, form: { is: form } },
}))

export const isolationFigures: readonly Figure[] = [
  {
    kind: 'count',
    name: 'isolation',
    label: textOf('Trường hợp cách ly', 'Isolations'),
    definition: textOf(
      'Số trường hợp bắt đầu cách ly, theo ngày bắt đầu; không kể quyết định đã hủy.',
      'Isolations started, by the first day; cancelled orders left out.',
    ),
    measure: 'person',
    register: isolationOrders,
    day: 'fromDay',
    where: counted,
  },
  ...ofForm,
  {
    kind: 'count',
    name: 'isolation-ended',
    label: textOf('Kết thúc cách ly', 'Isolations ended'),
    definition: textOf(
      'Số trường hợp hoàn thành cách ly hoặc chuyển điều trị, theo ngày kết thúc.',
      'Isolations completed or transferred to treatment, by the last day.',
    ),
    measure: 'person',
    register: isolationOrders,
    day: 'endedDay',
    where: { status: { oneOf: ['completed', 'transferred'] } },
  },
  {
    kind: 'count',
    name: 'isolation-due',
    label: textOf('Dự kiến hết cách ly', 'Expected releases'),
    definition: textOf(
      'Số trường hợp đang cách ly, theo ngày hết hạn.',
      'Isolations that are open, by their last day.',
    ),
    measure: 'person',
    register: isolationOrders,
    day: 'dueDay',
    where: { status: { is: 'open' } },
  },
  {
    kind: 'stock',
    name: 'isolation-now',
    label: textOf('Đang cách ly', 'Now isolated'),
    definition: textOf(
      'Lũy tích bắt đầu cách ly trừ lũy tích kết thúc, tính đến cuối kỳ.',
      'All isolations started less all ended, at the end of the period.',
    ),
    measure: 'person',
    plus: ['isolation'],
    minus: ['isolation-ended'],
  },
]
