// One press that makes several changes of many records: what became of all of them together, and one undo for those that were made.
import type { Batch, Left } from '../../../kernel/register/batch-contract.ts'
import type { Text } from '../../../kernel/text/text.ts'
import { words } from './words.ts'

type Answer = { readonly batch: Batch }

export type Part = {
  readonly change: () => Promise<Answer>
  readonly undo: (batch: string) => Promise<Answer>
}

export type Became = {
  readonly changed: number
  readonly refused: readonly Left[]
  /** Takes back what was made, and again only what is not taken back yet; null where nothing was changed. */
  readonly undo: (() => Promise<void>) | null
}

/** One after the other; where one fails, those before it stand and those after it are not made. */
export const inBatches = async (parts: readonly Part[]): Promise<Became> => {
  const made: { readonly batch: Batch; readonly undo: Part['undo'] }[] = []
  for (const { change, undo } of parts) {
    const answer = await change().catch(() => null)
    if (answer === null) break
    made.push({ batch: answer.batch, undo })
  }
  const standing = made.filter(({ batch }) => batch.changed > 0)
  const undo = async () => {
    for (let next = standing[0]; next; next = standing[0]) {
      await next.undo(next.batch.id)
      standing.shift()
    }
  }
  return {
    changed: standing.reduce((sum, { batch }) => sum + batch.changed, 0),
    refused: made.flatMap(({ batch }) => batch.refused),
    undo: standing.length > 0 ? undo : null,
  }
}

/** "2 bản ghi không sửa được: Hộ 12 (đã thay đổi)". */
export const refusedWords = (t: (text: Text) => string, refused: readonly Left[]): string =>
  `${refused.length} ${t(words.records)} ${t(words.wasRefused)}: ${refused
    .map(({ name, why }) => `${name === '' ? t(words.hidden) : name} (${t(why)})`)
    .join('; ')}`
