// The home page of a province, alone and while 500 records a second are being written.
import type { Bench, Goal, Measured } from './bench.ts'
import { homePage } from './home-page.ts'
import { withProvince } from './installation.ts'
import { timeTurns } from './timing.ts'
import { startWriting } from './writing.ts'

const WRITES_A_SECOND = 500

export const measurePicture: Awaited<ReturnType<Bench['load']>> = async (context) => {
  const measured: Measured[] = []
  await withProvince(context, async (bound) => {
    const { questions, open } = homePage(bound)
    const tell = async (what: string, turns: number, work: () => Promise<unknown>, goal?: Goal) => {
      const { p50, p95 } = await timeTurns(turns, work)
      measured.push({ what, value: p50, p95, unit: 'ms', ...(goal ? { goal } : {}) })
    }
    for (const [name, ask] of Object.entries(questions)) await tell(`home page: ${name}`, 12, ask)
    await tell('home page: all its questions at once', 20, open, { of: 'p95', atMost: 150 })
    for (const [records, how] of [
      [10, 'ten at a time'],
      [1, 'one by one'],
    ] as const) {
      const writing = await startWriting(bound, { perSecond: WRITES_A_SECOND, clients: 8, records })
      await tell(`home page while ${WRITES_A_SECOND} records a second are written, ${how}`, 40, open, {
        of: 'p95',
        atMost: 150,
      })
      const written = await writing.stop()
      measured.push({
        what: `records written meanwhile, ${how}`,
        value: written.perSecond,
        unit: '/s',
        goal: { of: 'value', atLeast: WRITES_A_SECOND * 0.95 },
      })
    }
  })
  return measured
}
