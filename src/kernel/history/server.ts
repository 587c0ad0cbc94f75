// Serves history: the latest entries, the proof that the chains are whole, and checkpoints to keep elsewhere.
import { Refusal } from '../contract/refusal.ts'
import { type Context, serve } from '../contract/serving.ts'
import { noteReads } from '../register/reads.ts'
import { fingerprintOf } from './checkpoint-key.ts'
import { listHistory, makeCheckpoint as makeEndpoint, verifyHistory as verifyEndpoint } from './contract.ts'
import { latestHistory } from './life.ts'
import { verifyWithKept } from './kept-checkpoints.ts'
import { makeCheckpoint } from './make-checkpoint.ts'

export const serveHistory = (context: Context): void => {
  const { owner, historyFolder, product } = context
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
  serve(context, verifyEndpoint, async ({ body }) => {
    const { entries, sound, faults, checkpoints, unreadable } = await verifyWithKept(
      owner,
      historyFolder,
      body.kept,
    )
    const { checked, last, keys } = checkpoints
    const fingerprints = keys.map(fingerprintOf)
    return {
      entries,
      sound,
      faults: [...faults],
      checkpoints: { checked, last, fingerprints, unreadable: unreadable.length },
    }
  })
  serve(context, makeEndpoint, async ({ tx }) => {
    if (historyFolder === undefined) throw new Refusal('wrongState')
    return (await makeCheckpoint(owner, historyFolder, 'asked', tx.now)).signed
  })
}
