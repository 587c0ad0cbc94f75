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

/** Pieces of a file lie outside the memory that the engine watches: so much of them, and they are looked through. */
const PASSED = 256 * 1024

/** The same pieces; those that are gone are given back as it goes, which costs a small part of the time above. */
export const passOn = async function* (pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  collect ??= collector()
  let passed = 0
  for await (const piece of pieces) {
    yield piece
    passed += piece.length
    if (passed < PASSED) continue
    passed = 0
    await collect({ type: 'minor', execution: 'async' })
  }
}
