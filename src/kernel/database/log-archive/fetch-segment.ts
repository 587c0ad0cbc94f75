// Called by PostgreSQL while it is being restored: brings one segment of the log back from the archive; 1 where it is not there.
import { readFile, writeFile } from 'node:fs/promises'
import type { ArchiveSettings } from './archive-settings.ts'
import { readSegment } from './segment-file.ts'

const [settingsFile = '', name = '', path = ''] = process.argv.slice(2)
const settings = JSON.parse(await readFile(settingsFile, 'utf8')) as ArchiveSettings

try {
  await writeFile(path, await readSegment(settings, name), { mode: 0o600 })
} catch (error) {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
    process.stderr.write(`archive: ${name}: ${(error as Error).message}\n`)
  process.exit(1)
}
