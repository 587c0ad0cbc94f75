// Serves what is late or missing.
import { type Context, serve } from '../kernel/contract/serving.ts'
import { mustReadFigures } from '../kernel/figure/ask.ts'
import { pictureNotices } from './contract.ts'
import { noticesOf } from './notices.ts'
import { waitingIn } from './waiting.ts'

export const servePicture = (context: Context): void => {
  serve(context, pictureNotices, async ({ tx, query }) => {
    await mustReadFigures(tx, [query.unit])
    const waiting = await waitingIn(tx, context.product, query.unit, query.to)
    return { notices: noticesOf(waiting, query.unit, query.to) }
  })
}
