// The other households of the team: nothing is due, and whoever knocks anyway writes it with one tap (F151).
import { useText } from '../../web/language/language.tsx'
import type { RoundHousehold } from '../rules/today-list.ts'
import { PhoneLink } from './person-row.tsx'
import { words } from './words.ts'

const offered = ['met', 'away'] as const

type RestProps = {
  readonly households: readonly RoundHousehold[]
  readonly visit: ((household: RoundHousehold, result: string | null) => void) | undefined
}

export const RestHouseholds = ({ households, visit }: RestProps) => {
  const t = useText()
  if (households.length === 0) return null
  return (
    <details className="round-rest">
      <summary>
        {t(words.rest)} <span className="quiet">{households.length}</span>
      </summary>
      <ul className="round-list">
        {households.map((household) => (
          <li key={household.id} className="round-home round-plain">
            <div className="round-head">
              <span className="round-title">
                {t(words.household)} {household.code}
              </span>
              <span>{[household.village, household.headName].filter(Boolean).join(' · ')}</span>
              <PhoneLink phone={household.phone} name={household.code} />
            </div>
            {visit && (
              <div className="round-taps" role="group" aria-label={`${t(words.household)} ${household.code}`}>
                {offered.map((result) => (
                  <button
                    key={result}
                    type="button"
                    className={`round-tap round-${result === 'met' ? 'well' : 'missed'}`}
                    aria-pressed={household.visited?.result === result}
                    onClick={() => visit(household, household.visited?.result === result ? null : result)}
                  >
                    {t(words[result])}
                  </button>
                ))}
              </div>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
