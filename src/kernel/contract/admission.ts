// Lets in as many requests as can be served in time. The rest waits a moment, changes before questions, or is told when to come back.
// A server that takes everything serves nobody: under five times its capacity it must still do nearly all that it can.
import { Refusal } from './refusal.ts'

/** `door` is signing in, which costs by design; `long` are files, lists coming in, proofs; `outside` waits for a server that is not ours. */
export type Lane = 'change' | 'question' | 'long' | 'door' | 'outside'

export type AdmissionOptions = {
  /** At work at once. */
  readonly short: number
  readonly long: number
  readonly door: number
  readonly outside: number
  /** Milliseconds that a short request may wait; the others wait ten times as long. */
  readonly patience: number
  /** Requests that may wait for each kind of work. */
  readonly waiting: number
  /** Milliseconds by which the process lags behind; from `MOST_LAG` on no question waits for a place. */
  readonly lag?: () => number
}

export type Admission = {
  run<R>(lane: Lane, work: () => Promise<R>): Promise<R>
  /** Seconds after which to come back, where a short request would wait in vain; undefined where it need not. */
  hopeless(lane: 'change' | 'question'): number | undefined
}

const MOST_LAG = 250

/** Of so many places that become free one goes to a question, however many changes wait: nobody is left without any answer. */
const TURN_OF_QUESTIONS = 3

type Waiter = { readonly lane: Lane; readonly enter: () => void; readonly refuse: () => void }

const refusal = (seconds: number): Refusal => new Refusal('overloaded', { seconds })

/** One kind of work with its places and those who wait for one. */
const makeGate = (places: number, most: number, patience: number) => {
  let taken = 0
  /** Milliseconds from one place given back to the next, while others waited: by it a newcomer is told at once that he would wait in vain. */
  let pace = 0
  let lastLeft: number | undefined
  const measure = (): void => {
    const now = performance.now()
    const isBusy = changes.length + questions.length > 0
    if (isBusy && lastLeft !== undefined)
      pace = pace === 0 ? now - lastLeft : pace * 0.9 + (now - lastLeft) * 0.1
    lastLeft = isBusy ? now : undefined
  }
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
          reject(refusal(seconds))
        },
      }
      const timer = setTimeout(waiter.refuse, patience)
      queueOf(waiter).push(waiter)
    })
  let turn = 0
  const next = (): void => {
    turn += 1
    const first = turn % TURN_OF_QUESTIONS === 0 ? questions[0] : changes[0]
    ;(first ?? changes[0] ?? questions[0])?.enter()
  }
  const seconds = Math.max(1, Math.ceil(patience / 1000))
  /** Changes wait for changes, and for every third place that a question gets; questions for all. */
  const isHopeless = (lane: Lane): boolean => {
    if (taken < places) return false
    const before =
      lane === 'question'
        ? changes.length + questions.length
        : (changes.length * TURN_OF_QUESTIONS) / (TURN_OF_QUESTIONS - 1)
    return (before + 1) * pace > patience
  }
  return {
    isFull: (): boolean => taken >= places,
    hopeless: (lane: Lane): number | undefined => (isHopeless(lane) ? seconds : undefined),
    enter: async (lane: Lane): Promise<void> => {
      if (taken >= places) {
        if (isHopeless(lane)) throw refusal(seconds)
        if (changes.length + questions.length >= most) {
          // A commune's change takes the place of the question that has waited longest.
          if (lane === 'question' || questions.length === 0) throw refusal(seconds)
          questions[0]?.refuse()
        }
        await waitFor(lane)
        return
      }
      taken += 1
    },
    /** The place goes straight to the next, so that nobody slips in between. */
    leave: (): void => {
      measure()
      if (changes.length + questions.length > 0) next()
      else taken -= 1
    },
  }
}

export const makeAdmission = (options: AdmissionOptions): Admission => {
  const { short, long, door, outside, patience, waiting, lag } = options
  const gates = {
    short: makeGate(short, waiting, patience),
    long: makeGate(long, waiting, patience * 10),
    door: makeGate(door, waiting, patience * 10),
    outside: makeGate(outside, waiting, patience * 10),
  }
  // Lagging alone is no reason: a slow machine with a few people must not refuse them.
  const isLate = (lane: Lane): boolean =>
    lane === 'question' && gates.short.isFull() && (lag?.() ?? 0) > MOST_LAG
  return {
    hopeless: (lane) => (isLate(lane) ? 1 : gates.short.hopeless(lane)),
    run: async (lane, work) => {
      if (isLate(lane)) throw refusal(1)
      const gate = lane === 'change' || lane === 'question' ? gates.short : gates[lane]
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
  readonly asksOutside?: true
  readonly response?: unknown
}): Lane => {
  if (endpoint.asksOutside) return 'outside'
  if (endpoint.needs === 'public') return 'door'
  if (endpoint.response === undefined || ['imports.run', 'history.verify'].includes(endpoint.needs))
    return 'long'
  return endpoint.method === 'GET' || endpoint.needs.endsWith('.read') ? 'question' : 'change'
}
