// Whose round: the own team first, the others of the unit for the station, or the whole unit.
import { useId } from 'react'
import { useText } from '../../web/language/language.tsx'
import { words } from './words.ts'

type Team = { readonly id: string; readonly name: string; readonly mine: boolean }

type TeamChoiceProps = {
  readonly teams: readonly Team[]
  /** Whose households are shown; empty: the whole unit. */
  readonly of: readonly string[]
  readonly choose: (team: string) => void
}

export const TeamChoice = ({ teams, of, choose }: TeamChoiceProps) => {
  const t = useText()
  const id = useId()
  if (teams.length === 0) return <p className="quiet">{t(words.noTeam)}</p>
  return (
    <div className="round-team no-print">
      <label htmlFor={id}>{t(words.team)}</label>
      <select id={id} value={of.length === 1 ? of[0] : ''} onChange={(event) => choose(event.target.value)}>
        <option value="">{t(words.whole)}</option>
        {teams
          .toSorted((one, other) => Number(other.mine) - Number(one.mine))
          .map((team) => (
            <option key={team.id} value={team.id}>
              {team.name}
              {team.mine ? ` (${t(words.mine)})` : ''}
            </option>
          ))}
      </select>
    </div>
  )
}
