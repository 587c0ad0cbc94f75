// The database of a bench: the same as everywhere, and ended too where the bench is interrupted.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataFolderIn } from '../src/kernel/database/database-files.ts'
import { openDatabase, type OpenDatabase, type OpenOptions } from '../src/kernel/database/open-database.ts'

export const openBenchDatabase = async (options: OpenOptions): Promise<OpenDatabase> => {
  const database = await openDatabase(options)
  const pidFile = join(dataFolderIn(join(options.folder, 'database')), 'postmaster.pid')
  // At the end of a process nothing can be waited for: the postmaster is told to stop, as by Ctrl-C.
  const end = (): void => {
    try {
      process.kill(Number(readFileSync(pidFile, 'utf8').split('\n')[0]), 'SIGINT')
    } catch {
      // It has ended by itself.
    }
  }
  process.once('exit', end)
  return {
    ...database,
    stop: async () => {
      await database.stop()
      process.off('exit', end)
    },
  }
}
