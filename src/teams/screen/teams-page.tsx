// Teams and households: figures, households that no team has, every team by the norms, and the norms with where they stand.
import { useState } from 'react'
import { useAsk } from '../../web/ask/ask.ts'
import { EmptyState } from '../../web/parts/empty-state.tsx'
import { useText } from '../../web/language/language.tsx'
import { Page } from '../../web/parts/page.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useCan } from '../../web/ask/session.tsx'
import { useUnits } from '../../web/view/units.ts'
import { FigureTiles } from '../../web/figure/figure-tiles.tsx'
import { useView } from '../../web/view/view.ts'
import '../../web/register/register.css'
import { teamsStanding } from '../contract.ts'
import { TeamTable } from './team-table.tsx'
import './teams.css'
import { WaitingPart } from './waiting-part.tsx'
import { words } from './words.ts'
import { Pending } from '../../web/ask/pending.tsx'

const shown = [
  'teams-community-now',
  'teams-care-now',
  'teams-self-managed-now',
  'team-members-serving',
  'households-covered',
  'volunteers-serving',
] as const

export const TeamsPage = () => {
  const t = useText()
  const can = useCan()
  const units = useUnits()
  const { view } = useView()
  const [onlyFindings, setOnlyFindings] = useState(false)
  const asked = useAsk(teamsStanding, { query: { unit: view.unit, on: view.to } }, { keep: true })
  const { data } = asked
  const teams = data?.teams.filter(({ findings }) => !onlyFindings || findings.length > 0)
  return (
    <Page
      title={t(words.title)}
      under={
        <>
          {units.nameOf(view.unit)} · {t(words.under)}
        </>
      }
    >
      <div className="stack teams-page">
        <FigureTiles tiles={shown} span={{ from: null }} />
        <Pending ask={asked} />
        {data && can('households.write') && (
          <WaitingPart waiting={data.waiting} teams={data.teams} on={view.to} more={data.more} />
        )}
        {teams && (
          <section>
            <div className="team-head">
              <h2>
                {t(words.teams)} <span className="quiet">{teams.length}</span>
              </h2>
              <label className="no-print">
                <input
                  type="checkbox"
                  checked={onlyFindings}
                  onChange={(event) => setOnlyFindings(event.target.checked)}
                />{' '}
                {t(words.onlyFindings)}
              </label>
            </div>
            {teams.length === 0 ? (
              <EmptyState title={t(words.none)} icon="team">
                {t(words.noneWhy)}
              </EmptyState>
            ) : (
              <TeamTable teams={teams} />
            )}
          </section>
        )}
        {data && (
          <section className="card">
            <h2>{t(words.norms)}</h2>
            <dl className="team-norms">
              {data.norms.map(({ parameter, label, value, clause, verified }) => (
                <div key={parameter}>
                  <dt>{t(label)}</dt>
                  <dd>
                    <strong>{value ?? t(words.noNorm)}</strong>{' '}
                    <span className="quiet">
                      {clause}
                      {verified ? '' : ` (${t(words.unverified)})`}
                    </span>
                  </dd>
                </div>
              ))}
            </dl>
            <p className="quiet">
              {t(words.setNorm)}{' '}
              {can('rule-parameters.read') && (
                <PlaceLink to="/tham-so?nhom=teams">{t(words.parameters)}</PlaceLink>
              )}
            </p>
          </section>
        )}
      </div>
    </Page>
  )
}
