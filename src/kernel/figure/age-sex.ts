// A counting figure by age group and sex of the persons behind it, for the pyramid.
import { Refusal } from '../contract/refusal.ts'
import { findRow, rowsOf, type Transaction } from '../database/transaction.ts'
import type { Product } from '../register/product.ts'
import { columnOf } from '../register/register.ts'
import { dayAsked, getFigure } from './ask.ts'
import type { Ask } from './figure.ts'
import { countedSql } from './rows.ts'

const WIDTH = 10
const LAST = 80

export type AgeGroup = {
  readonly age: string
  readonly male: number
  readonly female: number
  readonly other: number
}

type Ages = { readonly groups: AgeGroup[]; readonly ageUnknown: number }
type Kept = { readonly ages: Ages; readonly countedAt: string; readonly state: string | undefined }

/**
 * Ages stand with the persons, so they are counted from the records each time: quick for a district, seconds for a province. What took
 * long is kept for a while for the same account and says when it was counted; it is told again only while the account may read what it
 * might when it was counted (`rights_state`).
 */
const kept = new Map<string, Kept>()
const LONG_MS = 500
const KEPT_MS = 5 * 60_000
const MOST_KEPT = 200

export const figureByAgeAndSex = async (
  tx: Transaction,
  product: Product,
  ask: Ask,
): Promise<Ages & { countedAt: string | null }> => {
  const told = await findRow<{ state: string }>(tx, 'select rights_state() as state')
  const key = JSON.stringify([tx.tenant, tx.accountId, ask])
  const known = kept.get(key)
  if (known && known.state === told?.state && tx.now.getTime() - Date.parse(known.countedAt) < KEPT_MS)
    return { ...known.ages, countedAt: known.countedAt }
  const started = performance.now()
  const ages = await countAges(tx, product, ask)
  kept.delete(key)
  if (performance.now() - started < LONG_MS) return { ...ages, countedAt: null }
  const countedAt = tx.now.toISOString()
  kept.set(key, { ages, countedAt, state: told?.state })
  const [oldest] = kept.keys()
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
  return { ...ages, countedAt }
}

/** Age in whole years on the day counted by; a birth year alone counts as the middle of that year. */
const countAges = async (tx: Transaction, product: Product, ask: Ask): Promise<Ages> => {
  const figure = getFigure(product, ask.figure)
  if (figure.kind !== 'count' || !figure.register.subject)
    throw new Refusal('unknownFigure', { figure: ask.figure, reason: 'no persons' })
  const parameters: unknown[] = []
  const where = countedSql(tx, figure, ask, parameters)
  const day = `r.${columnOf(dayAsked(figure, ask.by))}`
  // A hash of a province's cases must not go by way of the disk.
  await tx.client.query("set local work_mem = '64MB'")
  const rows = await rowsOf<{ band: number | null; sex: string | null; count: number }>(
    tx,
    `select least(extract(year from age(${day}, coalesce(s.birth_day, make_date(s.birth_year, 7, 1))))::integer / ${WIDTH}, ${LAST / WIDTH}) as band, s.sex, count(*)
     from ${figure.register.table} r left join ${figure.register.subject.table} s on s.tenant = r.tenant and s.id = r.subject_id where ${where} group by 1, 2`,
    parameters,
  )
  const countOf = (band: number, sex: string | null) =>
    rows.filter((row) => row.band === band && row.sex === sex).reduce((sum, row) => sum + row.count, 0)
  const groups = Array.from({ length: LAST / WIDTH + 1 }, (_, band) => ({
    age: band * WIDTH === LAST ? `${LAST}+` : `${band * WIDTH}–${band * WIDTH + WIDTH - 1}`,
    male: countOf(band, 'male'),
    female: countOf(band, 'female'),
    other: countOf(band, 'other') + countOf(band, null),
  }))
  return {
    groups,
    ageUnknown: rows.filter(({ band }) => band === null).reduce((sum, { count }) => sum + count, 0),
  }
}
