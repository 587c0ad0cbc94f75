// Serves the response: which scenarios are asked for, and measures side by side.
import { type Context, serve } from '../kernel/contract/serving.ts'
import { mustReadFigures } from '../kernel/figure/ask.ts'
import { measureLabel, measures } from '../levels/rules/nq-128-2021.ts'
import { askedFor } from './asked-for.ts'
import { compareMeasures, scenariosAskedFor } from './contract.ts'
import { measureColumns } from './measure-columns.ts'

export const serveResponse = (context: Context): void => {
  serve(context, scenariosAskedFor, async ({ tx, query }) => {
    await mustReadFigures(tx, [query.unit])
    return askedFor(tx, context.product, query.unit, query.day)
  })
  serve(context, compareMeasures, async ({ tx, query }) => ({
    measures: measures.map((measure) => ({ ...measureLabel(measure) })),
    columns: await measureColumns(tx, query.unit, query.day),
  }))
}
