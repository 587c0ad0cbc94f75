// One result that waits: what it says, why it was not matched, the specimens it may belong to, and the way to set it aside.
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { formatDay } from '../../kernel/day/day.ts'
import { useTell } from '../../web/ask/ask.ts'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { useText } from '../../web/language/language.tsx'
import { findCode } from '../contract.ts'
import { type Incoming, settleResult, type Suggestion } from '../results-contract.ts'
import { labResults } from '../lab-results.ts'
import { specimens } from '../specimens.ts'
import { queueWords as words, sessionWords } from './words.ts'

type Choices = Readonly<Record<string, { vi: string; en: string }>>
const results: Choices = specimens.fields.result.choices
const whys: Choices = labResults.fields.why.choices

type CardProps = { readonly row: Incoming; readonly write: boolean; readonly done: () => void }

export const IncomingCard = ({ row, write, done }: CardProps) => {
  const t = useText()
  const [aside, setAside] = useState('')
  const settle = useTell(settleResult, { quiet: true, done: words.done, leave: true })
  const put = useTell(settleResult, { quiet: true, done: words.asideDone, leave: true })
  const body = { version: row.version }
  const match = (target: Pick<Suggestion, 'kind' | 'id'>, why?: string) =>
    settle.mutate(
      { params: { id: row.id }, body: { ...body, target, ...(why ? { why } : {}) } },
      { onSuccess: done },
    )
  const result = results[row.result]
  const error = settle.error ?? put.error
  return (
    <section className="card lab-incoming" aria-label={row.code ?? t(words.noCode)} data-incoming={row.id}>
      <div className="lab-head">
        <h2>{row.code ?? t(words.noCode)}</h2>
        <span className={`lab-result lab-${row.result}`}>{result ? t(result) : row.result}</span>
        <span className="quiet">
          {[formatDay(row.resultDay), row.laboratory, row.person, row.personYear, row.variant]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      {row.why && whys[row.why] && <p className="lab-why">{t(whys[row.why] ?? { vi: '', en: '' })}</p>}
      {row.suggestions.length > 0 && (
        <ul className="lab-people" aria-label={t(words.may)}>
          {row.suggestions.map((one) => (
            <SuggestionLine
              key={one.id}
              one={one}
              row={row}
              write={write}
              busy={settle.isPending}
              match={match}
            />
          ))}
        </ul>
      )}
      {write && row.suggestions.length === 0 && <FindLine match={match} />}
      {error && <ErrorNote error={error} />}
      {write && (
        <form
          className="lab-scan"
          onSubmit={(event) => {
            event.preventDefault()
            put.mutate(
              { params: { id: row.id }, body: { ...body, target: null, why: aside.trim() } },
              { onSuccess: done },
            )
          }}
        >
          <TextInput
            label={t(words.asideWhy)}
            value={aside}
            onChange={(event) => setAside(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" disabled={aside.trim() === ''} loading={put.isPending}>
            {t(words.aside)}
          </Button>
        </form>
      )}
    </section>
  )
}

type LineProps = {
  readonly one: Suggestion
  readonly row: Incoming
  readonly write: boolean
  readonly busy: boolean
  readonly match: (target: Pick<Suggestion, 'kind' | 'id'>, why?: string) => void
}

const SuggestionLine = ({ one, row, write, busy, match }: LineProps) => {
  const t = useText()
  const [why, setWhy] = useState('')
  const other = one.result !== 'pending' && one.result !== row.result
  const name = [one.kind === 'pool' ? t(sessionWords.tube) : null, one.code, one.name]
    .filter(Boolean)
    .join(' ')
  return (
    <li className="lab-person lab-suggestion">
      <span className="lab-person-name">
        <strong>{name}</strong>{' '}
        <span className="quiet">
          {formatDay(one.day)}
          {one.result !== 'pending' &&
            ` · ${t(words.stands)} ${t(results[one.result] ?? { vi: one.result, en: one.result })}`}
        </span>
      </span>
      {write && other && (
        <TextInput
          aria-label={t(words.takeWhy)}
          placeholder={t(words.takeWhy)}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
      )}
      {write && (
        <Button
          disabled={busy || (other && why.trim() === '')}
          onClick={() => match(one, other ? why.trim() : undefined)}
          aria-label={`${t(words.take)}: ${name}`}
        >
          {t(words.take)}
        </Button>
      )}
    </li>
  )
}

const FindLine = ({ match }: Pick<LineProps, 'match'>) => {
  const t = useText()
  const [code, setCode] = useState('')
  const find = useTell(findCode, { leave: true })
  const found = (find.data?.found ?? []).flatMap(({ kind, id, code: of }) =>
    kind === 'session' ? [] : [{ kind, id, code: of }],
  )
  return (
    <form
      className="lab-scan"
      onSubmit={(event) => {
        event.preventDefault()
        if (code.trim() !== '') find.mutate({ body: { code: code.trim() } })
      }}
    >
      <TextInput
        label={t(words.find)}
        description={t(words.noSuggestion)}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" loading={find.isPending}>
        {t(words.look)}
      </Button>
      {find.data && found.length === 0 && <p className="problem">{t(words.notFound)}</p>}
      {found.map((one) => (
        <Button key={one.id} onClick={() => match(one)}>
          {t(words.take)}: {one.code}
        </Button>
      ))}
    </form>
  )
}
