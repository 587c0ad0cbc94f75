// Which other diseases had cases in the period: the numbers above are of the main one alone.
import { figureOfDisease, nameOfDisease, otherDiseases } from '../surveillance/disease-figures.ts'
import { FigureNumber } from '../web/figure/figure-number.tsx'
import { useText } from '../web/language/language.tsx'
import { PlaceLink } from '../web/frame/place-link.tsx'
import { useCan } from '../web/ask/session.tsx'
import { useAnswers } from '../web/figure/use-figures.ts'
import { useView } from '../web/view/view.ts'
import { words } from './words.ts'

export const OtherDiseasesLine = () => {
  const t = useText()
  const can = useCan()
  const { askOf } = useView()
  const asks = otherDiseases.map((disease) => ({ disease, ask: askOf(figureOfDisease('cases', disease)) }))
  const { answers } = useAnswers(asks.map(({ ask }) => ask))
  const seen = asks.flatMap(({ disease, ask }) => {
    const answer = answers.find((one) => one?.figure === ask.figure)
    return answer?.value ? [{ disease, ask, answer }] : []
  })
  if (seen.length === 0) return null
  return (
    <p className="other-diseases">
      {can('cases.read') ? (
        <PlaceLink to="/benh">{t(words.otherDiseases)}</PlaceLink>
      ) : (
        t(words.otherDiseases)
      )}
      {': '}
      {seen.map(({ disease, ask, answer }, index) => (
        <span key={disease}>
          {index > 0 && ' · '}
          {t(nameOfDisease(disease))} <FigureNumber size="inline" ask={ask} answer={answer} />
        </span>
      ))}
    </p>
  )
}
