// What was found at home today: three buttons, the one that stands pressed; pressed again it is taken away.
import { useText } from '../../web/language/language.tsx'
import type { VisitResult } from '../home/contract.ts'
import { resultWords } from './home-words.ts'
import './sites.css'

const offered: readonly VisitResult[] = ['present', 'symptoms', 'absent']

type HomeTapsProps = {
  readonly name: string
  readonly today: VisitResult | null
  readonly tap: ((result: VisitResult | null) => void) | undefined
}

export const HomeTaps = ({ name, today, tap }: HomeTapsProps) => {
  const t = useText()
  if (!tap) return today === null ? null : <strong>{t(resultWords[today])}</strong>
  return (
    <div className="home-taps" role="group" aria-label={name}>
      {offered.map((result) => (
        <button
          key={result}
          type="button"
          className={`home-tap home-${result}`}
          aria-pressed={today === result}
          onClick={() => tap(today === result ? null : result)}
        >
          {t(resultWords[result])}
        </button>
      ))}
    </div>
  )
}
