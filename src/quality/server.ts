// Serves the list of data quality.
import { capabilitiesOf } from '../kernel/access/requires.ts'
import { type Context, serve } from '../kernel/contract/serving.ts'
import { mustReadFigures } from '../kernel/figure/ask.ts'
import { qualityFindings } from './contract.ts'
import { findingsOf } from './findings.ts'

export const serveQuality = (context: Context): void => {
  serve(context, qualityFindings, async ({ tx, params, query }) => {
    await mustReadFigures(tx, [query.unit])
    const held = await capabilitiesOf(tx)
    return {
      findings: await findingsOf(tx, context.product, (wanted) => wanted in held, params.group, query),
    }
  })
}
