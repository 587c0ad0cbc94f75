// Attempts to see or change what is another's: made from the contract for every route, sent by accounts of every duty, judged by the model.
import type { LightMyRequestResponse } from 'fastify'
import { unzipSync } from 'fflate'
import { duties } from '../../duties.ts'
import { makeRandom, type Random } from '../../demo/random.ts'
import { registers } from '../../registers.ts'
import { endpoints } from '../endpoints.ts'
import type { Caller, TestApp } from '../test-app.ts'
import { judgeCounts } from './counts.ts'
import { type Made, makeMaker } from './make-input.ts'
import { type Held, type Model, modelOf } from './model.ts'
import { type Sent, sentOf } from './spoil.ts'
import { communes, type Duty, type Kind, markOf, marksIn, type World } from './world.ts'
import { mayWrite, sparing, onlyAsks } from './writes.ts'

export type Actor = { readonly name: string; readonly model: Model; readonly caller: Caller }

export type Leak = { readonly actor: string; readonly request: string; readonly what: string }

/** Things that an answer lists. A link inside a record that may be read is the record's own. */
const listed = /"(?:id|recordId)":"([0-9a-f-]{36})"/g

/** What is made has an id of its own: under that of another's it would say whose mark it bears. */
const bornAnew = (made: Made): Made =>
  made.endpoint.method === 'POST' && made.params['id'] === undefined && made.body && 'id' in made.body
    ? { ...made, body: { ...made.body, id: crypto.randomUUID() } }
    : made

/** A commune of today that a commune of then went into. */
const successorOf = ({ reach }: World, commune: string): string[] =>
  [...reach]
    .filter(([unit, reached]) => unit !== commune && /^\d{5}/.test(unit) && reached.has(commune))
    .map(([unit]) => unit)
    .slice(0, 1)

/** Accounts of every duty in a commune, in its neighbour, in a commune of today and over the district, and some with duties in two places. */
export const makeActors = async (app: TestApp, world: World): Promise<Actor[]> => {
  const all = Object.keys(duties) as Duty[]
  const single = [communes[0], communes[1], ...successorOf(world, communes[3]), '063'].flatMap((unit) =>
    all.map((duty): Held => [[duty, unit]]),
  )
  const mixed: Held[] = [
    [
      ['healthWorker', communes[0]],
      ['inspector', communes[1]],
    ],
    [
      ['laboratory', '063'],
      ['healthWorker', communes[2]],
    ],
    [
      ['administrator', '063'],
      ['communityTeam', communes[3]],
    ],
  ]
  const actors: Actor[] = []
  for (const held of [...single, ...mixed])
    actors.push({
      name: held.map(([duty, unit]) => `${duty} of ${unit}`).join(' and '),
      model: modelOf(world, held),
      caller: await app.signIn(...held),
    })
  return actors
}

/** Everything readable in an answer: sheets and documents are opened. */
const textOf = (reply: LightMyRequestResponse): string => {
  if (reply.rawPayload.subarray(0, 2).toString('latin1') !== 'PK') return reply.body
  return Object.values(unzipSync(reply.rawPayload))
    .map((part) => Buffer.from(part).toString('utf8'))
    .join('\n')
}

/** Entries tell what happened to records of one's units; one's own reads and batches, what one had asked for before. */
const isHistory = ({ endpoint }: Made): boolean => endpoint.path.endsWith('/history')
const isOwn = ({ endpoint }: Made): boolean =>
  endpoint.path === '/api/privacy/own-reads' || endpoint.path.endsWith('/batches')

const judgeContent = (
  world: World,
  { model }: Actor,
  made: Made,
  request: Sent,
  text: string,
): string | undefined => {
  // What the sender wrote himself is no news to him; but what he searches for must be found nowhere else.
  const written = JSON.stringify([
    onlyAsks(made.endpoint.path) && !text.includes('"requestId"') ? null : (made.body ?? null),
    made.params,
    text.includes('"requestId"') ? made.query : null,
  ])
  const said = marksIn(written).map(({ kind, unit }) => markOf(kind, unit))
  for (const mark of marksIn(text))
    if (!model.maySee(mark) && !said.includes(markOf(mark.kind, mark.unit)))
      return `tells of ${mark.kind} of ${mark.unit}`
  const asked = `${request.url}${written}`
  for (const [, id = ''] of isOwn(made) ? [] : text.matchAll(listed)) {
    const home = world.homes.get(id)
    const watched = home && isHistory(made) && model.unitsOf('history.read').has(home.unit)
    if (home && !model.maySee(home) && !watched && !asked.includes(id))
      return `names a record of ${home.kind} of ${home.unit}`
  }
  return undefined
}

const ownsViews = (kind: Kind | undefined): boolean => kind === 'views'

/** One that is not there must answer like one that is another's. */
const judgeTwin = async (
  world: World,
  { model, caller }: Actor,
  made: Made,
  reply: LightMyRequestResponse,
): Promise<string | undefined> => {
  const home = world.homes.get(String(made.params['id']))
  if (!home || model.maySee(home) || model.unitsOf('history.read').has(home.unit) || ownsViews(home.kind))
    return undefined
  const twin = await caller.send(sentOf({ ...made, params: { ...made.params, id: crypto.randomUUID() } }))
  return twin.statusCode === reply.statusCode
    ? undefined
    : `answers ${reply.statusCode} where an unknown id answers ${twin.statusCode}`
}

/** A long list leaves as a file that a job makes meanwhile. */
type AskedFile = { readonly actor: Actor; readonly made: Made; readonly id: string }

const fileAsked = (actor: Actor, made: Made, reply: LightMyRequestResponse): AskedFile[] =>
  made.endpoint.method === 'POST' && made.endpoint.path.endsWith('/exports') && reply.statusCode === 200
    ? [{ actor, made, id: reply.json<{ id: string }>().id }]
    : []

const judgeFile = async (
  app: TestApp,
  world: World,
  { actor, made, id }: AskedFile,
): Promise<string | undefined> => {
  const { body } = await app.jobEnd(actor.caller, id)
  if (body.state !== 'done') return `its file ended as ${body.state}`
  const file = await actor.caller.send({ method: 'GET', url: `/api/exports/${id}/file` })
  if (file.statusCode !== 200) return `its file answers ${file.statusCode}`
  return judgeContent(world, actor, made, { method: 'GET', url: '' }, textOf(file))
}

const leakOf = ({ name }: Actor, request: Sent, what: string): Leak => ({
  actor: name,
  request: `${request.method} ${request.url} ${JSON.stringify(request.payload ?? '')}`.slice(0, 500),
  what,
})

const attempt = async (
  app: TestApp,
  world: World,
  actor: Actor,
  made: Made,
): Promise<{ readonly leak?: Leak; readonly files: readonly AskedFile[] }> => {
  const request = sentOf(made)
  const reply = await actor.caller.send(request)
  const done = reply.statusCode < 300
  const signs = [
    done && !actor.model.holds(made.endpoint.needs) && `${reply.statusCode} without ${made.endpoint.needs}`,
    done && !mayWrite(world, actor.model, made) && `${reply.statusCode} where it may not write`,
    judgeContent(world, actor, made, request, textOf(reply)),
    done && (await judgeCounts(app, world, actor.model, made, reply)),
    await judgeTwin(world, actor, made, reply),
  ]
  const what = signs.filter((sign) => typeof sign === 'string').join('; ')
  const files = fileAsked(actor, made, reply)
  return what === '' ? { files } : { leak: leakOf(actor, request, what), files }
}

const pickable = endpoints.filter(({ path, method }) => !path.startsWith('/api/session') || method === 'GET')
const isRegister = (path: string): boolean =>
  registers.some(({ name }) => path === `/api/${name}` || path.startsWith(`/api/${name}/`))
const [ofRegisters, others] = [
  pickable.filter(({ path }) => isRegister(path)),
  pickable.filter(({ path }) => !isRegister(path)),
]

const pickEndpoint = (random: Random) => random.pick(random.chance(0.6) ? ofRegisters : others)

export type Attempted = {
  readonly attempts: number
  readonly served: number
  /** Of jobs, opened and judged. */
  readonly files: number
  readonly leaks: readonly Leak[]
}

export const attemptLeaks = async (
  app: TestApp,
  world: World,
  actors: readonly Actor[],
  count: number,
  seed: number,
): Promise<Attempted> => {
  const random = makeRandom(seed)
  const kinds = [...registers.map(({ name }) => name), 'reports', 'imports', 'accounts']
  const byPath = Map.groupBy(world.homes.keys(), (id) => world.homes.get(id)?.kind ?? '')
  const make = makeMaker(random, {
    units: world.units,
    ids: [...world.homes.keys()],
    idsOf: ({ path }) => byPath.get(path.split('/')[2] ?? '') ?? [],
    optional: 0.15,
    words: ['Ai Đó', 'Nguyễn Văn An', '0912301001', '006089001003', '006089002004'],
    searches: [...communes.flatMap((unit) => kinds.map((kind) => markOf(kind, unit))), 'kín', '09123', 'xã'],
  })
  const leaks: Leak[] = []
  const files: AskedFile[] = []
  let served = 0
  for (let turn = 0; turn < count; turn += 1) {
    const actor = random.pick(actors)
    const endpoint = pickEndpoint(random)
    if (actor.model.holds(endpoint.needs)) served += 1
    const made = sparing(world, actor.model, bornAnew(make(endpoint)))
    const { leak, files: asked } = await attempt(app, world, actor, made)
    if (leak) leaks.push(leak)
    files.push(...asked)
  }
  for (const file of files) {
    const what = await judgeFile(app, world, file)
    if (what !== undefined) leaks.push(leakOf(file.actor, sentOf(file.made), what))
  }
  return { attempts: count, served, files: files.length, leaks }
}
