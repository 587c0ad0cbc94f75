// Lists of a province: the first page of all its persons, pages further on, filters, and the search box.
import { textOf } from '../src/kernel/text/text.ts'
import { withProvince } from './installation.ts'
import type { Bench, Goal, Measured } from './bench.ts'
import { middleOf, timeTurns } from './timing.ts'

/** As they are typed: with and without marks, with a slip, by year, phone, card, place. */
const searches = [
  'nguyễn văn nam',
  'nguyen thi thu',
  'pham thi huong 1979',
  'tran van thanh cam che',
  'hoang thi thoung',
  'le van',
  '0950012',
  '030054900',
  'vũ thị hồng hạnh',
  'do minh',
]

const pages: readonly (readonly [what: string, url: string, goal?: Goal])[] = [
  ['first page of all persons', '/api/persons?size=50', { of: 'p95', atMost: 100 }],
  ['page 20 of all persons', '/api/persons?size=50&page=20'],
  ['first page of persons by name', '/api/persons?size=50&sort=fullName'],
  ['first page of persons born in 1979', '/api/persons?size=50&filter={"birthYear":[1979]}'],
  ['first page of all cases with their persons', '/api/cases?size=50', { of: 'p95', atMost: 100 }],
  ['first page of cases of one commune', '/api/cases?size=50&unit=10828'],
  ['first page of cases of March 2022', '/api/cases?size=50&from=2022-03-01&to=2022-03-31'],
  ['first page of deaths', '/api/cases?size=50&filter={"outcome":["died"]}'],
  ['first page of all doses with their persons', '/api/doses?size=50', { of: 'p95', atMost: 100 }],
]

export const measureLists: Awaited<ReturnType<Bench['load']>> = async (context) => {
  const measured: Measured[] = []
  await withProvince(context, async ({ get, post, pool }) => {
    const bare = await timeTurns(200, () => pool.query('select 1'))
    const limit = { what: 'a bare question', value: bare.p50 }
    const tell = async (
      what: string,
      turns: number,
      work: (turn: number) => Promise<unknown>,
      goal?: Goal,
    ): Promise<void> => {
      const { p50, p95 } = await timeTurns(turns, work)
      measured.push({ what, value: p50, p95, unit: 'ms', limit, ...(goal ? { goal } : {}) })
    }
    for (const [what, url, goal] of pages) await tell(what, 20, () => get(encodeURI(url)), goal)
    /** Which of the searches are the slow ones is said beside the figures. */
    const tellSearches = async (register: string, turns: number, goal?: Goal): Promise<void> => {
      const times = new Map<string, number[]>()
      const ask = async (turn: number): Promise<void> => {
        const search = searches[turn % searches.length] ?? ''
        const started = performance.now()
        await post(`/api/${register}/find`, { size: 50, search })
        times.set(search, [...(times.get(search) ?? []), performance.now() - started])
      }
      await tell(`a search in all ${register}`, turns, ask, goal)
      const slow = [...times]
        .map(([search, each]) => [search, middleOf(each)] as const)
        .toSorted(([, one], [, other]) => other - one)
        .slice(0, 3)
        .map(([search, time]) => `“${search}” ${time.toFixed(0)} ms`)
        .join(', ')
      context.progress(
        textOf(`  ${register}, tìm chậm nhất: ${slow}`, `  ${register}, slowest searches: ${slow}`),
      )
    }
    await tellSearches('persons', 60, { of: 'p95', atMost: 60 })
    await tellSearches('cases', 30, { of: 'p95', atMost: 60 })
    await tellSearches('doses', 20)
  })
  return measured
}
