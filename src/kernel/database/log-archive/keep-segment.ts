// Called by PostgreSQL for each finished segment of its log: keeps it in the archive, or says no and is asked again.
// Where the archive cannot be written for long, the disk of the data must not fill up: a segment is then let go, which leaves a hole
// that the server sees, tells, and closes with a new base backup.
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { archiveHeadFile } from './archive-head.ts'
import type { ArchiveSettings } from './archive-settings.ts'
import { writeSegment } from './segment-file.ts'

const [settingsFile = '', name = '', path = ''] = process.argv.slice(2)
const settings = JSON.parse(await readFile(settingsFile, 'utf8')) as ArchiveSettings

const countWaiting = async (): Promise<number> =>
  (await readdir(join(dirname(path), 'archive_status'))).filter((file) => file.endsWith('.ready')).length

try {
  // A folder without its head is not the archive but the place where its disk should be.
  if (!existsSync(archiveHeadFile(settings.folder))) throw new Error(`no archive in ${settings.folder}`)
  await writeSegment(settings, name, await readFile(path))
} catch (error) {
  process.stderr.write(`archive: ${name}: ${(error as Error).message}\n`)
  if ((await countWaiting()) <= settings.mostWaiting) process.exit(1)
}
