// Beds of each site by kind with who lies there, where that is known from and since when; what the rules propose to open or to close, and taking that back.
import { Button } from '@mantine/core'
import { type ComponentProps, useState } from 'react'
import { registerEndpoints } from '../../kernel/register/contract.ts'
import { formatNumber } from '../../kernel/text/number.ts'
import { facilities } from '../../resources/facilities.ts'
import { useTell } from '../../web/ask/ask.ts'
import { EmptyState } from '../../web/parts/empty-state.tsx'
import { useLanguage, useText } from '../../web/language/language.tsx'
import { ListNumber } from '../../web/figure/list-number.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useCan } from '../../web/ask/session.tsx'
import { admissions } from '../admissions.ts'
import { bedOpenings, bedReports } from '../beds.ts'
import { ward as wardWords } from '../care-choices.ts'
import type { LotLine, SiteLine } from '../beds-contract.ts'
import { StaffCell } from './staff-cell.tsx'
import { whenText, words } from './words.ts'

const { change: changeBeds } = registerEndpoints(bedOpenings)
const { change: changeSite } = registerEndpoints(facilities)
const { choices: tiers } = facilities.fields.tier

/** What was done here a moment ago: it stands on the board no more, so that the way back stands by itself. */
type Done = {
  readonly what: 'opened' | 'closed'
  readonly id: string
  readonly version: number
  readonly label: string
}
type Noting = { readonly note: (done: Done) => void }

const UndoLine = ({ done, gone }: { readonly done: Done; readonly gone: () => void }) => {
  const t = useText()
  const beds = useTell(changeBeds, { done: words.undone })
  const site = useTell(changeSite, { done: words.undone })
  const { id, version, label, what } = done
  const why = t(words.undoWhy)
  const undo = () =>
    what === 'opened'
      ? beds.mutate(
          { params: { id }, body: { version, values: { stage: 'planned', openDay: null }, why } },
          { onSuccess: gone },
        )
      : site.mutate(
          { params: { id }, body: { version, values: { closedDay: null }, why } },
          { onSuccess: gone },
        )
  return (
    <li className="card care-card care-acts">
      <span>
        {t(what === 'opened' ? words.opened : words.closedSite)}: {label}
      </span>
      <Button size="compact-md" variant="default" loading={beds.isPending || site.isPending} onClick={undo}>
        {t(words.undo)}
      </Button>
    </li>
  )
}

/** Who lies there, or the facility's reports where it keeps no book. */
const lyingIn = (
  { id, source }: SiteLine,
  kind: SiteLine['wards'][number]['ward'],
): Omit<ComponentProps<typeof ListNumber>, 'children'> =>
  source === 'stays'
    ? { register: admissions.name, filter: { facility: [id], ward: [kind], status: ['staying'] } }
    : { register: bedReports.name, filter: { facility: [id] } }

const SiteRow = ({ site, on, note }: { readonly site: SiteLine; readonly on: string } & Noting) => {
  const t = useText()
  const { language } = useLanguage()
  const can = useCan()
  const tell = useTell(changeSite, { done: words.closedSite })
  return (
    <tr data-site={site.id}>
      <td>
        <PlaceLink to={`/so/facilities/${site.id}`}>{site.name}</PlaceLink>
        <div className="quiet">{site.tier === null ? '—' : t(tiers[site.tier])}</div>
        {site.oxygenLitres !== null && (
          <div className="quiet">
            {t(words.oxygenLeft)} {formatNumber(site.oxygenLitres / 1000, { decimals: 1 }, language)} m³
          </div>
        )}
        {site.icuMissing !== null && site.icuMissing > 0 && (
          <div className="overdue">
            {site.icuMissing} {t(words.icuMissing)}
          </div>
        )}
        {site.mayClose && (
          <div className="care-acts">
            <span>{t(words.mayClose)}</span>
            {can('facilities.write') && (
              <Button
                size="compact-sm"
                variant="default"
                loading={tell.isPending}
                onClick={() =>
                  tell.mutate(
                    {
                      params: { id: site.id },
                      body: { version: site.version, values: { closedDay: on } },
                    },
                    {
                      onSuccess: ({ record: { id, version } }) =>
                        note({ what: 'closed', id, version, label: site.name }),
                    },
                  )
                }
              >
                {t(words.closeSite)}
              </Button>
            )}
          </div>
        )}
      </td>
      {site.wards.map(({ ward, patients, beds, occupancy }) => (
        <td key={ward} className="number">
          {beds === 0 && patients === 0 ? (
            '—'
          ) : (
            <>
              <ListNumber {...lyingIn(site, ward)}>{patients}</ListNumber>/
              <ListNumber register={bedOpenings.name} filter={{ facility: [site.id], ward: [ward] }}>
                {beds}
              </ListNumber>
            </>
          )}
          {occupancy !== null && <div className={occupancy >= 100 ? 'overdue' : 'quiet'}>{occupancy} %</div>}
        </td>
      ))}
      <td>{t(words.bySource[site.source])}</td>
      <td>{site.updated === null ? t(words.never) : whenText(site.updated)}</td>
      <StaffCell site={site} />
    </tr>
  )
}

const Lot = ({ lot, on, note }: { readonly lot: LotLine; readonly on: string } & Noting) => {
  const t = useText()
  const can = useCan()
  const tell = useTell(changeBeds, { done: words.opened })
  const label = `${lot.facility}: ${lot.beds} ${t(words.bedsWord)}, ${t(wardWords[lot.ward]).toLowerCase()}`
  return (
    <li className={`card care-card${lot.due ? ' care-late' : ''}`}>
      <strong>{label}</strong>
      <p className={lot.due ? 'overdue' : 'quiet'}>
        {lot.due ? t(words.openNow) : lot.fromAt === null ? '' : `${t(words.openAt)} ${lot.fromAt} %`}
      </p>
      {lot.basis !== null && <p className="quiet">{lot.basis}</p>}
      {can('bed-openings.write') && (
        <div className="care-acts">
          <Button
            size="compact-md"
            variant={lot.due ? 'filled' : 'default'}
            loading={tell.isPending}
            onClick={() =>
              tell.mutate(
                {
                  params: { id: lot.id },
                  body: { version: lot.version, values: { stage: 'open', openDay: on } },
                },
                {
                  onSuccess: ({ record: { id, version } }) => note({ what: 'opened', id, version, label }),
                },
              )
            }
          >
            {t(words.open)}
          </Button>
        </div>
      )}
    </li>
  )
}

type BedsProps = {
  readonly sites: readonly SiteLine[]
  readonly planned: readonly LotLine[]
  readonly on: string
}

export const BedsPart = ({ sites, planned, on }: BedsProps) => {
  const t = useText()
  const [done, setDone] = useState<readonly Done[]>([])
  const note = (one: Done) => setDone((earlier) => [...earlier, one])
  return (
    <section aria-label={t(words.beds)}>
      <h2>{t(words.beds)}</h2>
      {done.length > 0 && (
        <ul className="care-list">
          {done.map((one) => (
            <UndoLine
              key={one.id}
              done={one}
              gone={() => setDone((earlier) => earlier.filter(({ id }) => id !== one.id))}
            />
          ))}
        </ul>
      )}
      {sites.length === 0 && (
        <EmptyState title={t(words.none)} icon="facility">
          {t(words.noneWhy)}
        </EmptyState>
      )}
      {sites.length > 0 && (
        <div className="care-table" role="region" aria-label={t(words.beds)} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t(words.site)}</th>
                {(['normal', 'oxygen', 'icu'] as const).map((kind) => (
                  <th key={kind} scope="col" className="number">
                    {t(wardWords[kind])}
                  </th>
                ))}
                <th scope="col">{t(words.source)}</th>
                <th scope="col">{t(words.lastReport)}</th>
                <th scope="col" className="number">
                  {t(words.staff)}
                </th>
              </tr>
            </thead>
            <tbody>
              {sites.map((site) => (
                <SiteRow key={site.id} site={site} on={on} note={note} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {planned.length > 0 && (
        <>
          <h3>{t(words.planned)}</h3>
          <ul className="care-list">
            {planned.map((lot) => (
              <Lot key={lot.id} lot={lot} on={on} note={note} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
