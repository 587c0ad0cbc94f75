// What is late, missing or waiting: each line leads to its list. The most pressing stand first; the others open, so that what comes late moves nothing below.
import { Button } from '@mantine/core'
import { useState } from 'react'
import { formatNumber } from '../kernel/text/number.ts'
import { useAsk } from '../web/ask/ask.ts'
import { Icon, type IconName } from '../web/look/icons.tsx'
import { useLanguage, useText } from '../web/language/language.tsx'
import { PlaceLink } from '../web/frame/place-link.tsx'
import { useSession } from '../web/ask/session.tsx'
import type { View } from '../web/view/view.ts'
import { type Notice, pictureNotices } from './contract.ts'
import { words } from './words.ts'
import { Pending } from '../web/ask/pending.tsx'

const icons = { danger: 'warning', warning: 'warning', info: 'history' } as const satisfies Record<
  Notice['severity'],
  IconName
>

/** So many stand beside the curve without making its row higher. */
const FIRST = 5

export const NoticesCard = ({ view }: { readonly view: View }) => {
  const t = useText()
  const { language } = useLanguage()
  const { installation } = useSession()
  const asked = useAsk(pictureNotices, { query: { unit: view.unit, to: view.to } })
  const { data } = asked
  const [all, setAll] = useState(false)
  const folded = all ? 0 : Math.max(0, (data?.notices.length ?? 0) - FIRST)
  return (
    <section className="card notices" aria-label={t(words.waiting)}>
      <h2>{t(words.waiting)}</h2>
      {(view.known !== null || view.to < installation.today) && <p className="quiet">{t(words.asOfNow)}</p>}
      <Pending ask={asked} lines={5} />
      {data?.notices.length === 0 && (
        <p className="all-well">
          <Icon name="check" size={18} /> {t(words.nothingWaits)}
        </p>
      )}
      <ul>
        {data?.notices.map((notice, at) => (
          <li
            className={folded > 0 && at >= FIRST ? 'print-only' : undefined}
            key={notice.kind + notice.href + notice.text.vi}
          >
            <PlaceLink to={notice.href} className={`notice notice-${notice.severity}`}>
              <Icon name={icons[notice.severity]} size={18} />
              <span>
                <small>{t(words[notice.severity])}</small>
                <span>
                  {((notice.kind !== 'silentUnit' && notice.kind !== 'archive') || notice.count > 1) && (
                    <strong>{formatNumber(notice.count, {}, language)} </strong>
                  )}
                  {t(notice.text)}
                </span>
              </span>
              <Icon name="right" size={16} />
            </PlaceLink>
          </li>
        ))}
      </ul>
      {folded > 0 && (
        <Button variant="subtle" size="xs" className="no-print" onClick={() => setAll(true)}>
          {t(words.moreWaits(folded))}
        </Button>
      )}
    </section>
  )
}
