// Every run is kept as one line, with the machine it ran on, so that the next can be held against it.
import { cpus, loadavg, totalmem } from 'node:os'
import type { Measured } from './bench.ts'
import { keepLine, readLines } from './kept-lines.ts'

export type Run = {
  readonly at: string
  readonly machine: string
  readonly bench: string
  readonly share: number
  /** How busy the machine was before: processes that wanted to run in the last minute. */
  readonly load?: number
  readonly measured: readonly Measured[]
}

export const thisMachine = (): string => {
  const [first] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${cpus().length} × ${first?.model.trim() ?? 'unknown'}, ${memory} GB, Node ${process.versions.node}`
}

export const loadOfMachine = (): number => Math.round((loadavg()[0] ?? 0) * 10) / 10

export const readRuns = async (file: string): Promise<Run[]> => {
  const runs = await readLines<Partial<Run>>(file)
  return runs.filter((run): run is Run => run.bench !== undefined && run.measured !== undefined)
}

export const keepRun = (file: string, run: Run): Promise<void> => keepLine(file, run)

/** The last run of the same bench at the same size on the same machine. */
export const lastRun = (
  runs: readonly Run[],
  { bench, share, machine }: Pick<Run, 'bench' | 'share' | 'machine'>,
) => runs.findLast((run) => run.bench === bench && run.share === share && run.machine === machine)

/** Of each bench the newest run at the greatest size, whichever machine it ran on: each says its own day and machine. */
export const runsToTell = (runs: readonly Run[], names: readonly string[]): Run[] =>
  names.flatMap((name) => {
    const own = runs.filter((run) => run.bench === name)
    const most = Math.max(...own.map(({ share }) => share))
    return (
      own
        .filter(({ share }) => share === most)
        .toSorted((one, other) => one.at.localeCompare(other.at))
        .at(-1) ?? []
    )
  })
