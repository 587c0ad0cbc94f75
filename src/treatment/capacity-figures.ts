// The figures of beds and staff (F078, F086, F087, F097, F220): beds by kind as a standing number, staff sent and received, visitors screened.
import type { CountFigure, Figure } from '../kernel/figure/figure.ts'
import { textOf } from '../kernel/text/text.ts'
import { bedOpenings, bedReports } from './beds.ts'
import { ward } from './care-choices.ts'
import { staffSurges } from './staff-surges.ts'

const wards = ['normal', 'oxygen', 'icu'] as const

const bedsOf = wards.flatMap((kind): Figure[] => {
  const vi = ward[kind].vi.toLowerCase()
  const en = ward[kind].en.toLowerCase()
  const sum = (name: string, label: string, labelEn: string, day: string): CountFigure => ({
    kind: 'count',
    name,
    label: textOf(label, labelEn),
    definition: textOf(`${label}: số giường, theo ngày.`, `${labelEn}: beds by the day.`),
    measure: 'bed',
    register: bedOpenings,
    day,
    where: { ward: { is: kind }, stage: { not: 'planned' } },
    sum: 'beds',
  })
  return [
    sum(`beds-${kind}-opened`, `Mở ${vi}`, `Opened: ${en}`, 'openDay'),
    sum(`beds-${kind}-closed`, `Dừng ${vi}`, `Closed: ${en}`, 'closedDay'),
    {
      kind: 'stock',
      name: `beds-${kind}`,
      label: textOf(ward[kind].vi, ward[kind].en),
      definition: textOf(
        `${ward[kind].vi}: lũy tích mở trừ lũy tích dừng, tính đến cuối kỳ; giường dự phòng chưa kích hoạt không tính.`,
        `${ward[kind].en}: all opened less all closed, at the end of the period; planned beds are left out.`,
      ),
      measure: 'bed',
      plus: [`beds-${kind}-opened`],
      minus: [`beds-${kind}-closed`],
    },
  ]
})

const surge = (direction: 'sent' | 'received', vi: string, en: string): Figure => ({
  kind: 'count',
  name: `staff-${direction}`,
  label: textOf(vi, en),
  definition: textOf(`${vi}: số người, theo ngày đi.`, `${en}: people, by the first day.`),
  measure: 'person',
  register: staffSurges,
  day: 'fromDay',
  where: { direction: { is: direction } },
  sum: 'people',
})

export const capacityFigures: readonly Figure[] = [
  ...bedsOf,
  {
    kind: 'stock',
    name: 'beds',
    label: textOf('Giường điều trị', 'Beds'),
    definition: textOf(
      'Giường mọi loại: lũy tích mở trừ lũy tích dừng, tính đến cuối kỳ.',
      'Beds of every kind: all opened less all closed, at the end of the period.',
    ),
    measure: 'bed',
    plus: wards.map((kind) => `beds-${kind}-opened`),
    minus: wards.map((kind) => `beds-${kind}-closed`),
  },
  surge('sent', 'Nhân lực cử đi tăng cường', 'Staff sent'),
  surge('received', 'Nhân lực nhận tăng cường', 'Staff received'),
  ...(
    [
      ['screened', 'patients-screened', 'Người đến khám được sàng lọc', 'Visitors screened'],
      ['parted', 'patients-parted', 'Người đến khám được phân luồng riêng', 'Visitors led apart'],
    ] as const
  ).map(([field, name, vi, en]): Figure => ({
    kind: 'count',
    name,
    label: textOf(vi, en),
    definition: textOf(`${vi}, theo ngày báo cáo của cơ sở.`, `${en}, by the day of the facility's report.`),
    measure: 'person',
    register: bedReports,
    day: 'reportDay',
    where: {},
    sum: field,
  })),
]
