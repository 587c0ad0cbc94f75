// Makes checkpoints while the server runs: every hour in which something happened, when a report is frozen, when it stops.
import type pg from 'pg'
import type { CheckpointReason } from './checkpoint-shape.ts'
import { makeCheckpoint } from './make-checkpoint.ts'

const HOUR_MS = 3_600_000

export type CheckpointClock = {
  /** Made as soon as possible; whoever asks does not wait for it. */
  soon(reason: CheckpointReason): void
  /** One more at the end. */
  close(): Promise<void>
}

export const startCheckpoints = (
  owner: pg.Pool,
  folder: string,
  failed: (error: Error) => void,
): CheckpointClock => {
  let working: Promise<void> = Promise.resolve()
  const soon = (reason: CheckpointReason): void => {
    working = working.then(async () => {
      await makeCheckpoint(owner, folder, reason, new Date()).catch(failed)
    })
  }
  const timer = setInterval(() => soon('hour'), HOUR_MS)
  timer.unref()
  return {
    soon,
    close: async () => {
      clearInterval(timer)
      soon('stop')
      await working
    },
  }
}
