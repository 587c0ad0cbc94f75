// Serves figures: values, series, by unit, by age and sex, and the rows behind a number.
import { type Context, serve } from '../contract/serving.ts'
import { besideEachOther, mustHold, mustHoldIn } from '../access/requires.ts'
import { noteReads } from '../register/reads.ts'
import { figureByAgeAndSex as ageSex } from './age-sex.ts'
import { figureByField as byField } from './by-field.ts'
import { allSumsNeeded, answersFrom, getFigure, mustReadFigures } from './ask.ts'
import { figuresByUnit as byUnit } from './by-unit.ts'
import {
  askFigures,
  figureByAgeAndSex,
  figureByField,
  figureFaces,
  figureRows,
  figureSeries,
  figuresByUnit,
  publishedFigures,
} from './contract.ts'
import { figureSeries as series } from './series.ts'
import { leastShown, publishedFigures as published, registersBehind, seesBehind } from './published.ts'
import { recallSums, rememberSums, stateNow } from './remembered.ts'
import { figureRows as openRows, undatedOf } from './rows.ts'
import { smallNumbers } from './small-numbers.ts'
import { sumAll } from './sums.ts'

export const serveFigures = (context: Context): void => {
  const { product, duties, pool } = context
  serve(
    context,
    askFigures,
    async ({ tx, body }) => {
      const units = body.asks.map(({ unit }) => unit)
      const sums = allSumsNeeded(product, body.asks)
      const summed = await besideEachOther(mustReadFigures(tx, units), sumAll(tx, product, sums))
      rememberSums(pool, tx.tenant, summed, sums)
      return { answers: answersFrom(product, body.asks, summed.values) }
    },
    {
      ask: () => stateNow,
      tell: (rows, { body, signedIn }) => {
        const values = recallSums(pool, signedIn.tenant, rows, allSumsNeeded(product, body.asks))
        return values && { answers: answersFrom(product, body.asks, values) }
      },
    },
  )
  serve(context, figureFaces, () =>
    Promise.resolve({
      figures: product.figures.map(({ name, label, measure }) => ({
        name,
        label,
        measure,
        register: registersBehind(product, name)[0] ?? null,
      })),
    }),
  )
  serve(context, figureSeries, async ({ tx, body }) => {
    await mustReadFigures(tx, [body.unit])
    return { points: await series(tx, product, body, body.step), undated: await undatedOf(tx, product, body) }
  })
  serve(context, figuresByUnit, async ({ tx, body }) => {
    await mustReadFigures(tx, [body.unit])
    const table = await byUnit(tx, product, body)
    const told = body.spark === undefined ? body.figures : [...body.figures, body.spark]
    if (await seesBehind(tx, product, told, body.unit)) return { ...table, small: false }
    // Who may not read the records gets what may leave; the numbers of the whole unit stand in clear elsewhere on the screen.
    const { rows } = await published(tx, product, body, await leastShown(tx), true)
    const valuesOf = new Map(rows.map(({ unit, values }) => [unit, values]))
    const holed = <Row extends { unit: string }>(row: Row) => ({
      ...row,
      values: valuesOf.get(row.unit) ?? {},
    })
    return {
      units: table.units.map((row) => ({ ...holed(row), spark: [] })),
      undecided: table.undecided.map(holed),
      small: true,
    }
  })
  serve(context, publishedFigures, async ({ tx, body }) => {
    await mustReadFigures(tx, [body.unit])
    const least = await leastShown(tx)
    return {
      ...(await published(tx, product, body, least)),
      least,
      source: { ...smallNumbers.source },
      verified: smallNumbers.verified,
    }
  })
  serve(context, figureByAgeAndSex, async ({ tx, body }) => {
    await mustReadFigures(tx, [body.unit])
    return ageSex(tx, product, body)
  })
  serve(context, figureByField, async ({ tx, body }) => {
    await mustReadFigures(tx, [body.unit])
    const figure = getFigure(product, body.figure)
    const parts =
      figure.kind === 'stock'
        ? [...figure.plus, ...figure.minus].map((name) => getFigure(product, name))
        : [figure]
    // A group may be of one record: it is told to those who may read the records.
    for (const part of parts)
      if (part.kind === 'count') await mustHoldIn(tx, duties, `${part.register.name}.read`, body.unit)
    return { groups: await byField(tx, product, body, body.field) }
  })
  serve(context, figureRows, async ({ tx, body }) => {
    await mustReadFigures(tx, [body.unit])
    const figure = getFigure(product, body.figure)
    // A number may be read by many; the persons behind it only by those whose duty it is.
    if (figure.kind === 'count') await mustHold(tx, duties, `${figure.register.name}.read`)
    const opened = await openRows(tx, product, body, body.page, body.size)
    if (figure.kind === 'count') await noteReads(tx, figure.register, opened.rows, figure.name)
    return { ...opened, parts: [...opened.parts] }
  })
}
