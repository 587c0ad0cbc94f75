// The entry of the command line: runs it once and leaves its exit code.

import { main } from './main.ts'

if (process.channel !== undefined && process.channel !== null) {
  // Started by bin/phaodai.mjs: when that process is gone, however it went, stop as if asked to.
  process.channel.unref()
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
}

process.exitCode = await main(process.argv.slice(2))
// Everything is closed by now; what still hangs (a connection to a dead peer) may not keep the process.
setTimeout(() => process.exit(), 5_000).unref()
