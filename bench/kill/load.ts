// Many desks at work at once: cases with their persons, samples, facilities, teams, changes, lists coming in, figures asked.
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { type Answer, type Credentials, type Desk, openDesk } from './desk.ts'
import type { Kept, Ledger } from './ledger.ts'

const UNITS = ['02011', '01969', '01993@2020-02-01']
const REFUSALS = new Set([409, 429, 503])

export type Load = { stop(): Promise<void> }

type Creation = {
  readonly path: string
  readonly register: string
  readonly table: string
  readonly body: (text: string, subjectId: string) => Record<string, unknown>
  readonly needsPerson?: boolean
}

const creations: readonly Creation[] = [
  {
    path: '/api/cases',
    register: 'cases',
    table: 'case_record',
    body: (note) => ({
      subject: { fullName: `Người ${note.slice(0, 8)}`, birthYear: 1980 },
      values: { reportDay: '2022-03-05', onsetDay: '2022-03-03', note },
    }),
  },
  {
    path: '/api/specimens',
    register: 'specimens',
    table: 'specimen',
    needsPerson: true,
    body: (code, subjectId) => ({
      subjectId,
      values: { code, method: 'pcr', specimenDay: '2022-03-05', result: 'pending' },
    }),
  },
  {
    path: '/api/facilities',
    register: 'facilities',
    table: 'facility',
    body: (name) => ({ values: { kind: 'isolationSite', name, openedDay: '2022-03-01' } }),
  },
  {
    path: '/api/teams',
    register: 'teams',
    table: 'team',
    body: (name) => ({ values: { kind: 'community', name, formedDay: '2022-03-01' } }),
  },
]

const textField = { cases: 'note', specimens: 'code', facilities: 'name', teams: 'name' } as Record<
  string,
  string
>

type Worker = { readonly desk: Desk; readonly ledger: Ledger; readonly flight: { now: number } }

/** Counted while nobody knows yet what became of it. */
const send = async ({ desk, ledger, flight }: Worker, method: string, path: string, body: unknown) => {
  flight.now += 1
  ledger.mostInFlight = Math.max(ledger.mostInFlight, flight.now)
  try {
    const answer = await desk.call(method, path, body)
    if (answer.status === 200) ledger.acknowledged += 1
    else if (REFUSALS.has(answer.status)) ledger.refused += 1
    else ledger.unexpected.set(answer.status, (ledger.unexpected.get(answer.status) ?? 0) + 1)
    return answer
  } catch {
    ledger.unknown += 1
    return undefined
  } finally {
    flight.now -= 1
  }
}

const recordOf = (answer: Answer | undefined) =>
  answer?.status === 200
    ? (answer.body.record as { version: number; subjectId: string | null } | undefined)
    : undefined

const create = async (worker: Worker, creation: Creation, unit: string, person: string | null) => {
  const id = randomUUID()
  const text = `${id} 1`
  const kept: Kept = { ...creation, id, acknowledged: false, texts: [text], version: 1 }
  worker.ledger.records.set(id, kept)
  const answer = await send(worker, 'POST', creation.path, {
    id,
    homeUnit: unit,
    ...creation.body(text, person ?? ''),
  })
  const record = recordOf(answer)
  if (record) kept.acknowledged = true
  return record && { kept, subjectId: record.subjectId }
}

const change = async (worker: Worker, kept: Kept): Promise<boolean> => {
  const text = `${kept.id} ${kept.version + 1}`
  kept.texts[kept.version] = text
  const body = { version: kept.version, values: { [textField[kept.register] ?? 'name']: text } }
  const done = recordOf(await send(worker, 'PATCH', `/api/${kept.register}/${kept.id}`, body))
  if (done) kept.version += 1
  return done !== undefined
}

const takeListIn = async (worker: Worker): Promise<void> => {
  const id = randomUUID()
  const rows = 40
  const lines = Array.from(
    { length: rows },
    (_, n) => `Người ${id.slice(0, 8)} ${n}\t${1950 + n}\t05/03/2022\t${id} ${n}`,
  )
  const paste = ['Họ và tên\tNăm sinh\tNgày báo cáo\tGhi chú', ...lines].join('\n')
  worker.ledger.imports.set(id, { id, rows, acknowledged: false })
  const kept = await send(worker, 'POST', '/api/imports', {
    id,
    fileName: 'dán',
    homeUnit: '02011',
    register: 'cases',
    paste,
  })
  if (kept?.status !== 200) return
  const run = await send(worker, 'POST', `/api/imports/${id}/run`, {})
  if (run?.status === 200) worker.ledger.imports.set(id, { id, rows, acknowledged: true })
}

const askFigures = async (worker: Worker): Promise<void> => {
  const asks = ['cases', 'active', 'specimens'].map((figure) => ({
    figure,
    unit: '063',
    from: null,
    to: '2022-12-31',
  }))
  const answer = await send(worker, 'POST', '/api/figures', { asks })
  if (answer?.status === 200) worker.ledger.figuresAsked += 1
}

const work = async (worker: Worker, place: number, stopped: () => boolean): Promise<void> => {
  const unit = UNITS[place % UNITS.length] ?? ''
  let mine: Kept | undefined
  let person: string | null = null
  for (let turn = place; !stopped(); turn += 1) {
    const before = worker.ledger.acknowledged
    const creation = creations[turn % creations.length]
    if (place % 40 === 7 && turn % 6 === 0) await takeListIn(worker)
    else if (turn % 11 === 0) await askFigures(worker)
    else if (mine && turn % 3 === 0) {
      // After an answer that never came nobody knows the version: this record is left alone.
      if (!(await change(worker, mine))) mine = undefined
    } else if (creation && (!creation.needsPerson || person)) {
      const made = await create(worker, creation, unit, person)
      mine = made?.kept ?? mine
      if (creation.register === 'cases') person = made?.subjectId ?? person
    }
    if (worker.ledger.acknowledged === before) await pause(150)
  }
}

/** One desk for each of those signed in. */
export const startLoad = (url: string, signedIn: readonly Credentials[], ledger: Ledger): Load => {
  let over = false
  const flight = { now: 0 }
  const all = signedIn.map((credentials, place) => ({
    desk: openDesk(url, place + 1, credentials),
    ledger,
    flight,
  }))
  const working = all.map((worker, place) => work(worker, place, () => over))
  return {
    stop: async () => {
      over = true
      await Promise.all(working)
      for (const { desk } of all) desk.close()
    },
  }
}
