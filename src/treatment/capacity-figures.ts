// The figures of beds and staff (F078, F086, F087, F097, F220): beds by kind as a standing number, staff sent and received, visitors screened.
import type { CountFigure, Figure } from '../kernel/figure/figure.ts'
import { count, stock } from '../kernel/figure/said.ts'
import { bedOpenings, bedReports } from './beds.ts'
import { ward } from './care-choices.ts'
import { staffSurges } from './staff-surges.ts'

const wards = ['normal', 'oxygen', 'icu'] as const

const bedsOf = wards.flatMap((kind): Figure[] => {
  const vi = ward[kind].vi.toLowerCase()
  const en = ward[kind].en.toLowerCase()
  const sum = (name: string, label: string, labelEn: string, day: string): CountFigure =>
    count(
      bedOpenings,
      'bed',
      day,
      { ward: { is: kind }, stage: { not: 'planned' } },
      [name, label, labelEn, `${label}: số giường, theo ngày.`, `${labelEn}: beds by the day.`],
      'beds',
    )
  return [
    sum(`beds-${kind}-opened`, `Mở ${vi}`, `Opened: ${en}`, 'openDay'),
    sum(`beds-${kind}-closed`, `Dừng ${vi}`, `Closed: ${en}`, 'closedDay'),
    stock('bed', `beds-${kind}-opened`, `beds-${kind}-closed`, [
      `beds-${kind}`,
      ward[kind].vi,
      ward[kind].en,
      `${ward[kind].vi}: lũy tích mở trừ lũy tích dừng, tính đến cuối kỳ; giường dự phòng chưa kích hoạt không tính.`,
      `${ward[kind].en}: all opened less all closed, at the end of the period; planned beds are left out.`,
    ]),
  ]
})

const surge = (direction: 'sent' | 'received', vi: string, en: string): Figure =>
  count(
    staffSurges,
    'person',
    'fromDay',
    { direction: { is: direction } },
    [`staff-${direction}`, vi, en, `${vi}: số người, theo ngày đi.`, `${en}: people, by the first day.`],
    'people',
  )

export const capacityFigures: readonly Figure[] = [
  ...bedsOf,
  stock(
    'bed',
    wards.map((kind) => `beds-${kind}-opened`),
    wards.map((kind) => `beds-${kind}-closed`),
    [
      'beds',
      'Giường điều trị',
      'Beds',
      'Giường mọi loại: lũy tích mở trừ lũy tích dừng, tính đến cuối kỳ.',
      'Beds of every kind: all opened less all closed, at the end of the period.',
    ],
  ),
  surge('sent', 'Nhân lực cử đi tăng cường', 'Staff sent'),
  surge('received', 'Nhân lực nhận tăng cường', 'Staff received'),
  ...(
    [
      ['screened', 'patients-screened', 'Người đến khám được sàng lọc', 'Visitors screened'],
      ['parted', 'patients-parted', 'Người đến khám được phân luồng riêng', 'Visitors led apart'],
    ] as const
  ).map(([field, name, vi, en]): Figure =>
    count(
      bedReports,
      'person',
      'reportDay',
      {},
      [name, vi, en, `${vi}, theo ngày báo cáo của cơ sở.`, `${en}, by the day of the facility's report.`],
      field,
    ),
  ),
]
