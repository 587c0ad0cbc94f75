// Figures by commune as they may leave: small numbers hidden, and as many more as it takes that none can be worked out again.
import type { Transaction } from '../database/transaction.ts'
import { rowsOf } from '../database/transaction.ts'
import type { Product } from '../register/product.ts'
import { askFigures, getFigure } from './ask.ts'
import { figuresByUnit, type ByUnitAsk } from './by-unit.ts'
import type { Answer, Figure } from './figure.ts'
import { hiddenCells, sumRelation } from './small-numbers.ts'

export type PublishedRow = {
  readonly unit: string
  readonly name: string
  readonly values: Record<string, number | null>
  /** Figures of this row that are hidden. */
  readonly hidden: string[]
}

export type Published = { readonly rows: PublishedRow[]; readonly total: PublishedRow }

/** Registers whose records stand behind a figure. */
export const registersBehind = (product: Product, name: string): string[] => {
  const figure = getFigure(product, name)
  switch (figure.kind) {
    case 'count':
      return [figure.register.name]
    case 'stock':
      return [...figure.plus, ...figure.minus].flatMap((part) => registersBehind(product, part))
    case 'ratio':
      return [figure.of, figure.over].flatMap((part) => registersBehind(product, part))
    case 'given':
      return []
  }
}

/** Figures about persons, the only ones that could name somebody. */
const isPersonal = (product: Product, name: string): boolean =>
  registersBehind(product, name).some((register) => product.register(register)?.personal === true)

type Grid = {
  /** `null`: the whole unit. */
  readonly places: readonly (string | null)[]
  readonly figures: readonly string[]
  readonly valueOf: (place: string | null, figure: string) => number
}

/** Which cells may not leave, by place and figure. */
const hiddenIn = (product: Product, { places, figures, valueOf }: Grid, least: number, told: boolean) => {
  const cells = places.flatMap((place) => figures.map((figure) => ({ place, figure })))
  const indexOf = (place: string | null, figure: string) =>
    places.indexOf(place) * figures.length + figures.indexOf(figure)
  const values = cells.map(({ place, figure }) => valueOf(place, figure))
  const parts = places.filter((place) => place !== null)
  const columns = figures.map((figure) =>
    sumRelation(
      indexOf(null, figure),
      parts.map((place) => indexOf(place, figure)),
    ),
  )
  // A stock gives its flows away where these stand beside it: what came in is the sum of what went and what is left.
  const stocks = figures.flatMap((name) => {
    const figure = getFigure(product, name)
    if (figure.kind !== 'stock' || ![...figure.plus, ...figure.minus].every((part) => figures.includes(part)))
      return []
    return places.map((place) => [
      ...figure.plus.map((part) => [indexOf(place, part), -1] as const),
      ...figure.minus.map((part) => [indexOf(place, part), 1] as const),
      [indexOf(place, name), 1] as const,
    ])
  })
  const relations = [...columns, ...stocks].filter(
    (relation) => relation.reduce((sum, [cell, sign]) => sum + sign * (values[cell] ?? 0), 0) === 0,
  )
  const wholes = told ? new Set(figures.map((figure) => indexOf(null, figure))) : undefined
  const hidden = hiddenCells({ values, relations, ...(wholes ? { told: wholes } : {}) }, least)
  return (place: string | null, figure: string): boolean => hidden.has(indexOf(place, figure))
}

const partsOf = (figure: Figure): string[] =>
  figure.kind === 'ratio' ? [figure.of, figure.over] : [figure.name]

/** Everything that a stock binds to these counts: what is hidden of one family is the same whichever of it are asked, so that asked one by one they tell no more. */
const withFamilies = (product: Product, names: readonly string[]): string[] => {
  const family = new Set(names)
  const stocks = product.figures.filter((figure) => figure.kind === 'stock')
  for (let size = -1; size !== family.size;) {
    size = family.size
    for (const { name, plus, minus } of stocks) {
      const bound = [name, ...plus, ...minus]
      if (bound.some((one) => family.has(one))) for (const one of bound) family.add(one)
    }
  }
  return product.figures.flatMap(({ name }) => (family.has(name) ? [name] : []))
}

/** `told`: the numbers of the whole unit stand elsewhere in clear, so that they cannot be hidden here. */
export const publishedFigures = async (
  tx: Transaction,
  product: Product,
  ask: Omit<ByUnitAsk, 'spark'>,
  least: number,
  told = false,
): Promise<Published> => {
  const { units, undecided } = await figuresByUnit(tx, product, ask)
  const communes = [...units, ...undecided]
  const { from, to, knownOn } = ask
  const places = [...communes.map(({ unit }) => unit), null]
  const watched = ask.figures.filter((name) => isPersonal(product, name))
  // A share is its two counts: these are what could name somebody.
  const counts = [...new Set(watched.flatMap((name) => partsOf(getFigure(product, name))))]
  // Whoever is told the numbers of the whole unit may ask for single ones too (decision 017).
  const figures = told ? counts : withFamilies(product, counts)
  const wanted = [...new Set([...ask.figures, ...figures])]
  const asks = places.flatMap((place) =>
    wanted.map((figure) => ({ figure, unit: place ?? ask.unit, from, to, knownOn })),
  )
  const answers = await askFigures(tx, product, asks)
  const answerOf = (place: string | null, name: string): Answer | undefined =>
    answers[places.indexOf(place) * wanted.length + wanted.indexOf(name)]
  const counted = new Map<string, number>()
  for (const place of places)
    for (const name of wanted) {
      const figure = getFigure(product, name)
      const answer = answerOf(place, name)
      const put = (part: string, value: number | null | undefined) =>
        counted.set(`${place ?? ''}|${part}`, value ?? 0)
      if (figure.kind !== 'ratio') put(name, answer?.value)
      else {
        if (!counted.has(`${place ?? ''}|${figure.of}`)) put(figure.of, answer?.numerator)
        if (!counted.has(`${place ?? ''}|${figure.over}`)) put(figure.over, answer?.denominator)
      }
    }
  const isHidden = hiddenIn(
    product,
    { places, figures, valueOf: (place, figure) => counted.get(`${place ?? ''}|${figure}`) ?? 0 },
    least,
    told,
  )
  const rowOf = (place: string | null, name: string): PublishedRow => {
    const hidden = watched.filter((figure) =>
      partsOf(getFigure(product, figure)).some((part) => isHidden(place, part)),
    )
    return {
      unit: place ?? ask.unit,
      name,
      hidden,
      values: Object.fromEntries(
        ask.figures.map((figure) => [
          figure,
          hidden.includes(figure) ? null : (answerOf(place, figure)?.value ?? null),
        ]),
      ),
    }
  }
  const [whole] = await rowsOf<{ full_name: string }>(tx, 'select full_name from unit where key = $1', [
    ask.unit,
  ])
  return {
    rows: communes.map(({ unit, name }) => rowOf(unit, name)),
    total: rowOf(null, whole?.full_name ?? ''),
  }
}

/** Whether the account may read, in the whole unit, every register of persons behind these figures. */
export const seesBehind = async (
  tx: Transaction,
  product: Product,
  figures: readonly string[],
  unit: string,
): Promise<boolean> => {
  if (tx.accountId === null) return true
  const wanted = [...new Set(figures.flatMap((name) => registersBehind(product, name)))].filter(
    (register) => product.register(register)?.personal,
  )
  const rows = await rowsOf<{ held: boolean }>(
    tx,
    "select $2 = any (app_scope(register || '.read')) as held from unnest($1::text[]) register",
    [wanted, unit],
  )
  return rows.every(({ held }) => held)
}

export const leastShown = async (tx: Transaction): Promise<number> => {
  const [row] = await rowsOf<{ value: number }>(
    tx,
    "select value from privacy_setting where name = 'leastShown'",
  )
  return row?.value ?? 5
}
