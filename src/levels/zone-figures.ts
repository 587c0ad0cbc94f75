// The figures of zones (F047): how many stand, how many people and households are inside.
import type { CountFigure, Figure, StockFigure } from '../kernel/figure/figure.ts'
import { textOf } from '../kernel/text/text.ts'
import { zoneHouseholds } from './zone-households.ts'
import { zonings } from './zonings.ts'

type Said = readonly [name: string, vi: string, en: string, definitionVi: string, definitionEn: string]

const faceOf = ([name, vi, en, definitionVi, definitionEn]: Said) => ({
  name,
  label: textOf(vi, en),
  definition: textOf(definitionVi, definitionEn),
})

const count = (
  said: Said,
  measure: CountFigure['measure'],
  register: CountFigure['register'],
  day: string,
  sum?: string,
): CountFigure => ({
  kind: 'count',
  ...faceOf(said),
  measure,
  register,
  day,
  where: { [day]: { known: true } },
  ...(sum === undefined ? {} : { sum }),
})

const stock = (said: Said, measure: StockFigure['measure'], plus: string, minus: string): StockFigure => ({
  kind: 'stock',
  ...faceOf(said),
  measure,
  plus: [plus],
  minus: [minus],
})

export const zoneFigures: readonly Figure[] = [
  count(
    [
      'zones',
      'Vùng khoanh',
      'Zones',
      'Số vùng khoanh, theo ngày bắt đầu.',
      'Zones closed off, by the first day.',
    ],
    'place',
    zonings,
    'effectiveDay',
  ),
  count(
    [
      'zones-ended',
      'Vùng khoanh đã kết thúc',
      'Zones ended',
      'Số vùng khoanh đã kết thúc, theo ngày kết thúc.',
      'Zones opened again, by the day of it.',
    ],
    'place',
    zonings,
    'endedDay',
  ),
  stock(
    [
      'zones-now',
      'Vùng đang khoanh',
      'Zones in force',
      'Vùng bắt đầu trừ vùng kết thúc, tính đến cuối kỳ.',
      'Zones begun less zones ended, at the end of the period.',
    ],
    'place',
    'zones',
    'zones-ended',
  ),
  count(
    [
      'zone-people-closed',
      'Người vào vùng khoanh',
      'People closed off',
      'Số người trong vùng theo quyết định, theo ngày bắt đầu.',
      'People inside by the decision, by the first day.',
    ],
    'person',
    zonings,
    'effectiveDay',
    'people',
  ),
  count(
    [
      'zone-people-opened',
      'Người ra khỏi vùng khoanh',
      'People opened again',
      'Số người của các vùng đã kết thúc, theo ngày kết thúc.',
      'People of zones that have ended, by the day of it.',
    ],
    'person',
    zonings,
    'endedDay',
    'people',
  ),
  stock(
    [
      'zone-people-now',
      'Người trong vùng khoanh',
      'People in zones',
      'Người vào trừ người ra khỏi vùng khoanh, tính đến cuối kỳ.',
      'People closed off less people opened again, at the end of the period.',
    ],
    'person',
    'zone-people-closed',
    'zone-people-opened',
  ),
  count(
    [
      'zone-households',
      'Hộ vào vùng khoanh',
      'Households closed off',
      'Số hộ đưa vào vùng khoanh, theo ngày.',
      'Households closed off, by day.',
    ],
    'household',
    zoneHouseholds,
    'fromDay',
  ),
  count(
    [
      'zone-households-out',
      'Hộ ra khỏi vùng khoanh',
      'Households opened again',
      'Số hộ ra khỏi vùng khoanh, theo ngày.',
      'Households opened again, by day.',
    ],
    'household',
    zoneHouseholds,
    'untilDay',
  ),
  stock(
    [
      'zone-households-now',
      'Hộ trong vùng khoanh',
      'Households in zones',
      'Hộ vào trừ hộ ra khỏi vùng khoanh, tính đến cuối kỳ.',
      'Households closed off less households opened again, at the end of the period.',
    ],
    'household',
    'zone-households',
    'zone-households-out',
  ),
]
