// A counting figure by age group and sex of the persons behind it, for the pyramid.
import { Refusal } from '../contract/refusal.ts'
import { rowsOf, type Transaction } from '../database/transaction.ts'
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

/** Age in whole years on the day counted by; a birth year alone counts as the middle of that year. */
export const figureByAgeAndSex = async (
  tx: Transaction,
  product: Product,
  ask: Ask,
): Promise<{ groups: AgeGroup[]; ageUnknown: number }> => {
  const figure = getFigure(product, ask.figure)
  if (figure.kind !== 'count' || !figure.register.subject)
    throw new Refusal('unknownFigure', { figure: ask.figure, reason: 'no persons' })
  const parameters: unknown[] = []
  const where = countedSql(tx, figure, ask, parameters)
  const day = `r.${columnOf(dayAsked(figure, ask.by))}`
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
