// Attempts to see or change what is another's: made from the contract for every route, sent by accounts of every duty, judged by the model.
import type { LightMyRequestResponse } from 'fastify'
import { unzipSync } from 'fflate'
import { duties } from '../../duties.ts'
import { makeRandom } from '../../demo/random.ts'
import { registers } from '../../registers.ts'
import type { Caller, TestApp } from '../test-app.ts'
import { judgeCounts } from './counts.ts'
import { idsByPath } from './ids-of-route.ts'
import { type Made, makeMaker } from './make-input.ts'
import { type Kind, markOf, marksIn, otherKinds } from './marks.ts'
import { type Held, type Model, modelOf } from './model.ts'
import { judgeNoted } from './noted.ts'
import { type Sent, sentOf } from './spoil.ts'
import type { Turn } from './turns.ts'
import { communes, type Duty, type World } from './world.ts'
import { mayWrite, sparing, onlyAsks } from './writes.ts'

export type Actor = { readonly name: string; readonly model: Model; readonly caller: Caller }

export type Leak = { readonly actor: string; readonly request: string; readonly what: string }

/** Things that an answer lists. A link inside a record that may be read is the record's own. */
const listed = /"(?:id|recordId)":"([0-9a-f-]{36})"/g

/** What is made has an id of its own: under that of another's it would say whose mark it bears. */
const bornAnew = (made: Made): Made =>
  made.endpoint.method === 'POST' && made.body && 'id' in made.body
    ? { ...made, body: { ...made.body, id: crypto.randomUUID() } }
    : made

/** A commune of today that a commune of then went into. */
const successorOf = ({ reach }: World, commune: string): string[] =>
  [...reach]
    .filter(([unit, reached]) => unit !== commune && /^\d{5}/.test(unit) && reached.has(commune))
    .map(([unit]) => unit)
    .slice(0, 1)

/** Accounts of every duty in a commune, in its neighbour, in a commune of today, over the district and over the province, and some with duties in two places. */
export const makeActors = async (app: TestApp, world: World): Promise<Actor[]> => {
  const all = Object.keys(duties) as Duty[]
  const single = [communes[0], communes[1], ...successorOf(world, communes[3]), '063', '06'].flatMap((unit) =>
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

/** Marks that the answer bears and the sender did not write: his own words are no news to him; but what he searches for must be found nowhere else. */
const marksTold = (made: Made, text: string) => {
  const refused = text.includes('"requestId"')
  const written = JSON.stringify([
    onlyAsks(made.endpoint.path) && !refused ? null : (made.body ?? null),
    made.params,
    refused ? made.query : null,
  ])
  const said = marksIn(written).map(({ kind, unit }) => markOf(kind, unit))
  return { written, told: marksIn(text).filter((mark) => !said.includes(markOf(mark.kind, mark.unit))) }
}

const judgeContent = (
  world: World,
  { model }: Actor,
  made: Made,
  request: Sent,
  text: string,
): string | undefined => {
  const { written, told } = marksTold(made, text)
  const mark = told.find((one) => !model.maySee(one))
  if (mark) return `tells of ${mark.kind} of ${mark.unit}`
  const asked = `${request.url}${written}`
  for (const [, id = ''] of isOwn(made) ? [] : text.matchAll(listed)) {
    const home = world.homes.get(id)
    const watched = home && isHistory(made) && model.unitsOf('history.read').has(home.unit)
    if (home && !model.maySee(home) && !watched && !asked.includes(id))
      return `names a record of ${home.kind} of ${home.unit}`
  }
  return undefined
}

const ownsViews = (kind: Kind | undefined): boolean => kind === 'views' || kind === 'sharedViews'

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
): Promise<{ readonly leak?: Leak; readonly files: readonly AskedFile[]; readonly done: boolean }> => {
  const request = sentOf(made)
  const since = new Date()
  const reply = await actor.caller.send(request)
  const done = reply.statusCode < 300
  const text = textOf(reply)
  const { told } = marksTold(made, text)
  const signs = [
    done && !actor.model.holds(made.endpoint.needs) && `${reply.statusCode} without ${made.endpoint.needs}`,
    done && !mayWrite(world, actor.model, made) && `${reply.statusCode} where it may not write`,
    judgeContent(world, actor, made, request, text),
    // One's own reads, batches and views are told to oneself alone, and were noted when they were read.
    done &&
      !isOwn(made) &&
      (await judgeNoted(app, { accountId: actor.caller.accountId, path: made.endpoint.path }, since, told)),
    done && (await judgeCounts(app, world, actor.model, made, reply)),
    await judgeTwin(world, actor, made, reply),
  ]
  const what = signs.filter((sign) => typeof sign === 'string').join('; ')
  const files = fileAsked(actor, made, reply)
  return what === '' ? { files, done } : { leak: leakOf(actor, request, what), files, done }
}

/** A file of a record is asked for under the register of that record. */
const underItsRegister = ({ homes }: World, made: Made): Made => {
  const home = homes.get(String(made.params['id']))
  return made.params['register'] !== undefined && home && home.as === undefined
    ? { ...made, params: { ...made.params, register: home.kind } }
    : made
}

export type Attempted = {
  readonly attempts: number
  /** By accounts whose duty opens the route. */
  readonly served: number
  /** Routes that answered somebody with what was asked. */
  readonly granted: readonly string[]
  /** Of jobs, opened and judged. */
  readonly files: number
  readonly leaks: readonly Leak[]
}

export const attemptLeaks = async (
  app: TestApp,
  world: World,
  actors: readonly Actor[],
  turns: readonly Turn[],
  seed: number,
  /** Each file is a job of a second: one in so many is opened, the others are let go of. */
  openEach = 1,
): Promise<Attempted> => {
  const random = makeRandom(seed)
  const kinds = [...registers.map(({ name }) => name), ...otherKinds]
  const idsOf = idsByPath(world)
  const make = makeMaker(random, {
    units: world.units,
    ids: [...world.homes.keys()],
    idsOf: ({ path }) => idsOf(path),
    optional: 0.15,
    words: ['Ai Đó', 'Nguyễn Văn An', '0912301001', '006089001003', '006089002004'],
    searches: [...communes.flatMap((unit) => kinds.map((kind) => markOf(kind, unit))), 'kín', '09123', 'xã'],
  })
  const leaks: Leak[] = []
  const files: AskedFile[] = []
  const granted = new Set<string>()
  let served = 0
  let asks = 0
  for (const { endpoint, actor: place } of turns) {
    const actor = actors[place]
    if (!actor) throw new Error(`There is no account ${place}.`)
    if (actor.model.holds(endpoint.needs)) served += 1
    const made = sparing(world, actor.model, underItsRegister(world, bornAnew(make(endpoint))))
    const { leak, files: asked, done } = await attempt(app, world, actor, made)
    if (leak) leaks.push(leak)
    if (done) granted.add(`${endpoint.method} ${endpoint.path}`)
    for (const file of asked) {
      asks += 1
      if (asks % openEach === 0) files.push(file)
      else await actor.caller.send({ method: 'DELETE', url: `/api/exports/${file.id}` })
    }
  }
  for (const file of files) {
    const what = await judgeFile(app, world, file)
    if (what !== undefined) leaks.push(leakOf(file.actor, sentOf(file.made), what))
  }
  return { attempts: turns.length, served, granted: [...granted], files: files.length, leaks }
}
