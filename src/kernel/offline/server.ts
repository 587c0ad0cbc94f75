// Serves the field: devices, what they carry, what they send.
import { namingDuties } from '../access/requires.ts'
import { Refusal } from '../contract/refusal.ts'
import { refusalOf } from '../contract/errors.ts'
import { type Context, serve, serveJudged } from '../contract/serving.ts'
import { workingDay } from '../database/installed-day.ts'
import { type Actor, transact } from '../database/transaction.ts'
import { deviceKey, listDevices, makeDevice, pack, shutDevice, sync } from './contract.ts'
import { addDevice, devicesSeen, hearDevice, keepsWrites, keyOfDevice, shutOut } from './devices.ts'
import { installedLine } from './installed-line.ts'
import { keepLeft, serveLeft } from './left.ts'
import { packPart } from './pack.ts'
import { judgeTogether } from './judge-together.ts'
import { type Answer, forgetOldVerdicts, judgeWrite, keepRefusal } from './sync.ts'
import { type FieldWrite, needsPerson } from './write.ts'

/** A refusal that will be the same the next time; what may pass (the store away, another sending under way) is thrown on. */
const lastingRefusal = (error: unknown): Refusal => {
  const refusal = error instanceof Error ? refusalOf(error) : undefined
  const lasting =
    refusal && refusal.status < 500 && ![401, 429].includes(refusal.status) && refusal.code !== 'stillRunning'
  if (!lasting) throw error
  return refusal
}

const judgeAlone = async (
  context: Context,
  actor: Actor,
  device: string | null,
  write: FieldWrite,
): Promise<Answer> => {
  try {
    return await namingDuties(context.duties, () =>
      transact(context.pool, actor, (tx) => judgeWrite(tx, context, device, write)),
    )
  } catch (error) {
    const refusal = lastingRefusal(error)
    return transact(context.pool, actor, (tx) => keepRefusal(tx, context, device, write, refusal))
  }
}

/** So many in one transaction: one flush to disk for all, and no lock held for long. */
const AT_ONCE = 50

/** All in one transaction where none is refused; else the one or the other half, down to the one that is. */
const judgeAll = async (
  context: Context,
  actor: Actor,
  device: string | null,
  writes: readonly FieldWrite[],
  stuck: Set<string>,
): Promise<Answer[]> => {
  const [only] = writes
  if (only && writes.length === 1) {
    if (stuck.has(only.recordId)) return [{ id: only.id, verdict: { kind: 'behind' }, row: null }]
    const answer = await judgeAlone(context, actor, device, only)
    if (needsPerson(answer.verdict)) stuck.add(only.recordId)
    return [answer]
  }
  const together =
    writes.length <= AT_ONCE &&
    (await transact(context.pool, actor, (tx) =>
      judgeTogether(tx, context, device, writes, new Set(stuck)),
    ).catch(() => false as const))
  if (together) {
    for (const { recordId } of together.stuck) stuck.add(recordId)
    return together.answers
  }
  const half = Math.ceil(writes.length / 2)
  const first = await judgeAll(context, actor, device, writes.slice(0, half), stuck)
  return [...first, ...(await judgeAll(context, actor, device, writes.slice(half), stuck))]
}

export const serveField = (context: Context): void => {
  const { pool, product } = context
  serve(context, listDevices, async ({ tx }) => ({ devices: await devicesSeen(tx) }))
  serve(context, makeDevice, async ({ tx, signedIn, body }) => ({
    device: await addDevice(tx, context, { ...body, session: signedIn.sessionId }),
  }))
  serve(context, shutDevice, async ({ tx, signedIn, params, body }) => ({
    device: await shutOut(tx, params.id, body.keeps, signedIn.sessionId),
  }))
  serve(context, deviceKey, async ({ tx, signedIn, params }) =>
    keyOfDevice(tx, context, params.id, signedIn.sessionId),
  )

  serve(context, pack, async ({ tx, signedIn, body }) => {
    const { unitKey, teamId } =
      typeof body.device === 'string' ? await hearDevice(tx, body.device, signedIn.sessionId) : body.device
    const today = await workingDay(tx)
    const parts: [string, Awaited<ReturnType<typeof packPart>>][] = []
    for (const [name, asked] of Object.entries(body.registers)) {
      const register = product.register(name)
      if (register?.carried)
        parts.push([name, await packPart(tx, product, register, { unitKey, teamId, today }, asked)])
    }
    return { line: await installedLine(tx), today, registers: Object.fromEntries(parts) }
  })

  serveJudged(context, sync, async ({ signedIn, body: { device, line: followed = null, writes } }) => {
    const line = await transact(pool, signedIn, async (tx) => {
      if (device !== null) await hearDevice(tx, device, signedIn.sessionId)
      await forgetOldVerdicts(tx)
      return installedLine(tx)
    }).catch(async (error: unknown) => {
      if (error instanceof Refusal && device !== null)
        await transact(pool, signedIn, async (tx) => {
          if (await keepsWrites(tx, device)) await keepLeft(tx, context, device, writes)
        })
      throw error
    })
    const isAnother = followed !== null && followed !== line.id
    const answers = isAnother ? [] : await judgeAll(context, signedIn, device, writes, new Set())
    return () => Promise.resolve({ line, at: new Date().toISOString(), answers })
  })
  serveLeft(context)
}
