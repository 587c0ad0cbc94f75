// Every question that a screen may ask, and every list in all its ways, asked of a province by those who work there: which are slow.
import { makeRandom } from '../src/demo/random.ts'
import type { Endpoint } from '../src/kernel/contract/endpoint.ts'
import { textOf } from '../src/kernel/text/text.ts'
import { registers } from '../src/registers.ts'
import { type Made, makeMaker, urlOf } from '../src/server/attack/make-input.ts'
import { endpoints } from '../src/server/endpoints.ts'
import type { Bench, Measured } from './bench.ts'
import { type Bound, signInAs, withProvince } from './installation.ts'
import { listQuestions } from './list-questions.ts'
import { shareOf } from './timing.ts'

/** The epidemiologist and the inspector of the province, the health station of one commune. */
const askers = [
  { name: 'dichte', units: ['30'] },
  { name: 'thanhtra', units: ['30'] },
  { name: 'tramyte', units: ['10828'] },
] as const
/** Likely inputs of each question; each is asked twice, and the second time counts: the first plans and reads from the disk. */
const TURNS = 4
const SLOWEST = 20

type Asked = { readonly ms: number; readonly who: string; readonly what: string }

/** Files are measured where they leave; who comes without an account is measured at the doors. */
const asks = ({ method, path, needs }: Endpoint): boolean =>
  needs !== 'public' &&
  !path.includes('/export') &&
  (method === 'GET' || path.endsWith('/find') || path.startsWith('/api/figures'))

const knownIds = async ({ owner }: Bound): Promise<Map<string, readonly string[]>> => {
  const ids = new Map<string, readonly string[]>()
  for (const { name, table } of registers) {
    const { rows } = await owner.query<{ id: string }>(
      `select id from ${table} where state = 'active' limit 3`,
    )
    ids.set(
      name,
      rows.map(({ id }) => id),
    )
  }
  return ids
}

export const measureQuestions: Awaited<ReturnType<Bench['load']>> = async (context) => {
  const asked: Asked[] = []
  await withProvince(context, async (bound) => {
    const ids = await knownIds(bound)
    for (const { name, units } of askers) {
      const headers = await signInAs(bound.app, name)
      const make = makeMaker(makeRandom(7), {
        units,
        ids: [...ids.values()].flat(),
        words: ['nguyễn văn nam', 'le thi', 'a', '0950012'],
        idsOf: ({ path }) => ids.get(path.split('/')[2] ?? '') ?? [],
        optional: 0.3,
      })
      const ask = async (made: Made): Promise<number | undefined> => {
        const { method } = made.endpoint
        const began = performance.now()
        const payload = made.body ? { payload: made.body } : {}
        const { statusCode } = await bound.app.inject({ method, url: urlOf(made), headers, ...payload })
        // One that was given up is as slow as it waited.
        return statusCode < 400 || statusCode >= 500 ? performance.now() - began : undefined
      }
      // The lists are the same for everybody of a unit.
      const lists = askers.find((other) => other.units[0] === units[0])?.name === name
      const likely = endpoints
        .filter(asks)
        .flatMap((endpoint) => Array.from({ length: TURNS }, () => make(endpoint)))
      for (const made of [...likely, ...(lists ? listQuestions(units[0], ids) : [])]) {
        const first = await ask(made)
        const ms = first === undefined ? undefined : await ask(made)
        const what = `${made.endpoint.method} ${urlOf(made)} ${JSON.stringify(made.body ?? '')}`
        if (ms !== undefined) asked.push({ ms, who: name, what })
      }
      context.progress(
        textOf(`${name}: ${asked.length} câu hỏi đã trả lời`, `${name}: ${asked.length} answered`),
      )
    }
  })
  const sorted = asked.toSorted((one, other) => one.ms - other.ms)
  for (const { ms, who, what } of sorted.slice(-SLOWEST).toReversed()) {
    const line = `  ${ms.toFixed(0)} ms ${who} ${what.slice(0, 220)}`
    context.progress(textOf(line, line))
  }
  const times = sorted.map(({ ms }) => ms)
  const measured = (what: string, value: number, goal?: number): Measured => ({
    what,
    value,
    unit: 'ms',
    ...(goal === undefined ? {} : { goal: { of: 'value', atMost: goal } }),
  })
  return [
    { what: 'questions answered', value: times.length, unit: 'rows' },
    measured('a question, the middle', shareOf(times, 0.5)),
    measured('a question, 95th of a hundred', shareOf(times, 0.95), 150),
    measured('a question, 99th of a hundred', shareOf(times, 0.99), 1000),
    measured('the slowest question', times.at(-1) ?? 0),
  ]
}
