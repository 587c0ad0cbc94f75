// What always follows from what was written of a pool: how far it is.
import type { Values } from '../../kernel/register/field.ts'

export const poolFollows = ({ result, stage, sentDay, receivedDay }: Values): Values => {
  if (stage === 'rejected') return { stage }
  if (typeof result === 'string' && result !== 'pending') return { stage: 'done' }
  if (typeof stage === 'string' && stage !== 'done') return { stage }
  return { stage: receivedDay ? 'received' : sentDay ? 'sent' : stage === 'done' ? 'sealed' : 'open' }
}
