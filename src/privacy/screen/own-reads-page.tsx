// Whom one has looked at oneself: the same entries that inspector and home units see.
import { formatNumber } from '../../kernel/text/number.ts'
import { registerNamed } from '../../registers.ts'
import { useAsk } from '../../web/ask/ask.ts'
import { useCounted } from '../../web/figure/counted.tsx'
import { EmptyState } from '../../web/parts/empty-state.tsx'
import { useLanguage, useText } from '../../web/language/language.tsx'
import { momentOf } from '../../web/parts/moment.ts'
import { Page } from '../../web/parts/page.tsx'
import { Pager } from '../../web/parts/pager.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { actionWords } from '../../web/register/words.ts'
import { useUnits } from '../../web/view/units.ts'
import { useScreen } from '../../web/view/use-screen.ts'
import '../../web/register/register.css'
import { ownReads } from '../contract.ts'
import './privacy.css'
import { words } from '../words.ts'
import { Pending } from '../../web/ask/pending.tsx'

const SIZE = 50

export const OwnReadsPage = () => {
  const t = useText()
  const units = useUnits()
  const { language } = useLanguage()
  const counted = useCounted()
  const { search, setSearch } = useScreen()
  const page = Math.max(1, Number(search.page ?? 1) || 1)
  const asked = useAsk(ownReads, { query: { page } }, { keep: true })
  const { data } = asked
  return (
    <Page title={t(words.ownReads)} under={data ? `${counted(data)} ${t(words.ownUnder)}` : undefined}>
      <Pending ask={asked} />
      {data?.entries.length === 0 && <EmptyState title={t(words.none)} icon="history" />}
      {data && data.entries.length > 0 && (
        <div className="card">
          <ol className="history">
            {data.entries.map((entry, index) => {
              const register = registerNamed(entry.register)
              const one = register ? t(register.one) : entry.register
              return (
                <li key={`${entry.at} ${index}`}>
                  <div className="history-head">
                    <strong>{t(actionWords[entry.action])}</strong>
                    <span>
                      {entry.recordId ? (
                        <PlaceLink to={`/so/${entry.register}/${entry.recordId}`}>{one}</PlaceLink>
                      ) : (
                        `${formatNumber(entry.persons, {}, language)} ${t(words.persons)}`
                      )}
                    </span>
                    {entry.homeUnit !== null && <span className="quiet">{units.nameOf(entry.homeUnit)}</span>}
                    <time className="quiet" dateTime={entry.at}>
                      {momentOf(entry.at)}
                    </time>
                  </div>
                  {entry.why !== null && <p className="quiet">{entry.why}</p>}
                </li>
              )
            })}
          </ol>
          <Pager
            page={page}
            size={SIZE}
            total={data.total}
            more={data.more}
            setPage={(next) => setSearch({ page: next === 1 ? undefined : String(next) })}
          />
        </div>
      )}
    </Page>
  )
}
