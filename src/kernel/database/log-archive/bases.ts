// Which base backups an archive holds, which of them serves a moment, and what has become too old to be kept.
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isAhead } from '../backup/retention.ts'
import { baseFolderIn } from './archive-head.ts'
import { findJson } from './archive-settings.ts'
import type { Base } from './base-backup.ts'
import { listSegments, logFolderIn } from './segment-file.ts'

const DAY_MS = 86_400_000

export const listBases = async (folder: string): Promise<Base[]> => {
  const names = (await readdir(baseFolderIn(folder))).filter((name) => name.endsWith('.json'))
  const bases = await Promise.all(names.map((name) => findJson<Base>(join(baseFolderIn(folder), name))))
  return bases
    .flatMap((base) => base ?? [])
    .toSorted((one, other) => one.finishedAt.localeCompare(other.finishedAt))
}

/** The last one that was whole at that moment. */
export const baseFor = (bases: readonly Base[], moment: Date): Base | undefined =>
  bases.findLast(({ finishedAt }) => new Date(finishedAt) <= moment)

/** All that is needed to reach any moment of the last `days`: those of these days, and the last one before. */
export const basesToKeep = (bases: readonly Base[], now: Date, days: number): readonly Base[] => {
  const edge = new Date(now.getTime() - days * DAY_MS)
  const before = bases.findLastIndex(({ finishedAt }) => new Date(finishedAt) <= edge)
  return bases.slice(Math.max(0, before))
}

/** Twice in the span that is kept, so that no restore reads more than half of it. */
export const isBaseDue = (bases: readonly Base[], now: Date, days: number): boolean => {
  const last = bases.findLast(({ finishedAt }) => !isAhead(new Date(finishedAt), now))
  return !last || now.getTime() - new Date(last.finishedAt).getTime() > (days / 2) * DAY_MS
}

export const pruneArchive = async (folder: string, now: Date, days: number): Promise<void> => {
  const bases = await listBases(folder)
  const kept = basesToKeep(bases, now, days)
  for (const { name } of bases.filter((base) => !kept.includes(base)))
    // The description first: without it the rest is no base any more.
    for (const ending of ['json', 'tar'])
      await rm(join(baseFolderIn(folder), `${name}.${ending}`), { force: true })
  const [first] = kept
  if (!first) return
  for (const { name, file } of await listSegments(folder))
    if (name < first.startSegment) await rm(join(logFolderIn(folder), file))
}
