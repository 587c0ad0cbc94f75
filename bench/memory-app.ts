// A whole installation of its own for a bench: embedded database in a temporary folder, the application in memory.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { FastifyInstance } from 'fastify'
import { openBenchDatabase } from './bench-database.ts'
import type { AppOptions } from '../src/server/app.ts'
import { appInMemory } from '../src/server/app-in-memory.ts'
import type { TestApp } from '../src/server/test-app.ts'

export const withMemoryApp = async <R>(
  work: (app: TestApp) => Promise<R>,
  special: Partial<AppOptions> = {},
  prepare?: (app: FastifyInstance) => void,
): Promise<R> => {
  const folder = await mkdtemp(join(tmpdir(), 'phaodai-bench-'))
  const database = await openBenchDatabase({ folder })
  try {
    const app = await appInMemory({ ...database, drop: () => Promise.resolve() }, {}, special, prepare)
    try {
      return await work(app)
    } finally {
      await app.close()
    }
  } finally {
    await database.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Megabytes of the heap that are really in use: what can be thrown away is thrown away first. */
export const heapInUse = (): number => {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  collect()
  return process.memoryUsage().heapUsed / 1024 / 1024
}
