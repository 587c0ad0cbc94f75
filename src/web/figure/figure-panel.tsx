// The panel behind every number: definition in words, period, unit, as known on, its parts, its course and its rows.
import { findFigure } from '../../figures.ts'
import { addDays, formatDay } from '../../kernel/day/day.ts'
import { figureRows, figureSeries } from '../../kernel/figure/contract.ts'
import { registerNamed } from '../../registers.ts'
import { useAsk } from '../ask/ask.ts'
import { ErrorNote } from '../ask/error-note.tsx'
import { FigureParts } from './figure-parts.tsx'
import { FigureRowList } from './figure-row-list.tsx'
import { figureWords, measureWords, shownValue } from './figure-words.ts'
import { useLanguage, useText } from '../language/language.tsx'
import { Waiting } from '../parts/page.tsx'
import { Panel } from '../parts/panel.tsx'
import { usePeriodWords } from '../view/period-picker.tsx'
import { Sparkline } from './sparkline.tsx'
import { useScreen } from '../view/use-screen.ts'
import { useUnits } from '../view/units.ts'
import { useAnswers } from './use-figures.ts'
import type { FigureAsk } from '../view/view.ts'

const pageSize = 50

export const FigurePanel = ({ ask, close }: { readonly ask: FigureAsk; readonly close: () => void }) => {
  const t = useText()
  const { language } = useLanguage()
  const units = useUnits()
  const say = usePeriodWords()
  const { search, setSearch } = useScreen()
  const page = Number(search['sl-trang'] ?? 1)
  const figure = findFigure(ask.figure)
  const { answers, error } = useAnswers([ask])
  const rows = useAsk(figureRows, { body: { ...ask, page, size: pageSize } }, { keep: true })
  const series = useAsk(
    figureSeries,
    { body: { ...ask, from: ask.from ?? addDays(ask.to, -20 * 7), step: 'week' } },
    { when: figure?.kind === 'count' },
  )
  if (!figure)
    return (
      <Panel title={ask.figure} close={close} over>
        <p>{t(figureWords.unknown)}</p>
      </Panel>
    )
  const byField = ask.by !== undefined && figure.kind === 'count' ? figure.register.fields[ask.by] : undefined
  const register = rows.data?.register ? registerNamed(rows.data.register) : undefined
  const facts = [
    [figureWords.unit, units.nameOf(ask.unit)],
    [figureWords.period, say(ask)],
    [
      figureWords.known,
      ask.knownOn ? `${t(figureWords.endOf)} ${formatDay(ask.knownOn)}` : t(figureWords.now),
    ],
    ...(byField ? [[figureWords.countedBy, t(byField.label)] as const] : []),
  ] as const
  return (
    <Panel title={t(figure.label)} close={close} over>
      {error && <ErrorNote error={error} />}
      <p className="figure-big">
        {shownValue(answers[0]?.value, figure.measure, language)}{' '}
        <small>{t(measureWords[figure.measure])}</small>
        {series.data && series.data.points.length > 2 && (
          <span className="figure-course">
            <Sparkline values={series.data.points.map(({ value }) => value)} width={170} height={44} />
            <small className="quiet">{t(figureWords.course)}</small>
          </span>
        )}
      </p>
      <p className="definition">{t(figure.definition)}</p>
      <dl className="facts">
        {facts.map(([label, value]) => (
          <div key={label.vi}>
            <dt>{t(label)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {rows.error && <ErrorNote error={rows.error} again={() => void rows.refetch()} />}
      {rows.isPending && <Waiting lines={5} />}
      {rows.data && rows.data.parts.length > 0 && (
        <FigureParts ask={ask} stock={figure.kind === 'stock'} parts={rows.data.parts} />
      )}
      {rows.data && register && (
        <FigureRowList
          register={register}
          rows={rows.data.rows}
          total={rows.data.total}
          more={rows.data.more}
          page={page}
          size={pageSize}
          setPage={(next) => setSearch({ 'sl-trang': next === 1 ? undefined : String(next) })}
        />
      )}
    </Panel>
  )
}
