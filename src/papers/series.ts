// Numbers of one series (a body's decisions, its letters …) in a year: the next one, and the giving of one, once and for all.
import { Refusal } from '../kernel/contract/refusal.ts'
import { findRow, rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import { type Day, formatDay } from '../kernel/day/day.ts'
import { type DocumentNumber, formatDocumentNumber } from '../kernel/document/numbering.ts'
import { textOf } from '../kernel/text/text.ts'

/** What a number is without its count: who issues which type, in which grammar. */
export type NumberSymbol = Pick<DocumentNumber, 'style' | 'type' | 'issuer' | 'unit'>

/** As `document_series` of the database reads it: drafting units of a body share its series. */
export const seriesOf = ({
  style,
  type,
  issuer,
  year,
}: Pick<DocumentNumber, 'style' | 'type' | 'issuer' | 'year'>): string => {
  if (style === 'party') return `${type ?? ''}/${issuer}`
  return `${year === undefined ? '' : '§'}${type ?? ''}-${issuer}`
}

type Last = { readonly serial: number; readonly day: Day }

/** The highest number of the year, given here or entered by hand; a day in the future is a slip and does not count. */
const findLast = (
  tx: Transaction,
  unit: string,
  symbol: NumberSymbol,
  year: number,
  except: string,
): Promise<Last | undefined> =>
  findRow<Last>(
    tx,
    `select serial, day from (
       select serial, day from document_number where tenant = $1 and unit_key = $2 and series = $3 and year = $4 and holder_id <> $6
       union all select document_serial(number), day from document where tenant = $1 and home_unit = $2 and direction = 'out' and state = 'active'
         and extract(year from day) = $4 and day <= $5 and document_series(number) = $3 and id <> $6) given
     where serial is not null order by serial desc, day desc limit 1`,
    [tx.tenant, unit, seriesOf(symbol), year, tx.today, except],
  )

const yearOf = (day: Day): number => Number(day.slice(0, 4))
const NOBODY = '00000000-0000-0000-0000-000000000000'

/** Numbers start again at 01 on 1 January (Decree 30/2020, Article 15). */
export const nextNumber = async (
  tx: Transaction,
  unit: string,
  symbol: NumberSymbol,
  day: Day,
): Promise<DocumentNumber> => ({
  ...symbol,
  serial: ((await findLast(tx, unit, symbol, yearOf(day), NOBODY))?.serial ?? 0) + 1,
})

const taken = (number: string, day: Day): Refusal =>
  new Refusal(
    'sameId',
    { number, day },
    textOf(
      `Số ${number} đã cấp ngày ${formatDay(day)} trong năm này. Lấy số tiếp theo.`,
      `Number ${number} was given on ${formatDay(day)} this year. Take the next one.`,
    ),
  )

export type Holder = { readonly kind: 'papers' | 'reports'; readonly id: string }

/** Refuses a number that the year knows already, given here or entered by hand; otherwise it is this holder's for good. */
export const giveNumber = async (
  tx: Transaction,
  unit: string,
  number: DocumentNumber & { readonly serial: number },
  day: Day,
  holder: Holder,
): Promise<string> => {
  const written = formatDocumentNumber(number)
  const series = seriesOf(number)
  const where = [tx.tenant, unit, series, yearOf(day), number.serial, number.suffix ?? '']
  const entered = await findRow<{ day: Day }>(
    tx,
    `select day from document where tenant = $1 and home_unit = $2 and direction = 'out' and state = 'active' and document_series(number) = $3
       and extract(year from day) = $4 and document_serial(number) = $5
       and coalesce(substring(document_number_bare(number) from '^\\d+([a-zđ])'), '') = $6 and id <> $7 limit 1`,
    [...where, holder.id],
  )
  if (entered) throw taken(written, entered.day)
  const given = await rowsOf(
    tx,
    `insert into document_number (tenant, unit_key, series, year, serial, suffix, number, day, holder, holder_id, given_by, given_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict do nothing returning 1`,
    [...where, written, day, holder.kind, holder.id, tx.accountId, tx.now],
  )
  if (given.length > 0) return written
  const other = await findRow<{ day: Day }>(
    tx,
    'select day from document_number where tenant = $1 and unit_key = $2 and series = $3 and year = $4 and serial = $5 and suffix = $6',
    where,
  )
  throw taken(written, other?.day ?? day)
}

/**
 * The next number of the series, held until the transaction ends, so that two papers signed at once get two numbers and a number is
 * never left out. A day before that of the last number is refused: numbers grow with the days.
 */
export const takeNext = async (
  tx: Transaction,
  unit: string,
  symbol: NumberSymbol,
  day: Day,
  holder: Holder,
): Promise<string> => {
  const year = yearOf(day)
  await tx.client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    ['document-number', tx.tenant, unit, seriesOf(symbol), year].join(' '),
  ])
  const last = await findLast(tx, unit, symbol, year, holder.id)
  if (last && last.day > day)
    throw new Refusal(
      'wrongState',
      { serial: last.serial, day: last.day },
      textOf(
        `Số ${last.serial} của loại văn bản này đã cấp ngày ${formatDay(last.day)}: văn bản lấy số sau không thể ký trước ngày ấy. Chọn ngày ký từ ${formatDay(last.day)}.`,
        `Number ${last.serial} of this series was given on ${formatDay(last.day)}: a later number cannot bear an earlier day. Choose a day from ${formatDay(last.day)}.`,
      ),
    )
  return giveNumber(tx, unit, { ...symbol, serial: (last?.serial ?? 0) + 1 }, day, holder)
}
