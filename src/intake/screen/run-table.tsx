// Lists brought in before, the latest first: a table on a desk, cards on a phone.
import { formatNumber } from '../../kernel/text/number.ts'
import { registerNamed } from '../../registers.ts'
import { addressOf } from '../../web/ask/api.ts'
import { useLanguage, useText } from '../../web/language/language.tsx'
import { momentOf } from '../../web/parts/moment.ts'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useUnits } from '../../web/view/units.ts'
import { useScreen } from '../../web/view/use-screen.ts'
import { markedCopy, type ImportRun } from '../contract.ts'
import { UndoButton } from './undo-button.tsx'
import { takenRows, verdicts, verdictWords } from './verdicts.ts'
import { stateWords, words } from './words.ts'
import { ScrollBox } from '../../web/parts/scroll-box.tsx'

const canUndo = ({ state, counts }: ImportRun): boolean =>
  state === 'done' || ((state === 'cancelled' || state === 'failed') && counts !== null)

const RunLine = ({ run }: { readonly run: ImportRun }) => {
  const t = useText()
  const { language } = useLanguage()
  const units = useUnits()
  const { setSearch } = useScreen()
  const register = run.register === null ? undefined : registerNamed(run.register)
  const number = (value: number) => formatNumber(value, {}, language)
  const counts = run.counts
  return (
    <tr>
      <th scope="row" className="run-file">
        <PlaceLink to="/nhan-danh-sach" search={{ lan: run.id }}>
          {run.fileName}
        </PlaceLink>
      </th>
      <td data-label={t(words.register)} className="run-two">
        {register && <span>{t(register.many)}</span>}
        <span className="quiet">{units.nameOf(run.homeUnit)}</span>
      </td>
      <td data-label={t(words.taken)} className={counts ? 'run-two run-counts' : 'run-blank'}>
        {counts ? (
          <>
            <strong className="even">{number(takenRows(counts))}</strong>
            <span className="quiet">
              {verdicts
                .filter((verdict) => verdict !== 'new' && counts[verdict] > 0)
                .map((verdict) => `${number(counts[verdict])} ${t(verdictWords[verdict])}`)
                .join(' · ')}
            </span>
          </>
        ) : (
          '–'
        )}
      </td>
      <td data-label={t(words.who)} className="run-two">
        <span>{run.account}</span>
        <time className="quiet" dateTime={run.createdAt}>
          {momentOf(run.createdAt)}
        </time>
      </td>
      <td data-label={t(words.state)}>
        <span className={`run-state run-${run.state}`}>{t(stateWords[run.state])}</span>
      </td>
      <td className="run-actions">
        <a
          href={addressOf(markedCopy, { params: { id: run.id } })}
          download
          aria-label={`${t(words.marked)}: ${run.fileName}`}
        >
          {t(words.markedShort)}
        </a>
        {canUndo(run) && (
          <UndoButton id={run.id} name={run.fileName} short begun={() => setSearch({ lan: run.id })} />
        )}
      </td>
    </tr>
  )
}

export const RunTable = ({ runs }: { readonly runs: readonly ImportRun[] }) => {
  const t = useText()
  const heads = [words.file, words.register, words.taken, words.who, words.state, words.actions]
  return (
    <ScrollBox label={t(words.past)} className="runs-box">
      <table className="runs">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head.vi} scope="col">
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <RunLine key={run.id} run={run} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
