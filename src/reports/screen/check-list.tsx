// The checks beside the page: what is wrong or in conflict first, each with its arithmetic and, where needed, its answer.
import { Button } from '@mantine/core'
import { useState } from 'react'
import { verdictIcons, verdictOrder, verdictWords } from '../../audit/words.ts'
import { textOf } from '../../kernel/text/text.ts'
import { useTell } from '../../web/ask/ask.ts'
import { Icon } from '../../web/look/icons.tsx'
import { useText } from '../../web/language/language.tsx'
import { changeReport, type Check, type Report } from '../contract.ts'
import { mustBeAnswered } from '../rules/check.ts'
import { showOnSheet } from './sheet.tsx'
import { words } from './words.ts'
import { LongText } from '../../web/parts/long-text.tsx'
import { useUnsaved } from '../../web/parts/unsaved.tsx'

type AnswerBoxProps = { readonly check: Check; readonly reportId: string }

const AnswerBox = ({ check, reportId }: AnswerBoxProps) => {
  const t = useText()
  const tell = useTell(changeReport, { done: words.saved })
  const [text, setText] = useState(check.answer ?? '')
  const same = text.trim() === (check.answer ?? '')
  useUnsaved(!same)
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        tell.mutate({ params: { id: reportId }, body: { answers: { [check.id]: text } } })
      }}
    >
      <LongText
        label={t(words.answer)}
        description={check.answer === null ? t(words.answerHint) : undefined}
        maxLength={1000}
        value={text}
        onChange={setText}
      />
      <div>
        <Button
          type="submit"
          size="xs"
          variant={check.answer === null ? 'filled' : 'default'}
          loading={tell.isPending}
          disabled={same}
        >
          {t(words.saveAnswer)}
        </Button>
      </div>
    </form>
  )
}

type CheckLineProps = { readonly check: Check; readonly reportId: string; readonly mayAnswer: boolean }

const CheckLine = ({ check, reportId, mayAnswer }: CheckLineProps) => {
  const t = useText()
  const title = (
    <span className="check-main">
      <span className="check-title">
        <strong>{t(verdictWords[check.verdict])}</strong> {t(check.title)}
      </span>
      <span className="check-arithmetic even">{check.arithmetic}</span>
    </span>
  )
  return (
    <li className={`check check-${check.verdict}`}>
      <Icon name={verdictIcons[check.verdict]} size={18} />
      <div className="check-body">
        {check.figures.length === 0 ? (
          title
        ) : (
          <button
            type="button"
            className="check-press"
            title={t(words.show)}
            onClick={() => showOnSheet(check.figures)}
          >
            {title}
          </button>
        )}
        {mustBeAnswered(check.verdict) && mayAnswer && (
          <AnswerBox key={check.answer ?? ''} check={check} reportId={reportId} />
        )}
        {mustBeAnswered(check.verdict) && !mayAnswer && check.answer !== null && (
          <p>
            <em>{t(words.answered)}:</em> {check.answer}
          </p>
        )}
      </div>
    </li>
  )
}

type CheckListProps = { readonly report: Report; readonly mayAnswer: boolean }

export const CheckList = ({ report, mayAnswer }: CheckListProps) => {
  const t = useText()
  const { checks } = report
  const open = checks.filter(({ verdict, answer }) => mustBeAnswered(verdict) && answer === null).length
  const agreed = checks.filter(({ verdict }) => verdict === 'ok')
  const others = verdictOrder.flatMap((verdict) =>
    verdict === 'ok' ? [] : checks.filter((check) => check.verdict === verdict),
  )
  const line = (check: Check) => (
    <CheckLine key={check.id} check={check} reportId={report.head.id} mayAnswer={mayAnswer} />
  )
  return (
    <section className="card">
      <h2>{t(words.checks)}</h2>
      {report.head.state === 'draft' && (
        <p className={open > 0 ? 'problem' : 'quiet'} role="status">
          {open > 0 ? `${open} ${t(words.open)}` : t(words.ready)}
        </p>
      )}
      <ul className="checks">{others.map(line)}</ul>
      <details>
        <summary>
          {agreed.length} {t(words.agreed)}
        </summary>
        <ul className="checks">{agreed.map(line)}</ul>
      </details>
    </section>
  )
}

/** The verdicts by count, for the line under the title: "1 mâu thuẫn · 4 lưu ý". */
export const verdictCounts = (checks: readonly Check[]) =>
  verdictOrder.flatMap((verdict) => {
    const count = checks.filter((check) => check.verdict === verdict).length
    const { vi, en } = verdictWords[verdict]
    return count === 0 ? [] : [textOf(`${count} ${vi.toLowerCase()}`, `${count} ${en.toLowerCase()}`)]
  })
