// The reader of directives: how many of the demands it finds, how much it calls a demand that is none, whose and when.
import { searchKey } from '../src/kernel/text/search-key.ts'
import { type ReadTask, readTasks } from '../src/directives/reading/rules/read-tasks.ts'
import type { Measured } from './bench.ts'
import { type Demand, makeDirective, type MadeDirective, type Stock } from './directive-texts.ts'

const covers = ({ start, end }: ReadTask, demand: Demand): boolean =>
  start < demand.start + demand.words.length && end > demand.start

const named = (task: ReadTask): string => task.bodies.map(({ name }) => searchKey(name)).join(' + ')
const wanted = ({ bodies }: Demand): string => bodies.map(searchKey).join(' + ')

type Score = { demands: number; found: number; read: number; right: number; bodies: number; times: number }

const scoreOf = (texts: readonly MadeDirective[], say: (line: string) => void): Score => {
  const score: Score = { demands: 0, found: 0, read: 0, right: 0, bodies: 0, times: 0 }
  for (const { text, demands } of texts) {
    const { tasks } = readTasks(text)
    score.demands += demands.length
    score.read += tasks.length
    for (const task of tasks)
      if (demands.some((demand) => covers(task, demand))) score.right += 1
      else say(`false: ${text.slice(task.start, task.end)}`)
    for (const demand of demands) {
      const task = tasks.find((one) => covers(one, demand))
      if (!task) {
        say(`missed: ${demand.words}`)
        continue
      }
      score.found += 1
      if (named(task) === wanted(demand)) score.bodies += 1
      else say(`body: ${demand.words} → ${named(task)}`)
      const { due, every } = task.timing
      if (due === demand.due && every === demand.every) score.times += 1
      else say(`time: ${demand.words} → ${due ?? '–'} ${every ?? '–'}`)
    }
  }
  return score
}

const percent = (what: string, part: number, whole: number, atLeast?: number): Measured => ({
  what,
  value: (100 * part) / Math.max(1, whole),
  unit: '%',
  ...(atLeast === undefined ? {} : { goal: { of: 'value', atLeast } }),
})

const measured = (wordings: Stock, said: string, goal?: number): Measured[] => {
  const lines = new Map<string, number>()
  const texts = Array.from({ length: 200 }, (_, index) => makeDirective(index + 1, wordings))
  const { demands, found, read, right, bodies, times } = scoreOf(texts, (line) =>
    lines.set(line, (lines.get(line) ?? 0) + 1),
  )
  for (const [line, count] of [...lines].toSorted((one, other) => other[1] - one[1]).slice(0, 80))
    console.error(`${count} × ${line}`)
  return [
    percent(`directives, ${said}: precision of ${read} demands read`, right, read, goal),
    percent(`directives, ${said}: recall of ${demands} demands`, found, demands, goal),
    percent(`directives, ${said}: body right of those found`, bodies, found, goal),
    percent(`directives, ${said}: day or rhythm right of those found`, times, found, goal),
  ]
}

const PAGE = 2_400

export const measureDirectives = (): Promise<Measured[]> => {
  const long = Array.from({ length: 80 }, (_, index) => makeDirective(index + 1, 'known').text)
    .join('\n')
    .replaceAll('Nơi nhận:', '')
    .slice(0, 100 * PAGE)
  const started = performance.now()
  readTasks(long)
  const seconds = (performance.now() - started) / 1000
  return Promise.resolve([
    ...measured('known', 'wordings it was made with', 95),
    ...measured('other', 'wordings it learned from', 95),
    ...measured('third', 'wordings it learned the structure from'),
    ...measured('fourth', 'more wordings it learned the structure from'),
    ...measured('fifth', 'wordings written after its last change'),
    { what: 'directives: 100 pages read', value: seconds, unit: 's', goal: { of: 'value', atMost: 2 } },
  ])
}
