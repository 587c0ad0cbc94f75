// One of the threads that link a large register: learns weights, makes blocks, or finds pairs, as it is asked.
import { parentPort, workerData } from 'node:worker_threads'
import { type Blocks, blocksOf } from './blocks.ts'
import type { Columns } from './columns.ts'
import type { Key, LinkageDeclaration } from './declaration.ts'
import { learnWeights, type Learned } from './estimate.ts'
import { findPairs, type FoundPairs, type Stretch } from './find-pairs.ts'
import { scorerOf, sharesOfAll } from './score.ts'
import type { LinkageWeights } from './weights.ts'

export type ThreadData = { readonly columns: Columns; readonly declaration: LinkageDeclaration }

export type ThreadTask =
  | { readonly task: 'learn'; readonly seed: number }
  | { readonly task: 'blocks'; readonly keys: readonly Key[] }
  | {
      readonly task: 'find'
      readonly blocks: readonly Blocks[]
      readonly stretches: readonly Stretch[]
      readonly weights: LinkageWeights
      readonly threshold: number
      /** The number of the next stretch, taken by whichever thread is free. */
      readonly ticket: Int32Array
    }

export type ThreadAnswer = Learned | Blocks[] | FoundPairs

const { columns, declaration } = workerData as ThreadData

const taken = function* (stretches: readonly Stretch[], ticket: Int32Array): Generator<Stretch> {
  for (;;) {
    const stretch = stretches[Atomics.add(ticket, 0, 1)]
    if (!stretch) return
    yield stretch
  }
}

const answerTo = (asked: ThreadTask): ThreadAnswer => {
  switch (asked.task) {
    case 'learn':
      return learnWeights(columns, declaration, { seed: asked.seed })
    case 'blocks':
      return asked.keys.map((key) => blocksOf(columns, key, declaration.blockCap))
    case 'find': {
      const { blocks, stretches, weights, threshold, ticket } = asked
      const scorer = scorerOf(columns, weights, { size: columns.size, shares: sharesOfAll(columns) })
      return findPairs(blocks, taken(stretches, ticket), scorer, threshold)
    }
  }
}

parentPort?.on('message', (asked: ThreadTask) => parentPort?.postMessage(answerTo(asked)))
