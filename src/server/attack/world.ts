// A world to look for leaks in: records of every register in several units, each text of them bearing whose it is.
import type pg from 'pg'
import { duties } from '../../duties.ts'
import type { Value, Values } from '../../kernel/register/field.ts'
import type { Register } from '../../kernel/register/register.ts'
import { registers } from '../../registers.ts'
import type { Caller, TestApp } from '../test-app.ts'

export type Duty = keyof typeof duties

/** Communes of the district in which something is planted. */
export const communes = ['02011', '01981', '01975', '01984'] as const

/** What is planted beside the registers: reports' words, lists that came in, names of accounts, saved views. */
const otherKinds = ['reports', 'imports', 'accounts', 'views'] as const
export type Kind = string

const kinds: readonly Kind[] = [...registers.map(({ name }) => name), ...otherKinds]

/** `zq4x02011zq`: letters and digits only, so that every search, sheet and page passes it on as it is. */
export const markOf = (kind: Kind, unit: string): string =>
  `zq${kinds.indexOf(kind)}x${unit.replace('@', 'at').replaceAll('-', 'd')}zq`

export type Mark = { readonly kind: Kind; readonly unit: string }

/** Every mark that a text bears. */
export const marksIn = (text: string): Mark[] =>
  [...new Set([...text.matchAll(/zq(\d+)x([0-9atd]+)zq/gi)].map(([whole]) => whole.toLowerCase()))].map(
    (whole) => {
      const [, kind = '', unit = ''] = /zq(\d+)x([0-9atd]+)zq/.exec(whole) ?? []
      return { kind: kinds[Number(kind)] ?? '', unit: unit.replace('at', '@').replaceAll('d', '-') }
    },
  )

export type World = {
  /** Units that an account with a duty in the unit reaches. */
  readonly reach: ReadonlyMap<string, ReadonlySet<string>>
  /** Where each planted thing is at home. */
  readonly homes: ReadonlyMap<string, Mark>
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
  worker: Caller,
  unit: string,
  count: number,
  first: number,
  homes: Map<string, Mark>,
): Promise<void> => {
  /** What each turn has planted, so that records of a turn name each other: some pairs stand only once. */
  const planted = Array.from({ length: count }, () => new Map<string, string>())
  let n = first
  // What only routes of its slice write is planted by nobody's hand.
  for (const register of registers.filter(({ writers }) => !writers))
    for (const links of planted) {
      const id = crypto.randomUUID()
      n += 1
      const { name, subject } = register
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

const plantOthers = async (
  app: TestApp,
  worker: Caller,
  unit: string,
  homes: Map<string, Mark>,
): Promise<void> => {
  const report = crypto.randomUUID()
  const list = crypto.randomUUID()
  const view = crypto.randomUUID()
  const replies = [
    await worker.call('POST', '/api/reports', {
      id: report,
      kind: 'daily',
      unit,
      from: '2022-03-01',
      to: '2022-03-01',
    }),
    await worker.call('PATCH', `/api/reports/${report}`, {
      words: { assessment: `Nhận định ${markOf('reports', unit)}` },
    }),
    await worker.call('POST', '/api/imports', {
      id: list,
      fileName: `${markOf('imports', unit)}.csv`,
      homeUnit: unit,
      register: 'cases',
      paste: `Họ và tên\tNgày báo cáo\nNgười ${markOf('imports', unit)}\t01/03/2022`,
    }),
    await worker.call('POST', '/api/views', {
      id: view,
      register: 'cases',
      name: markOf('views', unit),
      query: {},
      columns: [],
      unitKey: null,
    }),
  ]
  const refused = replies.find(({ status }) => status !== 200)
  if (refused) throw new Error(`${unit}: ${JSON.stringify(refused.body)}`)
  const resting = await app.signIn(['communityTeam', unit])
  await app.owner.query('update account set full_name = $2 where id = $1', [
    resting.accountId,
    `Cán bộ ${markOf('accounts', unit)}`,
  ])
  homes
    .set(report, { kind: 'reports', unit })
    .set(list, { kind: 'imports', unit })
    .set(view, { kind: 'views', unit })
    .set(resting.accountId, { kind: 'accounts', unit })
}

const reachOf = async (owner: pg.Pool): Promise<Map<string, Set<string>>> => {
  const { rows } = await owner.query<{ unit_key: string; reached: string[] }>(
    'select unit_key, array_agg(reached_key) as reached from unit_reach group by 1',
  )
  return new Map(rows.map(({ unit_key: unit, reached }) => [unit, new Set(reached)]))
}

export const plantWorld = async (app: TestApp): Promise<World> => {
  const homes = new Map<string, Mark>()
  for (const [index, unit] of communes.entries()) {
    const worker = await app.signIn(
      ['epidemiologist', unit],
      ['committeeOffice', unit],
      ['dataProtection', unit],
    )
    await plantRecords(worker, unit, 2 ** index, 1000 * (index + 1), homes)
    await plantOthers(app, worker, unit, homes)
  }
  const reach = await reachOf(app.owner)
  return { homes, reach, units: [...communes, '063', '06'] }
}
