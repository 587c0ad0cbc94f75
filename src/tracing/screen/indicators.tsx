// The figures of tracing in the view's unit and period: how many, how fast listed, how well followed.
import { ErrorNote } from '../../web/error-note.tsx'
import { FigureNumber } from '../../web/figure-number.tsx'
import { useAnswers } from '../../web/use-figures.ts'
import { useView } from '../../web/view.ts'

const shown = [
  'contacts-following',
  'contacts',
  'contacts-f1',
  'contacts-in-time-share',
  'contacts-days-to-list-mean',
  'contact-visits-met-share',
  'cases-from-contacts-share',
  'contacts-became-cases',
  'contacts-lost',
] as const

export const Indicators = () => {
  const { askOf } = useView()
  const asks = shown.map((figure) => askOf(figure))
  const { answers, error, again } = useAnswers(asks)
  return (
    <div className="tracing-figures">
      {error && <ErrorNote error={error} again={again} />}
      {asks.map((ask, index) => (
        <FigureNumber key={ask.figure} ask={ask} answer={answers[index]} />
      ))}
    </div>
  )
}
