// How cost grows: the same questions, the same work of the field and the same writing on a hundredth, a tenth and, where it was made, the whole of a province.
import type { Bench, BenchContext, Measured } from './bench.ts'
import { measureFieldWorks } from './field-works.ts'
import { homePage } from './home-page.ts'
import { keptProvinces, withProvince } from './installation.ts'
import { timeTurns } from './timing.ts'
import { startWriting } from './writing.ts'

const SHARES = [0.01, 0.1, 1]
const PEOPLE = 2_000_000
const SECONDS = 3

const measureAt = async (context: BenchContext): Promise<Measured[]> => {
  const measured: Measured[] = []
  const people = Math.round(PEOPLE * context.share)
    .toLocaleString('en')
    .replaceAll(',', ' ')
  await withProvince(context, async (bound) => {
    const { get, post } = bound
    const { questions } = homePage(bound)
    const works: readonly (readonly [string, () => Promise<unknown>])[] = [
      ['first page of persons', () => get('/api/persons?size=50')],
      ['a search in persons', () => post('/api/persons/find', { search: 'pham thi huong 1979' })],
      ['figures of the home page', () => questions['figures']?.() ?? Promise.resolve()],
      ['table of communes', () => questions['communes']?.() ?? Promise.resolve()],
      ['what is late', () => questions['notices']?.() ?? Promise.resolve()],
    ]
    for (const [what, work] of works) {
      const { p50, p95 } = await timeTurns(20, work)
      measured.push({ what: `${what} | ${people}`, value: p50, p95, unit: 'ms' })
    }
    for (const [what, { p50, p95 }] of await measureFieldWorks(bound, context))
      measured.push({ what: `${what} | ${people}`, value: p50, p95, unit: 'ms' })
    const writing = await startWriting(bound, { clients: 4, records: 10 })
    await new Promise((resolve) => setTimeout(resolve, SECONDS * 1000))
    const { perSecond } = await writing.stop()
    measured.push({ what: `a case written | ${people}`, value: 1000 / perSecond, unit: 'ms' })
  })
  return measured
}

export const measureGrowth: Awaited<ReturnType<Bench['load']>> = async (context) => {
  const made = await keptProvinces()
  const shares = SHARES.filter((share) => share <= Math.max(0.1, context.share) || made.includes(share))
  const measured: Measured[] = []
  for (const share of shares) measured.push(...(await measureAt({ ...context, share })))
  return measured
}
