// How a thing is timed: some turns to warm up, then many, and the middle and the slow end of them.

export type Timing = { readonly p50: number; readonly p95: number }

/** The value below which that share of them lies. */
export const shareOf = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

export const middleOf = (times: readonly number[]): number =>
  shareOf(
    times.toSorted((one, other) => one - other),
    0.5,
  )

/** Milliseconds of one turn. */
export const timeTurns = async (turns: number, work: (turn: number) => Promise<unknown>): Promise<Timing> => {
  for (let turn = 0; turn < Math.min(5, turns); turn += 1) await work(turn)
  const times: number[] = []
  for (let turn = 0; turn < turns; turn += 1) {
    const started = performance.now()
    await work(turn)
    times.push(performance.now() - started)
  }
  const sorted = times.toSorted((one, other) => one - other)
  return { p50: shareOf(sorted, 0.5), p95: shareOf(sorted, 0.95) }
}

/** Milliseconds of one turn, where so many clients go on beside each other. */
export const timeTogether = async (
  clients: number,
  turns: number,
  work: () => Promise<unknown>,
): Promise<Timing> => {
  const times: number[] = []
  let begun = 0
  const goOn = async (): Promise<void> => {
    while (begun < turns) {
      begun += 1
      const started = performance.now()
      await work()
      times.push(performance.now() - started)
    }
  }
  await Promise.all(Array.from({ length: clients }, goOn))
  const sorted = times.toSorted((one, other) => one - other)
  return { p50: shareOf(sorted, 0.5), p95: shareOf(sorted, 0.95) }
}

/** Seconds that a work takes once. */
export const timeOnce = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1000
}
