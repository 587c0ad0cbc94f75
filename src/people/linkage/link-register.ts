// Links a whole register on the machine's cores: weights learned, blocks made, pairs found; the caller's thread stays free.
import { Worker } from 'node:worker_threads'
import type { Blocks } from './blocks.ts'
import type { Columns } from './columns.ts'
import type { LinkageDeclaration } from './declaration.ts'
import type { Learned } from './estimate.ts'
import { type FoundPairs, stretchesOf } from './find-pairs.ts'
import { sharedInts } from './texts.ts'
import type { ThreadAnswer, ThreadData, ThreadTask } from './thread.ts'
import type { LinkageWeights } from './weights.ts'

type Thread = {
  readonly ask: <A extends ThreadAnswer>(task: ThreadTask) => Promise<A>
  readonly end: () => Promise<number>
}

const startThread = (data: ThreadData): Thread => {
  const worker = new Worker(new URL('thread.ts', import.meta.url), { workerData: data })
  return {
    ask: <A extends ThreadAnswer>(task: ThreadTask) =>
      new Promise<A>((resolve, reject) => {
        worker.once('message', resolve)
        worker.once('error', reject)
        worker.postMessage(task)
      }),
    end: () => worker.terminate(),
  }
}

const joined = (parts: readonly FoundPairs[]): FoundPairs => {
  const pairs = parts.reduce((sum, { scores }) => sum + scores.length, 0)
  const records = sharedInts(pairs * 2)
  const scores = new Float64Array(pairs)
  let start = 0
  for (const part of parts) {
    records.set(part.records, start * 2)
    scores.set(part.scores, start)
    start += part.scores.length
  }
  return { records, scores, compared: parts.reduce((sum, part) => sum + part.compared, 0) }
}

export type LinkOptions = {
  readonly threads?: number
  readonly seed?: number
  /** Bits that a pair must reach to be told of. */
  readonly threshold: number
  /** Given what was learned, the weights to use: a small register teaches too little. */
  readonly choose?: (learned: Learned) => LinkageWeights
  /** Told how much of the comparing is done, 0 to 1; true stops the work. */
  readonly progress?: (share: number) => Promise<{ stop: boolean }>
}

export type Linked = {
  readonly learned: Learned
  readonly weights: LinkageWeights
  readonly pairs: FoundPairs
}

const LOOK_MS = 500

const watch = (ticket: Int32Array, all: number, progress: LinkOptions['progress']): (() => void) => {
  const timer = setInterval(() => {
    const done = Math.min(1, Atomics.load(ticket, 0) / Math.max(1, all))
    void progress?.(done).then(({ stop }) => {
      // Past the last stretch there is nothing to take: every thread comes to its end.
      if (stop) Atomics.store(ticket, 0, all)
    })
  }, LOOK_MS)
  return () => clearInterval(timer)
}

export const linkRegister = async (
  columns: Columns,
  declaration: LinkageDeclaration,
  { threads = 2, seed = 1, threshold, choose = ({ weights }) => weights, progress }: LinkOptions,
): Promise<Linked> => {
  const started = Array.from({ length: Math.max(2, threads) }, () => startThread({ columns, declaration }))
  const [teacher, ...others] = started
  try {
    const [learned, ...made] = await Promise.all([
      teacher?.ask<Learned>({ task: 'learn', seed }),
      ...others.map((thread, turn) =>
        thread.ask<Blocks[]>({
          task: 'blocks',
          keys: declaration.blocks.filter((_, key) => key % others.length === turn),
        }),
      ),
    ])
    if (!learned) throw new Error('nothing was learned')
    const weights = choose(learned)
    const blocks = declaration.blocks.flatMap((_, key) => {
      const found = made[key % others.length]?.[Math.floor(key / others.length)]
      return found ? [found] : []
    })
    const stretches = stretchesOf(blocks)
    const ticket = sharedInts(1)
    const rest = watch(ticket, stretches.length, progress)
    try {
      const parts = await Promise.all(
        started.map((thread) =>
          thread.ask<FoundPairs>({ task: 'find', blocks, stretches, weights, threshold, ticket }),
        ),
      )
      return { learned, weights, pairs: joined(parts) }
    } finally {
      rest()
    }
  } finally {
    await Promise.all(started.map((thread) => thread.end()))
  }
}
