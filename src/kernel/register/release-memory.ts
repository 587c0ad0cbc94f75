// Gives back what a long export has let go of: left to itself the engine collects seldom on a machine with much memory, and the process grows.
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

type Collect = (options: { type: 'major' | 'minor'; execution: 'async' }) => Promise<void>

let collect: Collect | undefined

const collector = (): Collect => {
  setFlagsFromString('--expose-gc')
  const found = runInNewContext('gc') as Collect
  setFlagsFromString('--no-expose-gc')
  return found
}

/** Costs some ten milliseconds where little is in use; others are served before and after. */
export const releaseMemory = async (): Promise<void> => {
  collect ??= collector()
  await collect({ type: 'major', execution: 'async' })
}

/** Only what was made a moment ago and is gone again: a small part of that time. */
export const releaseYoung = async (): Promise<void> => {
  collect ??= collector()
  await collect({ type: 'minor', execution: 'async' })
}
