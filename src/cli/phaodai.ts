// The entry of the command line: runs it once and leaves its exit code.

import { enableCompileCache } from 'node:module'
import { inRepository } from './repository.ts'

// What was read and compiled once is not compiled again at the next start; where it cannot be kept, everything works as without.
enableCompileCache(inRepository('.cache', 'compiled'))
const { main } = await import('./main.ts')

if (process.channel !== undefined && process.channel !== null) {
  // Started by bin/phaodai.mjs: when that process is gone, however it went, stop as if asked to.
  process.channel.unref()
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
}

process.exitCode = await main(process.argv.slice(2))
// Everything is closed by now; what still hangs (a connection to a dead peer) may not keep the process.
setTimeout(() => process.exit(), 5_000).unref()
