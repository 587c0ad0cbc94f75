// A pool decides for its people (peers 56): negative closes all of them, anything else has each taken again alone. Pure; what a person has is never guessed.
import type { Day } from '../../kernel/day/day.ts'

export type PoolFacts = {
  readonly id: string
  readonly code: string
  readonly stage: string
  readonly result: string
  readonly resultDay: Day | null
  readonly sentDay: Day | null
  readonly receivedDay: Day | null
  readonly laboratory: string | null
}

export type Own = {
  readonly result: string
  readonly resultDay: Day | null
  readonly stage: string
  readonly sentDay: Day | null
  readonly receivedDay: Day | null
  readonly laboratory: string | null
}

export type Member = Own & { readonly id: string; readonly person: string }
/** A specimen that was ordered because of the pool. */
export type Retest = {
  readonly id: string
  readonly person: string
  readonly stage: string
  readonly result: string
}

export type PoolSettled = {
  readonly members: ReadonlyMap<string, Own>
  /** New stage of specimens that were ordered before. */
  readonly retests: ReadonlyMap<string, 'toTake' | 'cancelled'>
  /** Members of whom a single specimen must be ordered, with its code. */
  readonly order: readonly { readonly member: string; readonly code: string }[]
}

const memberResults: Readonly<Record<string, string>> = {
  negative: 'negative',
  positive: 'retest',
  inconclusive: 'retest',
}

/** Until the pool is on its way its people are simply taken. */
const memberStages: Readonly<Record<string, string>> = {
  sent: 'sent',
  received: 'received',
  done: 'done',
  rejected: 'rejected',
}

/** Whether everybody of the pool must be taken alone. */
export const asksForRetests = ({ stage, result }: Pick<PoolFacts, 'stage' | 'result'>): boolean =>
  stage === 'rejected' || result === 'positive' || result === 'inconclusive'

const same = (one: Own, other: Own): boolean =>
  (Object.keys(other) as (keyof Own)[]).every((key) => one[key] === other[key])

export const settlePool = (
  pool: PoolFacts,
  members: readonly Member[],
  retests: readonly Retest[],
): PoolSettled => {
  const rejected = pool.stage === 'rejected'
  const own: Own = {
    result: rejected ? 'pending' : (memberResults[pool.result] ?? 'pending'),
    resultDay: rejected || pool.result === 'pending' ? null : pool.resultDay,
    stage: memberStages[pool.stage] ?? 'taken',
    sentDay: pool.sentDay,
    receivedDay: pool.receivedDay,
    laboratory: pool.laboratory,
  }
  const asked = asksForRetests(pool)
  const people = new Set(members.map(({ person }) => person))
  const moved = retests.flatMap(({ id, person, stage }): [string, 'toTake' | 'cancelled'][] => {
    // What was taken meanwhile is a specimen like any other and stays.
    if (stage === 'toTake' && !(asked && people.has(person))) return [[id, 'cancelled']]
    if (stage === 'cancelled' && asked && people.has(person)) return [[id, 'toTake']]
    return []
  })
  const ordered = new Set(retests.map(({ person }) => person))
  return {
    members: new Map(members.filter((member) => !same(member, own)).map(({ id }) => [id, own])),
    retests: new Map(moved),
    order: asked
      ? members.flatMap(({ id, person }, at) =>
          // With a letter: read without its dashes `P-2-1` would be the tube `P-21`.
          ordered.has(person) ? [] : [{ member: id, code: `${pool.code}-L${at + 1}` }],
        )
      : [],
  }
}
