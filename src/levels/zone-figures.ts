// The figures of zones (F047): how many stand, how many people and households are inside.
import type { CountFigure, Figure } from '../kernel/figure/figure.ts'
import { count, type Said, stock } from '../kernel/figure/said.ts'
import { zoneHouseholds } from './zone-households.ts'
import { zonings } from './zonings.ts'

/** On the day that a field says, of those in which it stands. */
const begun = (
  register: CountFigure['register'],
  measure: CountFigure['measure'],
  day: string,
  said: Said,
  sum?: string,
): CountFigure => count(register, measure, day, { [day]: { known: true } }, said, sum)

export const zoneFigures: readonly Figure[] = [
  begun(zonings, 'place', 'effectiveDay', [
    'zones',
    'Vùng khoanh',
    'Zones',
    'Số vùng khoanh, theo ngày bắt đầu.',
    'Zones closed off, by the first day.',
  ]),
  begun(zonings, 'place', 'endedDay', [
    'zones-ended',
    'Vùng khoanh đã kết thúc',
    'Zones ended',
    'Số vùng khoanh đã kết thúc, theo ngày kết thúc.',
    'Zones opened again, by the day of it.',
  ]),
  stock('place', 'zones', 'zones-ended', [
    'zones-now',
    'Vùng đang khoanh',
    'Zones in force',
    'Vùng bắt đầu trừ vùng kết thúc, tính đến cuối kỳ.',
    'Zones begun less zones ended, at the end of the period.',
  ]),
  begun(
    zonings,
    'person',
    'effectiveDay',
    [
      'zone-people-closed',
      'Người vào vùng khoanh',
      'People closed off',
      'Số người trong vùng theo quyết định, theo ngày bắt đầu.',
      'People inside by the decision, by the first day.',
    ],
    'people',
  ),
  begun(
    zonings,
    'person',
    'endedDay',
    [
      'zone-people-opened',
      'Người ra khỏi vùng khoanh',
      'People opened again',
      'Số người của các vùng đã kết thúc, theo ngày kết thúc.',
      'People of zones that have ended, by the day of it.',
    ],
    'people',
  ),
  stock('person', 'zone-people-closed', 'zone-people-opened', [
    'zone-people-now',
    'Người trong vùng khoanh',
    'People in zones',
    'Người vào trừ người ra khỏi vùng khoanh, tính đến cuối kỳ.',
    'People closed off less people opened again, at the end of the period.',
  ]),
  begun(zoneHouseholds, 'household', 'fromDay', [
    'zone-households',
    'Hộ vào vùng khoanh',
    'Households closed off',
    'Số hộ đưa vào vùng khoanh, theo ngày.',
    'Households closed off, by day.',
  ]),
  begun(zoneHouseholds, 'household', 'untilDay', [
    'zone-households-out',
    'Hộ ra khỏi vùng khoanh',
    'Households opened again',
    'Số hộ ra khỏi vùng khoanh, theo ngày.',
    'Households opened again, by day.',
  ]),
  stock('household', 'zone-households', 'zone-households-out', [
    'zone-households-now',
    'Hộ trong vùng khoanh',
    'Households in zones',
    'Hộ vào trừ hộ ra khỏi vùng khoanh, tính đến cuối kỳ.',
    'Households closed off less households opened again, at the end of the period.',
  ]),
]
