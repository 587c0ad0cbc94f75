// The figures that are counted from the register of isolation (F052, F053, F060).
import type { Figure } from '../kernel/figure/figure.ts'
import { count, stock } from '../kernel/figure/said.ts'
import { isolationOrders } from './isolation-orders.ts'

const counted = { status: { not: 'cancelled' } } as const

const forms = [
  ['centralised', 'Cách ly tập trung', 'Centralised isolation'],
  ['home', 'Cách ly tại nhà, nơi lưu trú', 'Isolation at home or lodging'],
  ['medicalFacility', 'Cách ly tại cơ sở y tế', 'Isolation in a medical facility'],
  ['border', 'Cách ly tại cửa khẩu', 'Isolation at a border gate'],
] as const

const over = { status: { oneOf: ['completed', 'transferred'] } } as const

const slugOf = (form: string): string => (form === 'medicalFacility' ? 'medical-facility' : form)

/** Of one form: who began, who has come to the end, who is there now. A change of form is a change of the order, and moves it with its whole stay. */
const ofForm = forms.flatMap(([form, vi, en]): Figure[] => {
  const name = `isolation-${slugOf(form)}`
  return [
    count(isolationOrders, 'person', 'fromDay', { ...counted, form: { is: form } }, [
      name,
      vi,
      en,
      `${vi}: số trường hợp, theo ngày bắt đầu; không kể quyết định đã hủy.`,
      `${en}: started, by the first day; cancelled orders left out.`,
    ]),
    count(isolationOrders, 'person', 'endedDay', { ...over, form: { is: form } }, [
      `${name}-ended`,
      `${vi}: kết thúc`,
      `${en}: ended`,
      `${vi}: số trường hợp hoàn thành hoặc chuyển điều trị, theo ngày kết thúc.`,
      `${en}: completed or transferred to treatment, by the last day.`,
    ]),
    stock('person', name, `${name}-ended`, [
      `${name}-now`,
      `Đang ${vi.charAt(0).toLowerCase()}${vi.slice(1)}`,
      `Now: ${en.charAt(0).toLowerCase()}${en.slice(1)}`,
      `${vi}: lũy tích bắt đầu trừ lũy tích kết thúc, tính đến cuối kỳ.`,
      `${en}: all started less all ended, at the end of the period.`,
    ]),
  ]
})

export const isolationFigures: readonly Figure[] = [
  count(isolationOrders, 'person', 'fromDay', counted, [
    'isolation',
    'Trường hợp cách ly',
    'Isolations',
    'Số trường hợp bắt đầu cách ly, theo ngày bắt đầu; không kể quyết định đã hủy.',
    'Isolations started, by the first day; cancelled orders left out.',
  ]),
  ...ofForm,
  count(isolationOrders, 'person', 'fromDay', { ...counted, underDecision: { is: true } }, [
    'isolation-decided',
    'Cách ly đã có quyết định',
    'Isolations under a decision',
    'Số trường hợp cách ly đã ghi số quyết định, theo ngày bắt đầu; không kể quyết định đã hủy.',
    'Isolations with the number of their decision, by the first day; cancelled orders left out.',
  ]),
  count(isolationOrders, 'person', 'fromDay', { status: { is: 'open' }, underDecision: { known: false } }, [
    'isolation-undecided',
    'Đang cách ly chưa có quyết định',
    'Isolated without a decision',
    'Số trường hợp đang cách ly mà chưa ghi số quyết định, theo ngày bắt đầu: việc phải trình ký ngay.',
    'Isolations that are open and name no decision, by the first day: to be signed at once.',
  ]),
  count(isolationOrders, 'person', 'endedDay', over, [
    'isolation-ended',
    'Kết thúc cách ly',
    'Isolations ended',
    'Số trường hợp hoàn thành cách ly hoặc chuyển điều trị, theo ngày kết thúc.',
    'Isolations completed or transferred to treatment, by the last day.',
  ]),
  count(isolationOrders, 'person', 'dueDay', { status: { is: 'open' } }, [
    'isolation-due',
    'Dự kiến hết cách ly',
    'Expected releases',
    'Số trường hợp đang cách ly, theo ngày hết hạn.',
    'Isolations that are open, by their last day.',
  ]),
  stock('person', 'isolation', 'isolation-ended', [
    'isolation-now',
    'Đang cách ly',
    'Now isolated',
    'Lũy tích bắt đầu cách ly trừ lũy tích kết thúc, tính đến cuối kỳ.',
    'All isolations started less all ended, at the end of the period.',
  ]),
]
