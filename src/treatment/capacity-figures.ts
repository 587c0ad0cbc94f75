// The figures of beds and staff (F078, F086, F087, F097, F220): beds by kind as a standing number, staff sent, received and back, visitors screened.
import type { CountFigure, Figure } from '../kernel/figure/figure.ts'
import { count, type Said, stock } from '../kernel/figure/said.ts'
import { bedOpenings, bedReports } from './beds.ts'
import { ward } from './care-choices.ts'
import { staffSurges } from './staff-surges.ts'

type Words = readonly [vi: string, en: string]
const wards = ['normal', 'oxygen', 'icu'] as const

const bedsOf = wards.flatMap((kind): Figure[] => {
  const vi = ward[kind].vi.toLowerCase()
  const en = ward[kind].en.toLowerCase()
  // A planned lot that was dropped was never opened: it may not be taken off those that were.
  const sum = (name: string, label: string, labelEn: string, day: string): CountFigure =>
    count(
      bedOpenings,
      'bed',
      day,
      { ward: { is: kind }, stage: { not: 'planned' }, openDay: { known: true } },
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

const surge = (direction: 'sent' | 'received', [vi, en]: Words, [nowVi, nowEn]: Words): Figure[] => {
  const of = (day: 'fromDay' | 'toDay', said: Said): CountFigure =>
    count(
      staffSurges,
      'person',
      day,
      { direction: { is: direction }, ...(day === 'toDay' ? { toDay: { known: true } } : {}) },
      said,
      'people',
    )
  const name = `staff-${direction}`
  return [
    of('fromDay', [name, vi, en, `${vi}: số người, theo ngày đi.`, `${en}: people, by the first day.`]),
    of('toDay', [
      `${name}-back`,
      `${vi}: đã về`,
      `${en}: back`,
      `${vi}: số người của các đợt đã hết, theo ngày cuối.`,
      `${en}: people of waves that are over, by the last day.`,
    ]),
    stock('person', name, `${name}-back`, [
      `${name}-now`,
      nowVi,
      nowEn,
      `${nowVi}: số người đã đi trừ số người của các đợt đã hết, tính đến cuối kỳ; đợt chưa ghi ngày cuối còn tính.`,
      `${nowEn}: all sent less those whose wave is over, at the end of the period; a wave without a last day goes on.`,
    ]),
  ]
}

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
  ...surge(
    'sent',
    ['Nhân lực cử đi tăng cường', 'Staff sent'],
    ['Đang tăng cường nơi khác', 'Now lent elsewhere'],
  ),
  ...surge(
    'received',
    ['Nhân lực nhận tăng cường', 'Staff received'],
    ['Nơi khác đang tăng cường', 'Now lent to us'],
  ),
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
      [
        name,
        vi,
        en,
        `${vi}, cộng các lần báo cáo của cơ sở theo ngày.`,
        `${en}: the facility's reports of a day, added up.`,
      ],
      field,
    ),
  ),
]
