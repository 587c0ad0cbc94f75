// The sites of a unit: how full, who leaves tomorrow, how many they have received, who is on watch, when last updated.
import { formatNumber, NO_VALUE } from '../../kernel/text/number.ts'
import { facilities } from '../../resources/facilities.ts'
import { EmptyState } from '../../web/parts/empty-state.tsx'
import { useLanguage, useText } from '../../web/language/language.tsx'
import { ListNumber } from '../../web/figure/list-number.tsx'
import { momentOf } from '../../web/parts/moment.ts'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useUnits } from '../../web/view/units.ts'
import type { Site } from '../sites/contract.ts'
import { isolationRooms } from '../sites/rooms.ts'
import { siteGuards } from '../sites/site-books.ts'
import { isolationStays } from '../sites/stays.ts'
import { siteWords } from './site-words.ts'

const kinds = facilities.fields.kind.choices

const Fullness = ({ site }: { readonly site: Site }) => {
  const { language } = useLanguage()
  const say = (count: number) => formatNumber(count, {}, language)
  return (
    <span className={site.taken > site.beds ? 'site-full overdue' : 'site-full'}>
      <span>
        {/* Who has not left: of a day that is past these may be fewer than lay there then. */}
        <ListNumber register={isolationStays.name} filter={{ site: [site.id], outReason: [null] }}>
          {say(site.taken)}
        </ListNumber>{' '}
        /{' '}
        <ListNumber register={isolationRooms.name} filter={{ site: [site.id] }}>
          {say(site.beds)}
        </ListNumber>
      </span>
      <meter
        min={0}
        max={Math.max(site.beds, 1)}
        value={Math.min(site.taken, site.beds)}
        aria-hidden="true"
      />
    </span>
  )
}

type SiteTableProps = {
  readonly sites: readonly Site[]
  /** A day that is past: who was expected then has left by now, and nobody is expected any more. */
  readonly past: boolean
}

export const SiteTable = ({ sites, past }: SiteTableProps) => {
  const t = useText()
  const { language } = useLanguage()
  const units = useUnits()
  const say = (count: number) => formatNumber(count, {}, language)
  if (sites.length === 0)
    return (
      <EmptyState
        title={t(siteWords.noSites)}
        icon="facility"
        actions={<PlaceLink to="/so/facilities">{t(siteWords.addSite)}</PlaceLink>}
      >
        {t(siteWords.noSitesWhy)}
      </EmptyState>
    )
  return (
    <div className="paper-scroll">
      <table className="paper-batch site-table">
        <thead>
          <tr>
            <th scope="col">{t(siteWords.site)}</th>
            <th scope="col">{t(siteWords.taken)}</th>
            <th scope="col">{t(siteWords.free)}</th>
            <th scope="col">{t(siteWords.tomorrow)}</th>
            <th scope="col">{t(siteWords.arrived)}</th>
            <th scope="col">{t(siteWords.guards)}</th>
            <th scope="col">{t(siteWords.updated)}</th>
          </tr>
        </thead>
        <tbody>
          {sites.map((site) => (
            <tr key={site.id}>
              <th scope="row">
                <PlaceLink to={`/cach-ly/${site.id}`}>{site.name}</PlaceLink>
                <div className="quiet">
                  {[
                    t(kinds[site.kind]),
                    units.nameOf(site.homeUnit),
                    `${say(site.rooms)} ${t(siteWords.rooms).toLowerCase()}`,
                  ].join(' · ')}
                </div>
              </th>
              <td data-label={t(siteWords.taken)}>
                <Fullness site={site} />
              </td>
              <td data-label={t(siteWords.free)}>{say(Math.max(0, site.beds - site.taken))}</td>
              <td data-label={t(siteWords.tomorrow)}>{past ? NO_VALUE : say(site.dueTomorrow)}</td>
              <td data-label={t(siteWords.arrived)}>
                <ListNumber
                  register={isolationStays.name}
                  filter={{ site: [site.id], arrival: ['intake', 'otherSite'] }}
                >
                  {say(site.arrived)}
                </ListNumber>
              </td>
              <td data-label={t(siteWords.guards)}>
                <ListNumber register={siteGuards.name} filter={{ site: [site.id] }}>
                  {say(site.guards.inner)} / {say(site.guards.outer)}
                </ListNumber>
              </td>
              <td data-label={t(siteWords.updated)} className="quiet">
                {site.updatedAt === null ? t(siteWords.never) : momentOf(site.updatedAt)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
