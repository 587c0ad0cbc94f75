// How often somebody may guess: five times a minute at one account and from one address, and ever more slowly at an account that resists.

/** What is known of the guesses at one name, from one address, on one known device or on all of them. */
export type GuessState = {
  /** Wrong ones without a right one between them. */
  readonly wrong: number
  readonly freeAt: Date | null
  /** Moments of the guesses of the last minute. */
  readonly recent: readonly Date[]
  readonly lastAt: Date
}

export type GuessLimit = {
  /** Guesses in any sixty seconds. */
  readonly most: number
  /** Whether wrong ones make the next one wait longer. Not for an address: an office behind one would lock itself out. */
  readonly growing: boolean
}

const MINUTE_MS = 60_000
/** After so long without a guess the wrong ones are forgotten. */
const QUIET_MS = 60 * MINUTE_MS
const LONGEST_MS = 15 * MINUTE_MS

/** As many wrong ones in a row as a minute may have: one minute, then two, four, eight, at most fifteen. Never for good. */
const delayAfter = (wrong: number, most: number): number =>
  wrong < most ? 0 : Math.min(LONGEST_MS, MINUTE_MS * 2 ** (wrong - most))

const inLastMinute = (recent: readonly Date[], at: Date): Date[] =>
  recent.filter((moment) => moment.getTime() > at.getTime() - MINUTE_MS)

/** Milliseconds until the next guess is heard; 0: now. */
export const waitOf = ({ freeAt, recent }: GuessState, { most, growing }: GuessLimit, at: Date): number => {
  const near = inLastMinute(recent, at).toSorted((one, other) => one.getTime() - other.getTime())
  const full = near[near.length - most]
  return Math.max(
    0,
    growing && freeAt ? freeAt.getTime() - at.getTime() : 0,
    full ? full.getTime() + MINUTE_MS - at.getTime() : 0,
  )
}

/** Counted before it is judged, as wrong: guesses made at the same moment cannot slip past each other. */
export const guessed = (state: GuessState, { most, growing }: GuessLimit, at: Date): GuessState => {
  const wrong = (at.getTime() - state.lastAt.getTime() > QUIET_MS ? 0 : state.wrong) + 1
  return {
    wrong,
    freeAt: growing ? new Date(at.getTime() + delayAfter(wrong, most)) : null,
    recent: [...inLastMinute(state.recent, at), at],
    lastAt: at,
  }
}

/** The guess of that moment was right. An address keeps its wrong ones: one's own account must not buy more guesses at others'. */
export const guessedRight = (state: GuessState, { growing }: GuessLimit, moment: Date): GuessState =>
  growing
    ? { ...state, wrong: 0, freeAt: null, recent: [] }
    : {
        ...state,
        wrong: Math.max(0, state.wrong - 1),
        recent: state.recent.filter((one) => one.getTime() !== moment.getTime()),
      }
