// Holds a document against our own figures: places become units that the account may read, numbers are asked once, now and as known then.
import { askFigures, getFigure } from '../kernel/figure/ask.ts'
import type { Ask } from '../kernel/figure/figure.ts'
import { rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import type { Day } from '../kernel/day/day.ts'
import type { Product } from '../kernel/register/product.ts'
import { type OwnClaim, ownClaims } from './rules/own-claims.ts'
import { judgeOwn } from './rules/own-verdict.ts'
import { readDocument } from './rules/document.ts'
import type { Statement } from './rules/statement.ts'

export type OwnStatement = Statement & { readonly ask: Ask; readonly value: number }

export type OwnComparison = {
  /** The unit that the document speaks of; null where it names none that the account may read. */
  readonly unit: { readonly key: string; readonly fullName: string } | null
  readonly day: Day | null
  readonly statements: readonly OwnStatement[]
  /** Numbers of places that are not ours to read. */
  readonly elsewhere: number
}

type Place = { readonly key: string; readonly fullName: string; readonly above: readonly string[] }

/** Units whose figures the account may read and that stood on the day, with those above them. */
const readablePlaces = (tx: Transaction, day: Day | null): Promise<Place[]> =>
  rowsOf<Place>(
    tx,
    `select u.key, u.full_name as "fullName",
       (select coalesce(array_agg(a.key), '{}') from unit_reach r join unit a on a.key = r.unit_key where r.reached_key = u.key) as above
     from unit u where u.level in ('province', 'district', 'commune')
       and ($1::boolean or u.key = any ((select app_scope('figures.read'))::text[]))
       and ($2::date is null or ((u.valid_from is null or u.valid_from <= $2) and (u.valid_to is null or u.valid_to >= $2)))`,
    [tx.accountId === null, day],
  )

const named = (places: readonly Place[], name: string): Place | undefined => {
  const found = places.filter(({ fullName }) => fullName.toLowerCase() === name)
  return found.length === 1 ? found[0] : undefined
}

/** `toàn tỉnh` in the report of a district is the province above it. */
const wholeOf = (places: readonly Place[], unit: Place, name: string): Place | undefined =>
  places.find(
    ({ key, fullName }) =>
      unit.above.includes(key) &&
      name.startsWith('toàn ') &&
      fullName.toLowerCase().startsWith(name.slice(5)),
  )

export const compareOwn = async (
  tx: Transaction,
  product: Product,
  text: string,
  unit?: string,
): Promise<OwnComparison> => {
  const reading = ownClaims(readDocument(text))
  const day = reading.day !== null && reading.day < tx.today ? reading.day : null
  const places = await readablePlaces(tx, reading.day)
  const own = unit === undefined ? named(places, reading.place) : places.find(({ key }) => key === unit)
  if (own === undefined)
    return { unit: null, day: reading.day, statements: [], elsewhere: reading.claims.length }
  const placed = reading.claims.flatMap((claim): (readonly [OwnClaim, Place])[] => {
    const place = claim.place === '' ? own : (named(places, claim.place) ?? wholeOf(places, own, claim.place))
    return place === undefined ? [] : [[claim, place]]
  })
  const asks = placed.map(([{ figure, from, to }, { key }]): Ask => ({
    figure,
    unit: key,
    from,
    to,
    knownOn: null,
  }))
  const [now, then] = [
    await askFigures(tx, product, asks),
    day === null
      ? null
      : await askFigures(
          tx,
          product,
          asks.map((ask) => ({ ...ask, knownOn: day })),
        ),
  ]
  const statements = placed.flatMap(([claim, { fullName }], index): OwnStatement[] => {
    const ask = asks[index]
    if (ask === undefined) return []
    const value = now[index]?.value ?? 0
    const { label } = getFigure(product, claim.figure)
    return [
      {
        ...judgeOwn(
          claim,
          {
            label: label.vi,
            labelEnglish: label.en,
            place: fullName,
            now: value,
            thenKnown: then?.[index]?.value ?? null,
          },
          day,
        ),
        ask,
        value,
      },
    ]
  })
  const { key, fullName } = own
  return {
    unit: { key, fullName },
    day: reading.day,
    statements,
    elsewhere: reading.claims.length - placed.length,
  }
}
