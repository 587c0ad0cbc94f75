// What needs a look, by kind; pressing one goes to its cell.
import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import { formatNumber } from '../../kernel/text/number.ts'
import { useLanguage, useText } from '../../web/language/language.tsx'
import type { Preview } from '../contract.ts'
import { cellName } from './cell-name.ts'
import { SeverityMark, severityWords } from './marks.tsx'
import { columnOfProblem, commonSaying, kindsOf, type Problem, type ProblemKind } from './problem-kinds.ts'
import { targetLabel } from './target-label.ts'
import { words } from './words.ts'

type ProblemListProps = { readonly preview: Preview; readonly open: (problem: Problem) => void }

const FEW = 6
const MORE = 50

type KindPartProps = ProblemListProps & { readonly kind: ProblemKind; readonly only: boolean }

const KindPart = ({ kind, preview, open, only }: KindPartProps) => {
  const t = useText()
  const { language } = useLanguage()
  const [most, setMost] = useState(only ? MORE : FEW)
  const [first] = kind.problems
  if (!first) return null
  const left = kind.problems.length - most
  const saying = commonSaying(kind.problems.map(({ text }) => t(text)))
  const cells = new Map(preview.rows.map((row) => [row.row, row.cells]))
  return (
    <details className="problem-kind" open={only || kind.severity !== 'info'}>
      <summary>
        <SeverityMark severity={kind.severity} />
        <span>
          {first.field !== null && <strong>{t(targetLabel(first.field, preview))}: </strong>}
          {saying}
        </span>
        <span className="kind-count even">{formatNumber(kind.problems.length, {}, language)}</span>
      </summary>
      <ul>
        {kind.problems.slice(0, most).map((problem, index) => {
          const column = columnOfProblem(problem, preview.columns)
          const place = column === null ? `${t(words.row)} ${problem.row + 1}` : cellName(problem.row, column)
          return (
            <li key={`${problem.row} ${problem.column} ${index}`}>
              <button type="button" className="problem-line" onClick={() => open(problem)}>
                <span className="problem-place even">{place}</span>
                <span>{(column !== null && cells.get(problem.row)?.[column]) || t(problem.text)}</span>
              </button>
            </li>
          )
        })}
      </ul>
      {left > 0 && (
        <Button variant="subtle" size="compact-sm" onClick={() => setMost(most + MORE)}>
          {t(words.more)} ({formatNumber(left, {}, language)})
        </Button>
      )}
    </details>
  )
}

export const ProblemList = ({ preview, open }: ProblemListProps) => {
  const t = useText()
  const { language } = useLanguage()
  const [chosen, setChosen] = useState<string | null>(null)
  const kinds = kindsOf(preview.problems)
  const shown = kinds.filter(({ key, severity }) => chosen === null || key === chosen || severity === chosen)
  const wordsOf = ({ severity, problems: same }: ProblemKind): string => {
    const field = same[0]?.field ?? null
    const about = field === null ? '' : `${t(targetLabel(field, preview))}: `
    return `${t(severityWords[severity])}: ${about}${commonSaying(same.map(({ text }) => t(text)))}`
  }
  const severities = (['error', 'warning', 'info'] as const).filter((severity) =>
    kinds.some((kind) => kind.severity === severity),
  )
  if (kinds.length === 0)
    return (
      <p className="aside-none quiet">
        {t(preview.run.register === null ? words.unknownRegister : words.noProblems)}
      </p>
    )
  return (
    <div className="problem-list">
      <Select
        aria-label={t(words.kind)}
        placeholder={t(words.allKinds)}
        clearable
        data={[
          ...severities.map((severity) => ({
            value: severity,
            label: `${t(severityWords[severity])} (${kinds
              .filter((kind) => kind.severity === severity)
              .reduce((sum, { problems }) => sum + problems.length, 0)})`,
          })),
          ...kinds.map((kind) => ({ value: kind.key, label: `${wordsOf(kind)} (${kind.problems.length})` })),
        ]}
        value={shown.length === 0 ? null : chosen}
        onChange={setChosen}
      />
      {(shown.length === 0 ? kinds : shown).map((kind) => (
        <KindPart
          key={`${kind.key} ${chosen ?? ''}`}
          kind={kind}
          only={shown.length === 1}
          preview={preview}
          open={open}
        />
      ))}
      {preview.problemsTotal > preview.problems.length && (
        <p className="quiet">
          {formatNumber(preview.problems.length, {}, language)} {t(words.problemsFirst)}{' '}
          {formatNumber(preview.problemsTotal, {}, language)}.
        </p>
      )}
    </div>
  )
}
