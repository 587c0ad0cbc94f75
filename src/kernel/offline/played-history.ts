// For tests and benches: several phones and one server, with everything between them that may go wrong, and what must hold in the end.
import { openPhone, type Phone } from './phone.ts'
import type { Restored } from './line.ts'
import { Gone, makeLine, makeStore } from './played-line.ts'
import { check, checkOutcome, forgetSent } from './played-outcome.ts'
import { household, newPhotograph, newRecord } from './played-kinds.ts'
import { hasSent, knownOn, seenOn } from './played-sight.ts'
import { PHONES, type Step, type Told, type World } from './played-world.ts'

/** Plays it, lets everything be heard in the end, and throws where something was lost, doubled or differs. */
export const playHistory = async (
  world: World,
  steps: readonly Step[],
  digest: (text: string) => Promise<string>,
  kind = household,
): Promise<{ writes: number; conflicts: number; photographs: number; restored: Restored[] }> => {
  const { register, fields, beside } = kind
  const line = makeLine()
  const stores = Array.from({ length: PHONES }, makeStore)
  const open = (phone: number): Promise<Phone> =>
    openPhone({
      store: stores[phone]?.store ?? makeStore().store,
      server: line.to(world.server(phone)),
      registers: () => [register, ...(beside ? [beside.register] : [])],
      newId: () => crypto.randomUUID(),
      now: () => new Date().toISOString(),
      digest,
    })
  const phones = await Promise.all(stores.map((_, phone) => open(phone)))
  const phoneAt = (at: number): Phone => phones[at] ?? (phones[0] as Phone)
  /** True where it was done; a phone that died is started again from what it had kept. */
  const tryOn = async (at: number, act: (phone: Phone) => Promise<unknown>): Promise<boolean> => {
    try {
      await act(phoneAt(at))
      return true
    } catch (error) {
      if (!(error instanceof Gone)) throw error
      phones[at] = await open(at)
      return false
    }
  }
  const told: Told = {
    created: [],
    edits: [],
    photographs: [],
    besides: [],
    givenUp: new Set(),
    seenFor: new Map(),
    takenBack: new Set(),
    goneForSure: new Set(),
  }
  const { created, edits, photographs, besides, givenUp, seenFor, takenBack, goneForSure } = told
  /** Who made a record: only that phone takes it back. */
  const own = new Map<string, number>()
  const besideOf = new Map<string, string>()
  let count = 0
  let conflicts = 0
  let restored = false
  /** By who had sent it: where both come again after a restore, the later may go in alone. */
  const writtenOver = new Set<string>()
  /** What a restore lost comes back with the phone that made it. */
  const comesBack = (record: string) => restored && !takenBack.has(record)
  const next = () => `g${(count += 1)}`

  const decide = async (at: number, mine: boolean): Promise<void> => {
    const one = phoneAt(at)
      .state()
      .queue.find(({ stuck }) => stuck)
    if (!one) return
    const { recordId } = one.write
    if (one.stuck?.kind === 'refused' && comesBack(recordId))
      return void (await tryOn(at, (phone) => phone.again(one.write.id)))
    if (one.stuck?.kind === 'refused') {
      check(takenBack.has(recordId), `refused: ${JSON.stringify(one.stuck)}`)
      for (const value of Object.values(one.write.values)) givenUp.add(String(value))
      await tryOn(at, (phone) => phone.drop(one.write.id))
      return
    }
    conflicts += 1
    // Who takes back what others have changed since may leave it to them.
    if (one.write.act === 'delete') goneForSure.delete(recordId)
    const fields = one.stuck?.kind === 'conflict' ? one.stuck.fields : []
    await tryOn(at, (phone) =>
      phone.resolve(
        one.write.id,
        Object.fromEntries(fields.map((field) => [field, mine ? 'mine' : 'theirs'])),
      ),
    )
    // Where the phone died just after it kept the decision, it is decided all the same.
    if (
      phoneAt(at)
        .state()
        .queue.some(({ write, stuck }) => stuck && write.id === one.write.id)
    )
      return
    for (const field of fields) {
      const value = String(one.write.values[field])
      if (mine) seenFor.get(value)?.add(one.theirs?.values[field] ?? null)
      else givenUp.add(value)
    }
  }

  /** A photograph of what is gone is refused, and a person lets it go. */
  const decideFile = async (at: number): Promise<void> => {
    const file = phoneAt(at)
      .state()
      .files.find(({ stuck }) => stuck)
    if (!file) return
    if (comesBack(file.recordId)) return void (await tryOn(at, (phone) => phone.againFile(file.id)))
    check(takenBack.has(file.recordId), `a photograph is refused: ${JSON.stringify(file.stuck)}`)
    await tryOn(at, (phone) => phone.dropFile(file.id))
  }
  const play = async (step: Step): Promise<void> => {
    switch (step.kind) {
      case 'create': {
        const { id, act } = newRecord(kind, world, next)
        if (await tryOn(step.phone, (phone) => phone.enter(act))) created.push(id)
        return
      }
      case 'note': {
        const { id, act } = newRecord(kind, world, next)
        const taken = kind.photographed ? [newPhotograph(next)] : []
        own.set(id, step.phone)
        if (!(await tryOn(step.phone, (phone) => phone.enter(act, taken)))) return
        created.push(id)
        for (const photograph of taken)
          photographs.push({ id: photograph.id, record: id, bytes: photograph.bytes })
        if (!beside) return
        const other = crypto.randomUUID()
        besideOf.set(id, other)
        const values = { ...beside.born(world.day), place: world.also.place ?? null, [beside.link]: id }
        const second = { ...act, register: beside.register, recordId: other, values }
        if (await tryOn(step.phone, (phone) => phone.enter(second))) besides.push({ id: other, of: id })
        return
      }
      case 'takeBack': {
        const record = knownOn(phoneAt(step.phone), register).findLast(
          (id) => own.get(id) === step.phone && !takenBack.has(id),
        )
        if (record === undefined) return
        const base = Object.fromEntries(
          fields.map((field) => [field, seenOn(phoneAt(step.phone), record, field) as string | null]),
        )
        const act = {
          register,
          recordId: record,
          act: 'delete',
          values: {},
          base,
          why: 'Ghi nhầm',
        } as const
        takenBack.add(record)
        // What was to link to it may be refused.
        takenBack.add(besideOf.get(record) ?? record)
        if (await tryOn(step.phone, (phone) => phone.enter(act))) goneForSure.add(record)
        return
      }
      case 'photograph': {
        const known = knownOn(phoneAt(step.phone), register)
        const record = known[step.record % Math.max(known.length, 1)]
        if (!kind.photographed || record === undefined) return
        if (photographs.filter((one) => one.record === record).length >= 10) return
        const photograph = newPhotograph(next)
        const of = { register, recordId: record }
        if (await tryOn(step.phone, (phone) => phone.attach(of, [photograph])))
          photographs.push({ id: photograph.id, record, bytes: photograph.bytes })
        return
      }
      case 'edit': {
        const { queue } = phoneAt(step.phone).state()
        const known = knownOn(phoneAt(step.phone), register)
        const record = known[step.record % Math.max(known.length, 1)]
        if (record === undefined) return
        // A screen shows nothing any more of what it has taken away itself.
        if (queue.some(({ write }) => write.recordId === record && write.act === 'delete')) return
        const field = fields[step.field % fields.length] ?? fields[0]
        const mine = queue.findLast(({ write }) => write.recordId === record && field in write.values)
        const seen = seenOn(phoneAt(step.phone), record, field) as string | null
        const value = next()
        seenFor.set(value, new Set([seen ?? null, ...(seenFor.get(String(seen)) ?? [])]))
        const act = {
          register,
          recordId: record,
          act: 'change',
          values: { [field]: value },
          base: { [field]: seen ?? null },
        } as const
        // Written over on the same phone by who had written it (also where the phone died before it could say so): not lost silently.
        if (mine) givenUp.add(String(mine.write.values[field]))
        else if (hasSent(phoneAt(step.phone), record, field, seen)) writtenOver.add(String(seen))
        if (!(await tryOn(step.phone, (phone) => phone.enter(act)))) return
        edits.push({ phone: step.phone, record, field, value })
        return
      }
      case 'desk': {
        const records = await world.records()
        const record = records[step.record % Math.max(records.length, 1)]
        const field = fields[step.field % fields.length] ?? fields[0]
        if (record) await world.desk(record.id, field, next())
        return
      }
      case 'sync':
        line.fail(step.fault, step.after)
        await tryOn(step.phone, (phone) => phone.synchronise())
        line.fail('none')
        return
      case 'decide':
        await decide(step.phone, step.mine)
        await decideFile(step.phone)
        return
      case 'kill':
        phones[step.phone] = await open(step.phone)
        return
      case 'late':
        await line.arrive()
        return
      case 'back': {
        world.back?.(step.restores)
        restored ||= step.restores
        if (step.restores) forgetSent(told, await world.photographs(), phones)
        return
      }
      case 'dies':
        stores[step.phone]?.dieNext(step.after)
    }
  }
  for (const step of steps) await play(step)

  for (const store of stores) store.live()
  for (const _ of steps) await line.arrive()
  for (let round = 0; round < 20; round += 1)
    for (let at = 0; at < PHONES; at += 1) {
      await phoneAt(at).synchronise()
      while (
        phoneAt(at)
          .state()
          .queue.some(({ stuck }) => stuck)
      )
        await decide(at, round % 2 === 0)
      for (const _ of phoneAt(at).state().files) await decideFile(at)
    }
  for (let at = 0; at < PHONES; at += 1) await phoneAt(at).synchronise()

  if (restored) for (const value of writtenOver) givenUp.add(value)
  await checkOutcome(world, kind, told, phones)
  const came = phones.flatMap((phone) => phone.state().restored ?? [])
  return { writes: created.length + edits.length, conflicts, photographs: photographs.length, restored: came }
}
