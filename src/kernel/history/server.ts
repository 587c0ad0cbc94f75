// Serves history: the latest entries and the proof that the chains are whole.
import { type Context, serve } from '../contract/serving.ts'
import { noteReads } from '../register/reads.ts'
import { listHistory, verifyHistory as verifyEndpoint } from './contract.ts'
import { latestHistory } from './life.ts'
import { verifyHistory } from './verify.ts'

export const serveHistory = (context: Context): void => {
  const { product } = context
  serve(context, listHistory, async ({ tx, query }) => {
    const { told, ...page } = await latestHistory(tx, product, query.page ?? 1, query.action ?? null)
    // Entries tell values of persons: reading them is reading those persons.
    for (const register of product.registers)
      await noteReads(
        tx,
        register,
        told.filter((one) => one.register === register.name),
        'nhật ký',
      )
    return page
  })
  serve(context, verifyEndpoint, async () => {
    const { entries, sound, faults } = await verifyHistory(context.owner)
    return { entries, sound, faults: [...faults] }
  })
}
