// For tests and benches: several phones and one server, with everything between them that may go wrong, and what must hold in the end.
import type { Values } from '../register/field.ts'
import { openPhone, type Phone, type Server, type Store } from './phone.ts'
import { type FieldWrite } from './write.ts'

export const PHONES = 3
export const FIELDS = ['headName', 'village', 'address'] as const
export const REGISTER = 'households'

/** The server as the phones meet it, and what a test may ask it aside. */
export type World = {
  server(phone: number): Server
  /** Somebody at a desk puts a value, having seen what stands there. */
  desk(record: string, field: string, value: string): Promise<void>
  /** Every value that a field ever had on the server, in order. */
  values(record: string, field: string): Promise<readonly unknown[]>
  records(): Promise<readonly { readonly id: string; readonly values: Values }[]>
}

export type Step =
  | { readonly kind: 'create'; readonly phone: number }
  | { readonly kind: 'edit'; readonly phone: number; readonly record: number; readonly field: number }
  | { readonly kind: 'desk'; readonly record: number; readonly field: number }
  | { readonly kind: 'sync'; readonly phone: number; readonly fault: Fault }
  | { readonly kind: 'decide'; readonly phone: number; readonly mine: boolean }
  | { readonly kind: 'kill'; readonly phone: number }
  | { readonly kind: 'late' }
  | { readonly kind: 'dies'; readonly phone: number; readonly after: boolean }

/** What happens to the next sending: lost on the way, its answer lost, sent twice, the server killed half way, or the same once more much later. */
export type Fault = 'none' | 'lost' | 'unheard' | 'twice' | 'halfway' | 'late'

class Gone extends Error {}

/** Memory of a phone that outlives it; it may die just before or just after it keeps something. */
const makeStore = () => {
  const kept = new Map<string, string>()
  let death: 'before' | 'after' | null = null
  const store: Store = {
    load: () =>
      Promise.resolve(new Map([...kept].map(([key, value]) => [key, JSON.parse(value) as unknown]))),
    commit: (puts, gone) => {
      const dying = death
      death = null
      if (dying === 'before') return Promise.reject(new Gone())
      for (const [key, value] of puts) kept.set(key, JSON.stringify(value))
      for (const key of gone) kept.delete(key)
      return dying === 'after' ? Promise.reject(new Gone()) : Promise.resolve()
    },
  }
  return {
    store,
    dieNext: (after: boolean) => {
      death = after ? 'after' : 'before'
    },
    live: () => {
      death = null
    },
  }
}

type Edit = {
  readonly phone: number
  readonly record: string
  readonly field: string
  readonly value: string
}

const check = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(what)
}

/** Plays it, lets everything be heard in the end, and throws where something was lost, doubled or differs. */
export const playHistory = async (
  world: World,
  steps: readonly Step[],
  digest: (text: string) => Promise<string>,
): Promise<{ writes: number; conflicts: number }> => {
  let fault: Fault = 'none'
  const late: (() => Promise<unknown>)[] = []
  const serverOf = (phone: number): Server => {
    const real = world.server(phone)
    return {
      pack: (registers) => real.pack(registers),
      sync: async (writes: readonly FieldWrite[]) => {
        const now = fault
        fault = 'none'
        if (now === 'lost') throw new Gone()
        if (now === 'halfway') {
          if (writes.length > 1) await real.sync(writes.slice(0, Math.ceil(writes.length / 2)))
          throw new Gone()
        }
        if (now === 'late') late.push(() => real.sync(writes))
        if (now === 'twice') await real.sync(writes)
        const answer = await real.sync(writes)
        if (now === 'unheard') throw new Gone()
        return answer
      },
    }
  }
  const stores = Array.from({ length: PHONES }, makeStore)
  const open = (phone: number): Promise<Phone> =>
    openPhone({
      store: stores[phone]?.store ?? makeStore().store,
      server: serverOf(phone),
      registers: () => [REGISTER],
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
  const created: string[] = []
  const edits: Edit[] = []
  /** Edits that a person gave up for what the server had, or that the same phone wrote over before it sent them. */
  const givenUp = new Set<string>()
  /** What whoever put a value had seen in its place: nothing else may it replace. */
  const seenFor = new Map<string, Set<unknown>>()
  let count = 0
  let conflicts = 0
  const next = () => `g${(count += 1)}`

  const decide = async (at: number, mine: boolean): Promise<void> => {
    const one = phoneAt(at)
      .state()
      .queue.find(({ stuck }) => stuck)
    if (!one) return
    check(one.stuck?.kind === 'conflict', `refused: ${JSON.stringify(one.stuck)}`)
    conflicts += 1
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

  const play = async (step: Step): Promise<void> => {
    switch (step.kind) {
      case 'create': {
        const id = crypto.randomUUID()
        const values = { code: next(), village: next() }
        const act = { register: REGISTER, recordId: id, act: 'create', values, homeUnit: '02011' } as const
        if (await tryOn(step.phone, (phone) => phone.enter(act))) created.push(id)
        return
      }
      case 'edit': {
        const { rows, queue } = phoneAt(step.phone).state()
        const born = queue.flatMap(({ write }) => (write.act === 'create' ? [write.recordId] : []))
        const known = [...new Set([...rows.keys(), ...born])]
        const record = known[step.record % Math.max(known.length, 1)]
        if (record === undefined) return
        const field = FIELDS[step.field % FIELDS.length] ?? 'village'
        const mine = queue.findLast(({ write }) => write.recordId === record && field in write.values)
        const seen = mine ? mine.write.values[field] : rows.get(record)?.row.record.values[field]
        const value = next()
        seenFor.set(value, new Set([seen ?? null, ...(seenFor.get(String(seen)) ?? [])]))
        const act = {
          register: REGISTER,
          recordId: record,
          act: 'change',
          values: { [field]: value },
          base: { [field]: seen ?? null },
        } as const
        // Written over on the same phone by who had written it (also where the phone died before it could say so): not lost silently.
        if (mine) givenUp.add(String(mine.write.values[field]))
        if (!(await tryOn(step.phone, (phone) => phone.enter(act)))) return
        edits.push({ phone: step.phone, record, field, value })
        return
      }
      case 'desk': {
        const records = await world.records()
        const record = records[step.record % Math.max(records.length, 1)]
        const field = FIELDS[step.field % FIELDS.length] ?? 'village'
        if (record) await world.desk(record.id, field, next())
        return
      }
      case 'sync':
        fault = step.fault
        await tryOn(step.phone, (phone) => phone.synchronise())
        fault = 'none'
        return
      case 'decide':
        await decide(step.phone, step.mine)
        return
      case 'kill':
        phones[step.phone] = await open(step.phone)
        return
      case 'late':
        await late.shift()?.()
        return
      case 'dies':
        stores[step.phone]?.dieNext(step.after)
    }
  }
  for (const step of steps) await play(step)

  for (const store of stores) store.live()
  for (const again of late.splice(0)) await again()
  for (let round = 0; round < 20; round += 1)
    for (let at = 0; at < PHONES; at += 1) {
      await phoneAt(at).synchronise()
      while (
        phoneAt(at)
          .state()
          .queue.some(({ stuck }) => stuck)
      )
        await decide(at, round % 2 === 0)
    }
  for (let at = 0; at < PHONES; at += 1) await phoneAt(at).synchronise()

  const records = await world.records()
  const there = new Map(records.map(({ id, values }) => [id, values]))
  check(there.size === records.length, 'a record is there twice')
  for (const id of created) check(there.has(id), `an acknowledged record is lost: ${id}`)
  for (const { record, field, value } of edits) {
    const values = await world.values(record, field)
    const times = values.filter((one) => one === value).length
    check(times <= 1, `an edit was done ${times} times: ${value}`)
    check(times === 1 || givenUp.has(value), `an acknowledged edit was lost silently: ${value}`)
    const at = values.indexOf(value)
    const replaced = values[at - 1] ?? null
    check(
      at <= 0 || seenFor.get(value)?.has(replaced) === true,
      `${value} replaced what nobody had seen: ${replaced}`,
    )
  }
  for (let at = 0; at < PHONES; at += 1) {
    const { rows, queue } = phoneAt(at).state()
    check(queue.length === 0, `phone ${at} still has ${queue.length} to send`)
    check(rows.size === there.size, `phone ${at} has ${rows.size} of ${there.size} records`)
    for (const [id, { row }] of rows)
      for (const field of FIELDS)
        check(
          (row.record.values[field] ?? null) === (there.get(id)?.[field] ?? null),
          `phone ${at} differs in ${field}`,
        )
  }
  return { writes: created.length + edits.length, conflicts }
}
