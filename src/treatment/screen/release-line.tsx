// When care at home is expected to end (T-003, T-004): the seventh day with a negative test, the tenth or fourteenth without one.
import { addDays, formatDay } from '../../kernel/day/day.ts'
import { valuesOf } from '../../kernel/rule/law.ts'
import { useText } from '../../web/language/language.tsx'
import { releaseLaw, releaseOf } from '../rules/release.ts'
import { words } from './words.ts'

const values = valuesOf(releaseLaw)

export const ReleaseLine = ({ startDay }: { readonly startDay: string }) => {
  const t = useText()
  const least = values.leastDays === null ? null : addDays(startDay, values.leastDays)
  const of = (negativeDay: string | null, fullyVaccinated: boolean) =>
    releaseOf({ positiveDay: startDay, negativeDay, fullyVaccinated }, values)
  const lines = [of(least, true), of(null, true), of(null, false)].filter((line) => line !== null)
  return (
    <ul className="care-answer">
      {lines.map(({ day, because }) => (
        <li key={because.text.vi}>
          {formatDay(day)}: <span className="quiet">{t(because.text)}</span>
          {!because.verified && <span className="quiet"> ({t(words.unverified)})</span>}
        </li>
      ))}
    </ul>
  )
}
