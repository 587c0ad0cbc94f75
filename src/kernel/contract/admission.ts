// Lets in as many requests as can be served in time. The rest waits a moment, changes before questions, or is told when to come back.
// A server that takes everything serves nobody: under five times its capacity it must still do nearly all that it can.
import { Refusal } from './refusal.ts'

/** `door` is signing in, which costs by design; `long` are files, lists coming in, proofs. */
export type Lane = 'change' | 'question' | 'long' | 'door'

export type AdmissionOptions = {
  /** At work at once; together not more than there are connections to the database. */
  readonly short: number
  readonly long: number
  readonly door: number
  /** Milliseconds that a short request may wait; the others wait ten times as long. */
  readonly patience: number
  /** Requests that may wait for each kind of work. */
  readonly waiting: number
  /** Milliseconds by which the process lags behind; from `MOST_LAG` on no question is let in. */
  readonly lag?: () => number
}

export type Admission = { run<R>(lane: Lane, work: () => Promise<R>): Promise<R> }

const MOST_LAG = 250

type Waiter = { readonly lane: Lane; readonly enter: () => void; readonly refuse: () => void }

const refusal = (seconds: number): Refusal => new Refusal('overloaded', { seconds })

/** One kind of work with its places and those who wait for one. */
const makeGate = (places: number, most: number, patience: number) => {
  let taken = 0
  const changes: Waiter[] = []
  const questions: Waiter[] = []
  const queueOf = ({ lane }: Pick<Waiter, 'lane'>): Waiter[] => (lane === 'question' ? questions : changes)
  const waitFor = (lane: Lane): Promise<void> =>
    new Promise((resolve, reject) => {
      const leave = () => {
        clearTimeout(timer)
        const queue = queueOf(waiter)
        const at = queue.indexOf(waiter)
        if (at >= 0) queue.splice(at, 1)
      }
      const waiter: Waiter = {
        lane,
        enter: () => {
          leave()
          resolve()
        },
        refuse: () => {
          leave()
          reject(refusal(Math.max(1, Math.ceil(patience / 1000))))
        },
      }
      const timer = setTimeout(waiter.refuse, patience)
      queueOf(waiter).push(waiter)
    })
  const next = (): void => (changes[0] ?? questions[0])?.enter()
  return {
    enter: async (lane: Lane): Promise<void> => {
      if (taken >= places) {
        if (changes.length + questions.length >= most) {
          // A commune's change takes the place of the question that has waited longest.
          if (lane === 'question' || questions.length === 0)
            throw refusal(Math.max(1, Math.ceil(patience / 1000)))
          questions[0]?.refuse()
        }
        await waitFor(lane)
        return
      }
      taken += 1
    },
    /** The place goes straight to the next, so that nobody slips in between. */
    leave: (): void => {
      if (changes.length + questions.length > 0) next()
      else taken -= 1
    },
  }
}

export const makeAdmission = ({ short, long, door, patience, waiting, lag }: AdmissionOptions): Admission => {
  const gates = {
    short: makeGate(short, waiting, patience),
    long: makeGate(long, waiting, patience * 10),
    door: makeGate(door, waiting, patience * 10),
  }
  return {
    run: async (lane, work) => {
      if (lane === 'question' && (lag?.() ?? 0) > MOST_LAG) throw refusal(1)
      const gate = lane === 'long' ? gates.long : lane === 'door' ? gates.door : gates.short
      await gate.enter(lane)
      try {
        return await work()
      } finally {
        gate.leave()
      }
    },
  }
}

/** Which way an endpoint goes, told from its declaration. */
export const laneOf = (endpoint: {
  readonly method: string
  readonly needs: string
  readonly response?: unknown
}): Lane => {
  if (endpoint.needs === 'public') return 'door'
  if (endpoint.response === undefined || ['imports.run', 'history.verify'].includes(endpoint.needs))
    return 'long'
  return endpoint.method === 'GET' || endpoint.needs.endsWith('.read') ? 'question' : 'change'
}
