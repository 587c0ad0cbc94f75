// How far the process lags behind: the time that a timer of twenty milliseconds came late, of late.
import { monitorEventLoopDelay } from 'node:perf_hooks'

const EVERY_MS = 250

/** Milliseconds that nine of ten turns of the last quarter of a second did not exceed. */
export const watchLag = (): (() => number) => {
  const delay = monitorEventLoopDelay({ resolution: 20 })
  delay.enable()
  let lag = 0
  setInterval(() => {
    lag = delay.percentile(90) / 1e6
    delay.reset()
  }, EVERY_MS).unref()
  return () => lag
}
