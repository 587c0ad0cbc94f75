// Numbers that tell too much: totals and figures held against a count by the owner, who sees all, over the units that the model allows.
import type { LightMyRequestResponse } from 'fastify'
import { findFigure } from '../../figures.ts'
import type { Register } from '../../kernel/register/register.ts'
import { registers } from '../../registers.ts'
import type { TestApp } from '../test-app.ts'
import type { Made } from './make-input.ts'
import type { Model } from './model.ts'
import type { World } from './world.ts'

const within = (world: World, units: ReadonlySet<string>, unit: unknown): string[] =>
  typeof unit === 'string' ? [...units].filter((one) => world.reach.get(unit)?.has(one) === true) : [...units]

/** Units above those that are read: what they set holds below, and is seen there. */
const above = (world: World, units: ReadonlySet<string>): string[] =>
  [...world.reach].filter(([, reached]) => [...units].some((unit) => reached.has(unit))).map(([unit]) => unit)

const countIn = async (
  app: TestApp,
  { table }: Register,
  units: readonly string[],
  state: string,
): Promise<number> => {
  const { rows } = await app.owner.query<{ count: number }>(
    `select count(*) from ${table} where state = $1 and (home_unit = any($2) or shared_with && $2)`,
    [state, units],
  )
  return rows[0]?.count ?? 0
}

const judgeList = async (
  app: TestApp,
  world: World,
  model: Model,
  made: Made,
  reply: LightMyRequestResponse,
  register: Register,
) => {
  const { total } = reply.json<{ total: number }>()
  const asked = made.body ?? made.query
  const read = model.unitsOf(`${register.name}.read`)
  const units = [...within(world, read, asked['unit']), ...(register.seenBelow ? above(world, read) : [])]
  const most = await countIn(app, register, units, String(asked['state'] ?? 'active'))
  return total > most ? `counts ${total} of at most ${most}` : undefined
}

type Asked = {
  readonly unit?: string
  readonly asks?: readonly { readonly unit: string }[]
  readonly figure?: string
}

const judgeFigures = async (
  app: TestApp,
  world: World,
  model: Model,
  made: Made,
  reply: LightMyRequestResponse,
) => {
  const asked: Asked = made.body ?? {}
  const allowed = model.unitsOf('figures.read')
  const beyond = [asked.unit, ...(asked.asks ?? []).map(({ unit }) => unit)].find(
    (unit) => unit !== undefined && !allowed.has(unit),
  )
  if (beyond !== undefined) return `tells figures of ${beyond}`
  const answer = reply.json<{
    units?: { unit: string }[]
    total?: number
    groups?: { male: number; female: number; other: number }[]
  }>()
  const place = answer.units?.find(
    ({ unit }) => !allowed.has(unit) && !(world.reach.get(asked.unit ?? '')?.has(unit) ?? false),
  )
  if (place && made.body?.['geography'] !== 'new') return `tells figures of ${place.unit}`
  const figure = findFigure(asked.figure ?? '')
  if (figure?.kind !== 'count') return undefined
  const shown =
    answer.total ??
    answer.groups?.reduce((sum, group) => sum + group.male + group.female + group.other, 0) ??
    0
  const most = await countIn(
    app,
    figure.register,
    within(world, model.unitsOf(`${figure.register.name}.read`), asked.unit),
    'active',
  )
  return shown > most ? `counts ${shown} of at most ${most}` : undefined
}

const judgeDoubts = async (app: TestApp, model: Model, reply: LightMyRequestResponse) => {
  const { rows } = await app.owner.query<{ count: number }>(
    "select count(*) from doubt where state = 'open' and (home_unit = any($1) or other_unit = any($1))",
    [[...model.unitsOf('persons.read')]],
  )
  const { total } = reply.json<{ total: number }>()
  return total > (rows[0]?.count ?? 0) ? `counts ${total} doubts of at most ${rows[0]?.count}` : undefined
}

const judgeBatch = (
  world: World,
  model: Model,
  made: Made,
  reply: LightMyRequestResponse,
  register: string,
) => {
  const records = made.body?.['records']
  if (!Array.isArray(records)) return undefined
  const homes = records.map((record: { id: string }) => world.homes.get(record.id)?.unit)
  const most = homes.filter(
    (unit) => unit === undefined || model.unitsOf(`${register}.write`).has(unit),
  ).length
  const { changed } = reply.json<{ batch: { changed: number } }>().batch
  return changed > most ? `changed ${changed} of at most ${most}` : undefined
}

/** What an answer counts, beyond what the model allows; undefined where it does not. */
export const judgeCounts = async (
  app: TestApp,
  world: World,
  model: Model,
  made: Made,
  reply: LightMyRequestResponse,
): Promise<string | undefined> => {
  const { path, method } = made.endpoint
  const register = registers.find(
    ({ name }) => (path === `/api/${name}` && method === 'GET') || path === `/api/${name}/find`,
  )
  if (register) return judgeList(app, world, model, made, reply, register)
  const batched = registers.find(({ name }) => path === `/api/${name}/batches`)
  if (batched && method === 'POST') return judgeBatch(world, model, made, reply, batched.name)
  if (path.startsWith('/api/figures')) return judgeFigures(app, world, model, made, reply)
  if (path === '/api/duplicates') return judgeDoubts(app, model, reply)
  if (path === '/api/picture/notices' && !model.unitsOf('figures.read').has(String(made.query['unit'])))
    return `tells what waits in ${String(made.query['unit'])}`
  return undefined
}
