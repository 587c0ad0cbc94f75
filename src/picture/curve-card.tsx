// The curve of the picture: by which day and by which step, how many records lack that day.
import { SegmentedControl } from '@mantine/core'
import type { ChartData } from '../charts/chart-data.ts'
import { ChartFrame } from '../charts/chart-frame.tsx'
import {
  peakOf,
  sevenDayMean,
  spanOf,
  usualStep,
  withoutLeadingZeros,
  type CoursePoint,
} from '../charts/course.ts'
import { EpidemicCurve } from '../charts/epidemic-curve.tsx'
import { chartWords } from '../charts/words.ts'
import { formatDay } from '../kernel/day/day.ts'
import { formatNumber } from '../kernel/text/number.ts'
import { textOf } from '../kernel/text/text.ts'
import { ErrorNote } from '../web/ask/error-note.tsx'
import { useLanguage, useText } from '../web/language/language.tsx'
import { Waiting } from '../web/parts/page.tsx'
import { useFaces, useFigurePanel } from '../web/figure/use-figures.ts'
import { useScreen } from '../web/view/use-screen.ts'
import { useView } from '../web/view/view.ts'
import { beginningOf, useDays, useSource, useWeeks } from './use-picture.ts'
import { words } from './words.ts'

const bys = ['reportDay', 'onsetDay', 'specimenDay', 'resultDay'] as const
type By = (typeof bys)[number]
const isBy = (text: string | undefined): text is By => bys.some((by) => by === text)

export const CurveCard = () => {
  const t = useText()
  const { language } = useLanguage()
  const { view, askOf } = useView()
  const face = useFaces()
  const { open } = useFigurePanel()
  const { search, setSearch } = useScreen()
  const { source, fileOf } = useSource()
  const chosen = search['theo']
  const by: By = isBy(chosen) ? chosen : 'reportDay'
  const step =
    search['buoc'] === 'day' || search['buoc'] === 'week' ? search['buoc'] : usualStep(view.from, view.to)
  const other = by === 'reportDay' ? undefined : by
  const weeks = useWeeks(view, other)
  const begin = beginningOf(view, weeks.data?.points)
  const days = useDays(view, step === 'day' ? begin : undefined, other)
  const asked = step === 'day' ? days : weeks
  const number = (value: number, decimals = 0) => formatNumber(value, { decimals }, language)

  const mean = step === 'day' && days.data ? sevenDayMean(days.data.points).slice(6) : undefined
  const points: readonly CoursePoint[] = !asked.data
    ? []
    : step === 'day'
      ? asked.data.points.slice(6)
      : view.from === null
        ? withoutLeadingZeros(asked.data.points)
        : asked.data.points
  const from = view.from ?? points[0]?.day ?? view.to
  const spanAt = (point: CoursePoint) => spanOf(point.day, step, from, view.to)
  const when = (point: CoursePoint): string => {
    const span = spanAt(point)
    const text =
      span.from === span.to ? formatDay(span.from) : `${formatDay(span.from)} – ${formatDay(span.to)}`
    return span.whole ? text : `${text} (${t(chartWords.cutWeek)})`
  }
  const what = (point: CoursePoint, index: number): string => {
    const average = mean?.[index] ?? null
    return `${number(point.value)} ${t(words.cases)}${average === null ? '' : ` · ${t(chartWords.mean).toLowerCase()} ${number(average, 1)}`}`
  }
  const total = points.reduce((sum, { value }) => sum + value, 0)
  const peak = peakOf(points)
  const undated = asked.data?.undated ?? 0
  const lacking = undated > 0 ? ` ${t(lackingOf(number(undated), t(words[by]).toLowerCase()))}` : ''
  const summary = peak
    ? `${t(summaryOf(number(total), number(peak.value), when(peak)))}${lacking}`
    : `${t(words.noCases)}${lacking}`
  const data: ChartData = {
    columns: [
      { title: t(step === 'week' ? chartWords.weekFrom : chartWords.day), format: 'day' },
      { title: t(face('cases')?.label ?? words.cases), format: 'integer' },
      ...(mean ? [{ title: t(chartWords.mean), format: 'decimal' } as const] : []),
    ],
    rows: points.map(({ day, value }, index) => [day, value, ...(mean ? [mean[index] ?? null] : [])]),
  }
  const choices = bys.map((value) => ({ value, label: t(words[value]) }))
  const controls = (
    <>
      <SegmentedControl
        size="xs"
        aria-label={t(words.by)}
        value={by}
        onChange={(value) =>
          setSearch({ theo: value === 'reportDay' ? undefined : value }, { replace: true })
        }
        data={choices}
      />
      <SegmentedControl
        size="xs"
        aria-label={t(words.step)}
        value={step}
        onChange={(value) => setSearch({ buoc: value }, { replace: true })}
        data={[
          { value: 'day', label: t(words.day) },
          { value: 'week', label: t(words.week) },
        ]}
      />
      {mean && (
        <span className="quiet key">
          <span className="key-line" />
          {t(chartWords.mean)}
        </span>
      )}
    </>
  )
  return (
    <ChartFrame
      title={`${t(words.curve)} ${t(words[by]).toLowerCase()}`}
      summary={asked.data ? summary : '…'}
      source={source}
      file={fileOf('duong-cong-dich')}
      data={data}
      controls={controls}
    >
      {asked.error && <ErrorNote error={asked.error} again={() => void asked.refetch()} />}
      {asked.isPending && !asked.error && <Waiting lines={9} />}
      {asked.data && peak && (
        <EpidemicCurve
          points={points}
          step={step}
          mean={mean}
          isCut={(point) => !spanAt(point).whole}
          say={(point, index) => [when(point), what(point, index)]}
          open={(point) => {
            const span = spanAt(point)
            open(askOf('cases', { from: span.from, to: span.to, ...(other ? { by: other } : {}) }))
          }}
        />
      )}
    </ChartFrame>
  )
}

const summaryOf = (total: string, peak: string, when: string) =>
  textOf(`${total} ca; cao nhất ${peak} ca, ${when}.`, `${total} cases; most ${peak}, ${when}.`)

const lackingOf = (count: string, day: string) =>
  textOf(
    `${count} ca trong kỳ chưa ghi ngày ${day} nên không có trên đường cong.`,
    `${count} cases of the period lack the day of ${day} and are not in the curve.`,
  )
