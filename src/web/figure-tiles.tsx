// Some figures beside each other, asked in one go; where they could not be had it says so.
import { ErrorNote } from './error-note.tsx'
import { FigureNumber } from './figure-number.tsx'
import { useAnswers } from './use-figures.ts'
import type { FigureAsk } from './view.ts'

export const FigureTiles = ({
  asks,
  className,
}: {
  readonly asks: readonly FigureAsk[]
  readonly className: string
}) => {
  const { answers, error, again } = useAnswers(asks)
  return (
    <div className={className}>
      {error && <ErrorNote error={error} again={again} />}
      {asks.map((ask, index) => (
        <FigureNumber key={ask.figure} ask={ask} answer={answers[index]} />
      ))}
    </div>
  )
}
