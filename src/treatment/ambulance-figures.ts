// The figures of vehicles that carry patients (F096): in service, under way, free; each by the unit that the vehicle belongs to.
import type { Figure } from '../kernel/figure/figure.ts'
import { count, stock } from '../kernel/figure/said.ts'
import { ambulances } from './ambulances.ts'
import { transfers } from './transfers.ts'

const underWay = count(
  transfers,
  'vehicle',
  'departedDay',
  { status: { is: 'underWay' }, ambulance: { known: true } },
  [
    'ambulances-under-way',
    'Xe đang chở người bệnh',
    'Vehicles under way',
    'Lượt chuyển bằng xe trong sổ đã đi mà chưa đến, theo ngày đi, tính cho đơn vị giữ xe.',
    'Transfers by a vehicle of the book that left and have not arrived, by the day of leaving, for the unit that the vehicle belongs to.',
  ],
)

export const ambulanceFigures: readonly Figure[] = [
  count(ambulances, 'vehicle', 'inDay', {}, [
    'ambulances-in',
    'Xe cấp cứu đưa vào hoạt động',
    'Ambulances put in service',
    'Xe cấp cứu, theo ngày bắt đầu hoạt động.',
    'Ambulances, by the first day in service.',
  ]),
  count(ambulances, 'vehicle', 'outDay', { outDay: { known: true } }, [
    'ambulances-out',
    'Xe cấp cứu ngừng hoạt động',
    'Ambulances out of service',
    'Xe cấp cứu, theo ngày ngừng hoạt động.',
    'Ambulances, by the first day out of service.',
  ]),
  stock('vehicle', 'ambulances-in', 'ambulances-out', [
    'ambulances-now',
    'Xe cấp cứu đang hoạt động',
    'Ambulances in service',
    'Xe đã đưa vào hoạt động trừ xe đã ngừng, tính đến cuối kỳ.',
    'All put in service less those out of service, at the end of the period.',
  ]),
  { ...underWay, unitOf: 'ambulanceUnit' },
  stock(
    'vehicle',
    ['ambulances-in'],
    ['ambulances-out', 'ambulances-under-way'],
    [
      'ambulances-free',
      'Xe cấp cứu đang rảnh',
      'Ambulances free now',
      'Xe đang hoạt động trừ xe đang chở người bệnh, tính đến cuối kỳ.',
      'Those in service less those under way, at the end of the period.',
    ],
  ),
]
