// The order of a unit's outgoing numbers: days that contradict their serials, numbers given twice, numbers left out.
import { rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import { formatDay } from '../kernel/day/day.ts'
import { parseDocumentNumber } from '../kernel/document/numbering.ts'
import { type OrderBreak, orderBreaks } from '../kernel/document/order-breaks.ts'
import { type Text, textOf } from '../kernel/text/text.ts'
import type { DocumentOrder } from './contract.ts'
import { seriesOf } from './series.ts'

type Entry = {
  readonly id: string
  readonly number: string
  readonly day: string
  readonly series: string
  readonly serial: number
}

const sayBreak = (found: OrderBreak<Entry>): Text => {
  const { entry } = found
  const here = `${entry.number} (${formatDay(entry.day)})`
  switch (found.kind) {
    case 'duplicate':
      return textOf(
        `${here}: trùng số với ${found.other.number} ngày ${formatDay(found.other.day)}`,
        `${here}: the same number as ${found.other.number} of ${formatDay(found.other.day)}`,
      )
    case 'order':
      return textOf(
        `${here}: số và ngày không theo thứ tự của các văn bản khác`,
        `${here}: number and day are out of the order of the others`,
      )
    case 'year':
      return textOf(
        `${here}: có lẽ là năm ${found.likelyYear}; theo nhịp của năm ấy, ngày này khoảng số ${found.expectedSerial}`,
        `${here}: probably of ${found.likelyYear}; at the pace of that year this day has about number ${found.expectedSerial}`,
      )
  }
}

const yearOf = ({ day }: Entry): number => Number(day.slice(0, 4))

const gapsOf = (series: string, entries: readonly Entry[]): DocumentOrder['gaps'] =>
  [...Map.groupBy(entries, yearOf)].flatMap(([year, ofYear]) => {
    const serials = [...new Set(ofYear.map(({ serial }) => serial))].toSorted((one, other) => one - other)
    return serials.flatMap((serial, index) => {
      const before = serials[index - 1]
      return before === undefined || before + 1 === serial
        ? []
        : [{ series, year, from: before + 1, to: serial - 1 }]
    })
  })

/** Pure: what is odd among the outgoing documents of one unit. */
export const readOrder = (
  rows: readonly { readonly id: string; readonly number: string; readonly day: string }[],
): DocumentOrder => {
  const entries = rows.flatMap((row): Entry[] => {
    const parsed = parseDocumentNumber(row.number)
    return parsed?.serial == null ? [] : [{ ...row, series: seriesOf(parsed), serial: parsed.serial }]
  })
  const bySeries = [...Map.groupBy(entries, ({ series }) => series)]
  return {
    breaks: bySeries.flatMap(([, ofSeries]) =>
      orderBreaks(ofSeries).map((found) => ({
        kind: found.kind,
        id: found.entry.id,
        number: found.entry.number,
        day: found.entry.day,
        say: { ...sayBreak(found) },
      })),
    ),
    gaps: bySeries.flatMap(([series, ofSeries]) => gapsOf(series, ofSeries)),
  }
}

const MOST = 20_000

export const orderOf = async (tx: Transaction, unit: string): Promise<DocumentOrder> =>
  readOrder(
    await rowsOf<{ id: string; number: string; day: string }>(
      tx,
      `select id, number, day from document where tenant = $1 and home_unit = $2 and direction = 'out' and state = 'active'
         and number is not null and day is not null order by day, id limit $3`,
      [tx.tenant, unit, MOST],
    ),
  )
