// The teams with their members and households, and what is off the norm; a number leads to its records.
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../../web/language/language.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { writeFilter } from '../../web/register/list-state.ts'
import { useUnits } from '../../web/view/units.ts'
import type { Standing } from '../contract.ts'
import { teams as teamRegister } from '../teams.ts'
import { words } from './words.ts'

const kinds: Readonly<Record<string, { vi: string; en: string }>> = teamRegister.fields.kind.choices

/** Rounds are of teams that answer for households. */
const Round = ({ team }: { readonly team: Standing }) => {
  const t = useText()
  if (team.households === 0) return null
  return (
    <PlaceLink to="/hom-nay" search={{ unit: team.homeUnit, 'to-di-tuyen': team.id }}>
      {t(words.round)}
    </PlaceLink>
  )
}

/** On a phone, where each is a card, so many at a time. */
const AT_A_TIME = 30

export const TeamTable = ({ teams }: { readonly teams: readonly Standing[] }) => {
  const t = useText()
  const units = useUnits()
  const [most, setMost] = useState(AT_A_TIME)
  const several = new Set(teams.map(({ homeUnit }) => homeUnit)).size > 1
  return (
    <div className="table-box">
      <table className="records team-table">
        <thead>
          <tr>
            <th scope="col">{t(words.team)}</th>
            <th scope="col">{t(words.village)}</th>
            <th scope="col" className="number">
              {t(words.members)}
            </th>
            <th scope="col" className="number">
              {t(words.homes)}
            </th>
            <th scope="col">{t(words.finding)}</th>
            <th scope="col">{t(words.round)}</th>
          </tr>
        </thead>
        <tbody>
          {teams.map((team, place) => {
            const kind = kinds[team.kind]
            const own = writeFilter({ team: [team.id] })
            return (
              <tr key={team.id} className={place < most ? undefined : 'team-later'}>
                <td data-label={t(words.team)}>
                  <PlaceLink to={`/so/teams/${team.id}`}>{team.name}</PlaceLink>
                  {team.kind !== 'community' && <div className="quiet">{kind ? t(kind) : team.kind}</div>}
                </td>
                <td data-label={t(words.village)}>
                  {[team.village, several ? units.nameOf(team.homeUnit) : null].filter(Boolean).join(' · ')}
                </td>
                <td className="number" data-label={t(words.members)}>
                  <PlaceLink to="/so/team-members" search={{ filter: own }}>
                    {team.members}
                  </PlaceLink>
                  {team.alsoServing > 0 && (
                    <>
                      {' + '}
                      <PlaceLink
                        to="/so/team-members"
                        search={{ filter: writeFilter({ alsoIn: [team.id] }) }}
                      >
                        {t(words.alsoServing(team.alsoServing))}
                      </PlaceLink>
                    </>
                  )}
                </td>
                <td className="number" data-label={t(words.homes)}>
                  <PlaceLink to="/so/households" search={{ filter: own }}>
                    {team.households}
                  </PlaceLink>
                </td>
                <td data-label={t(words.finding)}>
                  {team.findings.length === 0 ? (
                    <span className="quiet">{t(words.fine)}</span>
                  ) : (
                    <span className="problem">{team.findings.map(({ text }) => t(text)).join('; ')}</span>
                  )}
                </td>
                <td data-label={team.households === 0 ? undefined : t(words.round)}>
                  <Round team={team} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {teams.length > most && (
        <div className="team-more">
          <Button variant="default" fullWidth onClick={() => setMost(most + AT_A_TIME)}>
            {t(words.moreTeams(teams.length - most))}
          </Button>
        </div>
      )}
    </div>
  )
}
