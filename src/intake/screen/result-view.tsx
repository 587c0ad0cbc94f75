// What a run came to: counts, where its records and doubts are, the rows kept out, and an undo that stays.
import { formatNumber } from '../../kernel/text/number.ts'
import { registerNamed } from '../../registers.ts'
import { addressOf } from '../../web/ask/api.ts'
import { Icon } from '../../web/look/icons.tsx'
import { useLanguage, useText } from '../../web/language/language.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { markedCopy, type ImportRun } from '../contract.ts'
import { VerdictMark } from './marks.tsx'
import { UndoButton } from './undo-button.tsx'
import { rowFilters, takenRows, verdictOutcomes } from './verdicts.ts'
import { words } from './words.ts'

/** The whole list, whatever period or unit is looked at elsewhere. */
const unnarrowed = { unit: undefined, from: undefined, to: undefined, known: undefined }

type ResultViewProps = { readonly run: ImportRun; readonly begun: (jobId: string) => void }

export const ResultView = ({ run, begun }: ResultViewProps) => {
  const t = useText()
  const { language } = useLanguage()
  const register = run.register === null ? undefined : registerNamed(run.register)
  const counts = run.counts
  const undone = run.state === 'undone'
  const spared = counts?.spared ?? 0
  const number = (value: number) => formatNumber(value, {}, language)
  const taken = counts ? takenRows(counts) : 0
  const head = undone ? words.undone : taken > 0 ? words.done : words.doneNothing
  return (
    <div className="stack run-result">
      <section className="card stack" role="status">
        <h2 className="result-head">
          <Icon name={undone ? 'history' : 'check'} size={26} />
          <span>
            {t(head)}
            {!undone && taken > 0 && `: ${number(taken)} ${t(words.rows)}`}
            {register && <span className="quiet"> · {t(register.many)}</span>}
          </span>
        </h2>
        {undone && <p>{t(words.undoneWhy)}</p>}
        {undone && spared > 0 && (
          <p>
            <Icon name="warning" /> {number(spared)} {t(words.spared)}.
          </p>
        )}
        {counts && (
          <dl className="result-counts">
            {rowFilters
              .filter((filter) => counts[filter] > 0)
              .map((filter) => (
                <div key={filter}>
                  <dt>
                    <VerdictMark verdict={filter} />
                    <small className="quiet">{t(verdictOutcomes[filter])}</small>
                  </dt>
                  <dd className="even">{number(counts[filter])}</dd>
                </div>
              ))}
          </dl>
        )}
        <div className="intake-line">
          {(undone ? spared : taken) > 0 && register && (
            <PlaceLink
              to={`/so/${register.name}`}
              search={{ ...unnarrowed, importId: run.id }}
              className="button-link"
            >
              {t(words.seeRecords)} {t(register.many)}
            </PlaceLink>
          )}
          {!undone && counts !== null && counts.likely > 0 && (
            <PlaceLink to="/trung-lap" className="button-link">
              {t(words.seeDoubts)} ({number(counts.likely)})
            </PlaceLink>
          )}
          <PlaceLink to="/nhan-danh-sach" search={{ lan: undefined }} className="button-link">
            {t(words.another)}
          </PlaceLink>
        </div>
      </section>
      {!undone && counts !== null && counts.problem > 0 && (
        <section className="note note-question">
          <Icon name="warning" />
          <div className="stack">
            <strong>
              {number(counts.problem)} {t(words.keptOut)}
            </strong>
            <p>{t(words.keptOutNext)}</p>
            <p>
              <a href={addressOf(markedCopy, { params: { id: run.id } })} download className="button-link">
                {t(words.marked)}
              </a>
            </p>
          </div>
        </section>
      )}
      <div className="intake-line">
        {!undone && <UndoButton id={run.id} name={run.fileName} begun={begun} />}
        {!(counts !== null && counts.problem > 0 && !undone) && (
          <a href={addressOf(markedCopy, { params: { id: run.id } })} download className="button-link">
            {t(words.marked)}
          </a>
        )}
      </div>
    </div>
  )
}
