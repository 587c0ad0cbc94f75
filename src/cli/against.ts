// `--against`: checkpoints that were kept elsewhere, and what is said of those that history was held to.

import { readFile } from 'node:fs/promises'
import { fingerprintOf } from '../kernel/history/checkpoint-key.ts'
import { SignedCheckpoint } from '../kernel/history/checkpoint-shape.ts'
import type { Verification } from '../kernel/history/verify.ts'
import { type Text, textOf } from '../kernel/text/text.ts'
import { UsageProblem } from './usage-problem.ts'

export const againstOption = { against: { type: 'string', multiple: true } } as const

const readCheckpointFile = async (path: string): Promise<SignedCheckpoint> => {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new UsageProblem(textOf(`Không đọc được ${path}.`, `${path} cannot be read.`))
  })
  try {
    return SignedCheckpoint.parse(JSON.parse(text))
  } catch {
    throw new UsageProblem(
      textOf(`${path} không phải điểm chốt của Pháo Đài.`, `${path} is no checkpoint of Pháo Đài.`),
    )
  }
}

export const readAgainst = (paths: readonly string[] = []): Promise<SignedCheckpoint[]> =>
  Promise.all(paths.map(readCheckpointFile))

export const fingerprintsOf = ({ keys }: Pick<Verification['checkpoints'], 'keys'>): string[] =>
  keys.map(fingerprintOf)

/** Whoever can rebuild a database signs it too, with a key of his own: which key it was is for the reader to compare. */
export const sayCheckpoints = ({ checked, last, keys }: Verification['checkpoints']): Text => {
  const prints = fingerprintsOf({ keys }).join(', ')
  return last
    ? textOf(
        `${checked} điểm chốt đã ký, điểm cuối số ${last.number} lúc ${last.at}; khóa ${prints}.`,
        `${checked} signed checkpoints, the last number ${last.number} of ${last.at}; key ${prints}.`,
      )
    : textOf('Chưa có điểm chốt nào.', 'No checkpoint yet.')
}
