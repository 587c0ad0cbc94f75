// Sends the corrections that wait, one after another: one that was not answered stays in its place, one that was refused is let go.
import { ApiRefusal } from '../../web/ask/api.ts'
import { type Adjustment, takeTogether } from './adjustment.ts'

export type Line = { waiting: readonly Adjustment[] }

/** What stopped it before all were sent, or null. */
export const sendWaiting = async (
  line: Line,
  send: (next: Adjustment) => Promise<void>,
): Promise<ApiRefusal | null> => {
  for (;;) {
    const { next, rest } = takeTogether(line.waiting)
    line.waiting = rest
    if (next === null) return null
    try {
      await send(next)
    } catch (refusal) {
      if (!(refusal instanceof ApiRefusal) || !refusal.isUndecided) continue
      line.waiting = [next, ...line.waiting]
      return refusal
    }
  }
}
