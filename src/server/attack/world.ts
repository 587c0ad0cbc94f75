// A world to look for leaks in: records of every register in several units, each text of them bearing whose it is.
import type pg from 'pg'
import { duties } from '../../duties.ts'
import { systemActor } from '../../kernel/contract/serving.ts'
import { transact } from '../../kernel/database/transaction.ts'
import { insertRecords } from '../../kernel/register/insert.ts'
import type { Value, Values } from '../../kernel/register/field.ts'
import type { Register } from '../../kernel/register/register.ts'
import { product } from '../../product.ts'
import { registers } from '../../registers.ts'
import type { Caller, TestApp } from '../test-app.ts'
import { type Home, markOf } from './marks.ts'
import { plantOthers } from './plant-others.ts'

export type Duty = keyof typeof duties

/** Communes of the district in which something is planted. */
export const communes = ['02011', '01981', '01975', '01984'] as const

export type World = {
  /** Units that an account with a duty in the unit reaches. */
  readonly reach: ReadonlyMap<string, ReadonlySet<string>>
  /** Where each planted thing is at home. */
  readonly homes: ReadonlyMap<string, Home>
  readonly units: readonly string[]
}

const valuesOf = (
  register: Register,
  unit: string,
  mark: string,
  n: number,
  links: ReadonlyMap<string, string>,
  sparing = false,
): Values =>
  Object.fromEntries(
    Object.entries(register.fields).flatMap(([name, field]): [string, Value][] => {
      switch (field.kind) {
        case 'text':
          if (field.format === 'phone') return [[name, `09123${String(n).padStart(5, '0')}`]]
          if (field.format === 'nationalId') return [[name, `0060890${String(n).padStart(5, '0')}`]]
          return [[name, field.format === 'unit' ? unit : `Kín ${mark}`]]
        case 'day':
          return [[name, '2022-03-01']]
        case 'integer':
          return [[name, name === 'birthYear' ? 1989 : Math.max(field.min ?? 0, 1)]]
        case 'choice':
          return [[name, Object.keys(field.choices)[n % Object.keys(field.choices).length] ?? null]]
        case 'yesNo':
          return [[name, true]]
        case 'link':
        case 'links':
          if (sparing && !field.required) return []
          return links.has(field.to) ? [[name, links.get(field.to) ?? null]] : []
      }
    }),
  )

/** One commune's records; the number of them differs from commune to commune, so that a sum tells whose are in it. */
const plantRecords = async (
  app: TestApp,
  worker: Caller,
  unit: string,
  count: number,
  first: number,
  homes: Map<string, Home>,
): Promise<void> => {
  /** What each turn has planted, so that records of a turn name each other: some pairs stand only once. */
  const planted = Array.from({ length: count }, () => new Map<string, string>())
  let n = first
  for (const register of registers)
    for (const links of planted) {
      const id = crypto.randomUUID()
      n += 1
      const { name, subject } = register
      if (register.writers) {
        // No form fills it: it is put there as its own routes would.
        const values = valuesOf(register, unit, markOf(name, unit), n, links)
        const [someone = null] = [...homes].flatMap(([one, home]) =>
          home.kind === subject?.name && home.unit === unit ? [one] : [],
        )
        const record = { id, homeUnit: unit, subjectId: someone, values }
        await transact(app.owner, systemActor(app.tenant), (tx) =>
          insertRecords(tx, product, register, [record], { action: 'create' }),
        )
        homes.set(id, { kind: name, unit })
        continue
      }
      const plant = (sparing: boolean) =>
        worker.call('POST', `/api/${name}`, {
          id,
          homeUnit: unit,
          values: valuesOf(register, unit, markOf(name, unit), n, links, sparing),
          ...(subject ? { subject: valuesOf(subject, unit, markOf(subject.name, unit), n, links) } : {}),
        })
      const linked = await plant(false)
      // A tube that is closed takes nobody, a specimen has its result: what its slice refuses stands without such links.
      const reply = linked.status === 200 ? linked : await plant(true)
      if (reply.status !== 200) throw new Error(`${name} in ${unit}: ${JSON.stringify(reply.body)}`)
      homes.set(id, { kind: name, unit })
      if (typeof reply.body.record.subjectId === 'string' && subject)
        homes.set(reply.body.record.subjectId, { kind: subject.name, unit })
      links.set(name, id)
    }
}

const reachOf = async (owner: pg.Pool): Promise<Map<string, Set<string>>> => {
  const { rows } = await owner.query<{ unit_key: string; reached: string[] }>(
    'select unit_key, array_agg(reached_key) as reached from unit_reach group by 1',
  )
  return new Map(rows.map(({ unit_key: unit, reached }) => [unit, new Set(reached)]))
}

export const plantWorld = async (app: TestApp): Promise<World> => {
  const homes = new Map<string, Home>()
  for (const [index, unit] of communes.entries()) {
    const worker = await app.signIn(
      ['epidemiologist', unit],
      ['committeeOffice', unit],
      ['dataProtection', unit],
    )
    await plantRecords(app, worker, unit, 2 ** index, 1000 * (index + 1), homes)
    await plantOthers(app, worker, unit, homes)
  }
  const reach = await reachOf(app.owner)
  return { homes, reach, units: [...communes, '063', '06'] }
}
