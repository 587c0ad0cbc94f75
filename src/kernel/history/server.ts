// Serves history: the latest entries and the proof that the chains are whole.
import { type Context, serve } from '../contract/serving.ts'
import { listHistory, verifyHistory as verifyEndpoint } from './contract.ts'
import { latestHistory } from './life.ts'
import { verifyHistory } from './verify.ts'

export const serveHistory = (context: Context): void => {
  serve(context, listHistory, ({ tx, query }) => latestHistory(tx, query.page ?? 1, query.action ?? null))
  serve(context, verifyEndpoint, async () => {
    const { entries, sound, faults } = await verifyHistory(context.owner)
    return { entries, sound, faults: [...faults] }
  })
}
