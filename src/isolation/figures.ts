// The figures that are counted from the register of isolation (F053, F060).
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

const ofForm = forms.map(([form, vi, en]): Figure =>
  count(isolationOrders, 'person', 'fromDay', { ...counted, form: { is: form } }, [
    `isolation-${form === 'medicalFacility' ? 'medical-facility' : form}`,
    vi,
    en,
    `${vi}: số trường hợp, theo ngày bắt đầu; không kể quyết định đã hủy.`,
    `${en}: started, by the first day; cancelled orders left out.`,
  ]),
)

export const isolationFigures: readonly Figure[] = [
  count(isolationOrders, 'person', 'fromDay', counted, [
    'isolation',
    'Trường hợp cách ly',
    'Isolations',
    'Số trường hợp bắt đầu cách ly, theo ngày bắt đầu; không kể quyết định đã hủy.',
    'Isolations started, by the first day; cancelled orders left out.',
  ]),
  ...ofForm,
  count(isolationOrders, 'person', 'endedDay', { status: { oneOf: ['completed', 'transferred'] } }, [
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
