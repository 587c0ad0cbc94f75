// What one piece of long work costs a server in a process of its own, and somebody else who asks it small things meanwhile.
import { readFile } from 'node:fs/promises'
import type { ServerProcess } from '../e2e/server-process.ts'
import type { Measured } from './bench.ts'
import { type Credentials, type Desk, openDesk } from './kill/desk.ts'

const MEGABYTE = 1024 * 1024

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Bytes that the process holds (Linux). */
const heldBy = async (pid: number): Promise<number> =>
  Number(/VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024

/** @throws where the job failed */
export const jobDone = async (desk: Desk, id: string): Promise<void> => {
  for (let state = 'queued'; state !== 'done'; await pause(200)) {
    state = String((await desk.call('GET', `/api/jobs/${id}`)).body['state'])
    if (state === 'failed') throw new Error(`the job ${id} failed`)
  }
}

/** @param most megabytes that the server may hold */
export const measureMeanwhile = async (
  { server, who, most }: { server: ServerProcess; who: Credentials; most: number },
  /** Returns what its measures are called by. */
  work: (desk: Desk) => Promise<string>,
): Promise<Measured[]> => {
  const desk = openDesk(server.url, 0, who)
  const before = await heldBy(server.pid)
  let held = before
  let busy = true
  const watching = (async () => {
    for (; busy; await pause(20)) held = Math.max(held, await heldBy(server.pid))
  })()
  const others = (async () => {
    const times: number[] = []
    for (; busy; await pause(50)) {
      const started = performance.now()
      await desk.call('GET', '/api/session')
      times.push(performance.now() - started)
    }
    return times.toSorted((one, other) => one - other)
  })()
  const started = performance.now()
  const what = await work(desk).finally(() => (busy = false))
  const seconds = (performance.now() - started) / 1000
  const waits = await others
  await watching
  desk.close()
  const at = (share: number) => waits[Math.floor(waits.length * share)] ?? 0
  return [
    { what, value: seconds, unit: 's' },
    {
      what: `${what}: most memory of the server`,
      value: held / MEGABYTE,
      unit: 'MB',
      limit: { what: 'the server before it', value: before / MEGABYTE },
      goal: { of: 'value', atMost: most },
    },
    { what: `${what}: another's small question meanwhile`, value: at(0.5), p95: at(0.95), unit: 'ms' },
    { what: `${what}: the longest that another waited`, value: waits.at(-1) ?? 0, unit: 'ms' },
  ]
}
