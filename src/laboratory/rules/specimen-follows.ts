// What always follows from what was written of a specimen: how far it is, and how many days its result took.
import { daysBetween } from '../../kernel/day/day.ts'
import type { Values } from '../../kernel/register/field.ts'

const ended = ['cancelled', 'rejected']

/** A result ends the way; where it was taken back the specimen is again as far as its days say. */
export const stageOf = ({ result, stage, sentDay, receivedDay }: Values): string => {
  if (typeof stage === 'string' && ended.includes(stage)) return stage
  if (typeof result === 'string' && result !== 'pending') return 'done'
  if (typeof stage === 'string' && stage !== 'done') return stage
  return receivedDay ? 'received' : sentDay ? 'sent' : 'taken'
}

export const specimenFollows = (values: Values): Values => {
  const { specimenDay, result, resultDay } = values
  const timed =
    typeof result === 'string' &&
    result !== 'pending' &&
    typeof specimenDay === 'string' &&
    typeof resultDay === 'string' &&
    specimenDay <= resultDay
  return { stage: stageOf(values), daysToResult: timed ? daysBetween(specimenDay, resultDay) : null }
}
