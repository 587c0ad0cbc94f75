// The power is cut in the middle of saving, ten times for the server and ten for its database: what was acknowledged is there, nothing
// is there that nobody sent, and records, figures and history agree. `npm run bench kill` does the same a thousand times.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Bout, openBout } from '../bench/kill/cycles.ts'

const CYCLES = 10
const DESKS = 40

let folder: string
let bout: Bout | undefined
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phaodai-kill-'))
  bout = await openBout(folder, DESKS)
})
afterAll(async () => {
  await bout?.close()
  await rm(folder, { recursive: true, force: true })
})

const opened = (): Bout => {
  if (!bout) throw new Error('the installation did not start')
  return bout
}

test.each(['server', 'database'] as const)(
  `${CYCLES} times kill -9 of the %s while ${DESKS} desks write`,
  { timeout: 300_000 },
  async (victim) => {
    let acknowledged = 0
    for (let turn = 0; turn < CYCLES; turn += 1) {
      const cycle = await opened().cycle(victim)
      expect(cycle).toMatchObject({ lost: [], phantom: [], half: [], unexpected: [] })
      acknowledged += cycle.acknowledged
    }
    expect(acknowledged).toBeGreaterThan(10 * CYCLES)
  },
)

test('lists that were coming in are whole, every sum equals its recount, history is sound', async () => {
  expect(await opened().check()).toEqual([])
})
