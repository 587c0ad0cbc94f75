// Of the table of beds: who is present at a site, and who is missing against the norm of its tier.
import { useText } from '../../web/language/language.tsx'
import type { SiteLine } from '../beds-contract.ts'
import { words } from './words.ts'

export const StaffCell = ({ site }: { readonly site: SiteLine }) => {
  const t = useText()
  return (
    <td className="number">
      {site.doctors ?? '—'} · {site.nurses ?? '—'}
      {(['doctors', 'nurses'] as const).map((who) =>
        site.staffMissing[who] ? (
          <div key={who} className="overdue">
            {t(words.staffMissing)} {site.staffMissing[who]} {t(words.staffWho[who])}
          </div>
        ) : null,
      )}
    </td>
  )
}
