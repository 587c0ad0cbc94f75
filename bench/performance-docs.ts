// The documents of what was measured: a small file with the newest run of each bench, and the page and the plot that are made from it alone.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { benches } from './benches.ts'
import { growthLines, growthSvg } from './growth-plot.ts'
import { readRuns, type Run, runsToTell } from './history.ts'
import { performancePage } from './performance-page.ts'

/** Runs told before, one of each bench; in the repository, so that a fresh clone forgets none. */
export const readTold = async (folder: string): Promise<Run[]> =>
  JSON.parse(await readFile(join(folder, 'performance.json'), 'utf8').catch(() => '[]')) as Run[]

/** Only what the file of runs told says: made again anywhere it is the same page. */
export const pageOfRuns = (told: readonly Run[]): string =>
  performancePage(
    told.map((run) => [run, benches.find(({ name }) => name === run.bench)?.what.en ?? run.bench] as const),
    benches.filter(({ name }) => !told.some(({ bench }) => bench === name)).map(({ name }) => `\`${name}\``),
  )

/** Takes in what was run here since, and writes all three. @returns what is to be formatted */
export const writePerformance = async (folder: string, history: string): Promise<string[]> => {
  const told = runsToTell(
    [...(await readTold(folder)), ...(await readRuns(history))],
    benches.map(({ name }) => name),
  )
  const [file, page] = [join(folder, 'performance.json'), join(folder, 'performance.md')]
  await writeFile(file, JSON.stringify(told))
  await writeFile(page, pageOfRuns(told))
  const growth = told.find(({ bench }) => bench === 'growth')
  if (growth) await writeFile(join(folder, 'growth.svg'), growthSvg(growthLines(growth.measured)))
  return [file, page]
}
