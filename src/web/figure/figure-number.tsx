// The one component that draws a figure: value, unit word, change, small curve. Pressing it opens its definition and rows.
import { Skeleton } from '@mantine/core'
import { figureWords, measureWords, shownChange, shownValue } from './figure-words.ts'
import { useLanguage, useText } from '../language/language.tsx'
import { Sparkline } from './sparkline.tsx'
import { useFaces, useFigurePanel, type FigureAnswer } from './use-figures.ts'
import type { FigureAsk } from '../view/view.ts'

export type FigureNumberProps = {
  /** What was asked; the same ask opens the panel. */
  readonly ask: FigureAsk
  /** undefined: on its way. */
  readonly answer: FigureAnswer | undefined
  /** The answer of the period before, for the change. */
  readonly previous?: FigureAnswer | undefined
  /** Recent values for the small curve. */
  readonly points?: readonly number[] | undefined
  /** `tile` with its label; `large` for the head of a page; `inline` inside tables and sentences. */
  readonly size?: 'tile' | 'large' | 'inline'
  /** Other words than the figure's own label. */
  readonly label?: string
}

export const FigureNumber = ({ ask, answer, previous, points, size = 'tile', label }: FigureNumberProps) => {
  const t = useText()
  const { language } = useLanguage()
  const { open } = useFigurePanel()
  const figure = useFaces()(ask.figure)
  if (figure === null) return <span className="figure-unknown">{ask.figure}</span>
  if (!figure || !answer)
    return <Skeleton width={size === 'inline' ? 40 : 120} height={size === 'inline' ? 16 : 64} />
  const name = label ?? t(figure.label)
  const value = shownValue(answer.value, figure.measure, language)
  const measure = t(measureWords[figure.measure])
  const change = shownChange(answer.value, previous?.value, figure.measure, language)
  const said = `${name}: ${value} ${measure}`
  return (
    <button
      type="button"
      className={`figure figure-${size}`}
      onClick={(event) => {
        event.stopPropagation()
        open(ask)
      }}
      aria-label={size === 'inline' ? said : undefined}
      title={size === 'inline' ? said : undefined}
    >
      {size !== 'inline' && <span className="figure-label">{name} </span>}
      <span className="figure-value">
        {value}{' '}
        {(size !== 'inline' || figure.measure === 'percent') && answer.value !== null && (
          <span className="figure-measure">{measure}</span>
        )}
      </span>
      {size !== 'inline' && (change !== null || points !== undefined) && (
        <span className="figure-foot">
          {change !== null && (
            <span className="figure-change">
              {change === '0' ? t(figureWords.same) : change}{' '}
              <small>
                {figure.measure === 'percent' && change !== '0' ? `${t(figureWords.percentPoints)} ` : ''}
                {t(figureWords.previous)}
              </small>
            </span>
          )}
          {points !== undefined && <Sparkline values={points} />}
        </span>
      )}
    </button>
  )
}
