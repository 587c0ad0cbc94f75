// Figures beside each other for the unit and period of the view, asked in one go, for who may read figures.
import { ErrorNote } from '../ask/error-note.tsx'
import { FigureNumber } from './figure-number.tsx'
import { useCan } from '../ask/session.tsx'
import { useAnswers } from './use-figures.ts'
import { useView, type FigureAsk } from '../view/view.ts'

type Span = Partial<Pick<FigureAsk, 'from' | 'to'>>

/** A figure by its name, or one of other days or with other words than its own. */
export type FigureTile = string | (Span & { readonly figure: string; readonly label?: string })

type FigureTilesProps = {
  readonly tiles: readonly FigureTile[]
  /** Other days than those of the view, for all of them. */
  readonly span?: Span
  readonly className?: string
}

export const FigureTiles = ({ tiles, span = {}, className = '' }: FigureTilesProps) => {
  const can = useCan()
  const { askOf } = useView()
  const read = can('figures.read')
  const shown = tiles.map((tile) => {
    const { figure, label, ...days } = typeof tile === 'string' ? { figure: tile } : tile
    return { ask: askOf(figure, { ...span, ...days }), label }
  })
  const { answers, error, again } = useAnswers(read ? shown.map(({ ask }) => ask) : [])
  if (!read) return null
  return (
    <div className={`figure-tiles ${className}`}>
      {error && <ErrorNote error={error} again={again} />}
      {shown.map(({ ask, label }, at) => (
        <FigureNumber
          key={`${ask.figure} ${ask.from} ${ask.to}`}
          ask={ask}
          answer={answers[at]}
          {...(label === undefined ? {} : { label })}
        />
      ))}
    </div>
  )
}
