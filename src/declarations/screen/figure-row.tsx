// Figures in a row, asked in one question for the unit and period of the view.
import { ErrorNote } from '../../web/error-note.tsx'
import { FigureNumber } from '../../web/figure-number.tsx'
import { useAnswers } from '../../web/use-figures.ts'
import { useView } from '../../web/view.ts'

export const FigureRow = ({ figures }: { readonly figures: readonly string[] }) => {
  const { askOf } = useView()
  const asks = figures.map((figure) => askOf(figure))
  const { answers, error, again } = useAnswers(asks)
  return (
    <div className="declaration-figures">
      {error && <ErrorNote error={error} again={again} />}
      {asks.map((ask, index) => (
        <FigureNumber key={ask.figure} ask={ask} answer={answers[index]} />
      ))}
    </div>
  )
}
