// Guesses counted in the database, so that several servers count together: taken before a secret is judged, given back when it was right.
import { createHash } from 'node:crypto'
import type pg from 'pg'
import { Refusal } from '../../contract/refusal.ts'
import { rowsOf, transact, type Transaction } from '../../database/transaction.ts'
import { guessed, guessedRight, type GuessLimit, type GuessState, waitOf } from './guesses.ts'

export type Subject = { readonly hash: Buffer; readonly limit: GuessLimit }

/** Kept as a hash: a password typed into the field of the name must not lie in a table. */
export const subjectOf = (
  kind: 'account' | 'device' | 'devices' | 'address' | 'again' | 'second',
  of: string,
  limit: GuessLimit,
): Subject => ({
  hash: createHash('sha256').update(`${kind}:${of}`).digest(),
  limit,
})

type Row = { subject: Buffer; wrong: number; free_at: Date | null; recent: Date[]; last_at: Date }

const nobody = { tenant: '', accountId: null }

/** Each subject with what is known of it; held until the transaction ends. */
const lock = async (tx: Transaction, subjects: readonly Subject[]): Promise<[Subject, GuessState][]> => {
  const rows = await rowsOf<Row>(tx, 'select * from guess_lock($1)', [subjects.map(({ hash }) => hash)])
  return subjects.flatMap((subject): [Subject, GuessState][] => {
    const row = rows.find((one) => one.subject.equals(subject.hash))
    return row
      ? [[subject, { wrong: row.wrong, freeAt: row.free_at, recent: row.recent, lastAt: row.last_at }]]
      : []
  })
}

const keep = async (
  tx: Transaction,
  { hash }: Subject,
  { wrong, freeAt, recent }: GuessState,
): Promise<void> => {
  await tx.client.query('select guess_keep($1, $2, $3, $4)', [hash, wrong, freeAt, recent])
}

/** A guess so young may still be under judgement, and be given back in a moment. */
const YOUNG_MS = 500

type Taken = { readonly wait: number; readonly at: Date; readonly underWay: boolean }

const takeOnce = (pool: pg.Pool, subjects: readonly Subject[]): Promise<Taken> =>
  transact(pool, nobody, async (tx) => {
    const states = await lock(tx, subjects)
    const at = new Date()
    const wait = Math.max(0, ...states.map(([{ limit }, state]) => waitOf(state, limit, at)))
    if (wait === 0)
      for (const [subject, state] of states) await keep(tx, subject, guessed(state, subject.limit, at))
    const underWay = states.some(
      ([{ limit }, { recent }]) =>
        !limit.growing && recent.some((moment) => at.getTime() - moment.getTime() < YOUNG_MS),
    )
    return { wait, at, underWay }
  })

/** Colleagues who sign in at the same moment from one address wait for each other a little before anybody is refused. */
const GLANCES = 4
const GLANCE_MS = 150

/** @returns the moment of the guess, for `giveBack` */
export const takeGuess = async (pool: pg.Pool, subjects: readonly Subject[]): Promise<Date> => {
  for (let glance = 0; ; glance += 1) {
    const { wait, at, underWay } = await takeOnce(pool, subjects)
    if (wait === 0) return at
    if (glance === GLANCES || !underWay)
      throw new Refusal('accountLocked', { seconds: Math.ceil(wait / 1000) })
    await new Promise((resolve) => setTimeout(resolve, GLANCE_MS))
  }
}

export const giveBack = (pool: pg.Pool, subjects: readonly Subject[], at: Date): Promise<void> =>
  transact(pool, nobody, async (tx) => {
    for (const [subject, state] of await lock(tx, subjects))
      await keep(tx, subject, guessedRight(state, subject.limit, at))
  })
