// The checker of reports: how much of what is planted it finds, how much it calls wrong that is not, and how fast it reads.
import { auditText } from '../src/audit/rules/audit-text.ts'
import type { Statement } from '../src/audit/rules/statement.ts'
import type { Measured } from './bench.ts'
import { makeReport, type MadeText, type Planted } from './audit-texts.ts'

export type Score = {
  readonly planted: number
  readonly found: number
  readonly alarms: number
  readonly right: number
  readonly missed: readonly { kind: string; words: string }[]
  readonly false: readonly { kind: string; words: string; because: string }[]
}

const overlaps = ({ offset, quote }: Statement, { start, end }: Planted): boolean =>
  offset < end && offset + quote.length > start

/** What only remarks on a place counts as found there, and as no alarm elsewhere. */
const speaks = ({ verdict, kind }: Statement): boolean =>
  verdict === 'wrong' || verdict === 'conflict' || kind === 'repeatedDocument'

export const scoreOf = (texts: readonly MadeText[]): Score => {
  const missed: { kind: string; words: string }[] = []
  const wrong: { kind: string; words: string; because: string }[] = []
  let [planted, found, alarms] = [0, 0, 0]
  for (const made of texts) {
    const spoken = auditText(made.text).filter(speaks)
    planted += made.planted.length
    alarms += spoken.length
    for (const error of made.planted) {
      if (spoken.some((statement) => overlaps(statement, error))) found += 1
      else missed.push({ kind: error.kind, words: made.text.slice(error.start, error.end).trim() })
    }
    for (const statement of spoken)
      if (!made.planted.some((error) => overlaps(statement, error)))
        wrong.push({ kind: statement.kind, words: statement.quote, because: statement.because.vi })
  }
  return { planted, found, alarms, right: alarms - wrong.length, missed, false: wrong }
}

const PAGE = 2_400

const measured = (wordings: 'known' | 'other', said: string): Measured[] => {
  const score = scoreOf(Array.from({ length: 400 }, (_, index) => makeReport(index + 1, wordings)))
  for (const { kind, words } of score.missed) console.error(`missed ${kind}: ${shown(words)}`)
  for (const { kind, words, because } of score.false)
    console.error(`false ${kind}: ${shown(words)} (${because})`)
  return [
    {
      what: `checker, ${said}: precision of ${score.alarms} alarms`,
      value: (100 * score.right) / Math.max(1, score.alarms),
      unit: '%',
      goal: { of: 'value', atLeast: 98 },
    },
    {
      what: `checker, ${said}: recall of ${score.planted} planted errors`,
      value: (100 * score.found) / Math.max(1, score.planted),
      unit: '%',
      goal: { of: 'value', atLeast: 95 },
    },
  ]
}

const shown = (words: string): string => words.replaceAll('\n', ' ⏎ ').slice(0, 300)

export const measureAudit = (): Promise<Measured[]> => {
  const long = Array.from({ length: 60 }, (_, index) => makeReport(index + 1).text)
    .join('\n')
    .slice(0, 100 * PAGE)
  const started = performance.now()
  auditText(long)
  const seconds = (performance.now() - started) / 1000
  return Promise.resolve([
    ...measured('known', 'wordings it was made with'),
    ...measured('other', 'wordings it was not made with'),
    {
      what: 'checker: 100 pages read and checked',
      value: seconds,
      unit: 's',
      goal: { of: 'value', atMost: 2 },
    },
  ])
}
