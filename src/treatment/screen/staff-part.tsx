// Staff lent to others and borrowed (F220): how many are away or here now, how many there were in the period; every number opens.
import { FigureTiles } from '../../web/figure/figure-tiles.tsx'
import { useText } from '../../web/language/language.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { staffSurges } from '../staff-surges.ts'
import { words } from './words.ts'

export const StaffPart = () => {
  const t = useText()
  return (
    <section aria-label={t(words.staffPart)}>
      <h2>{t(words.staffPart)}</h2>
      <FigureTiles
        tiles={[
          { figure: 'staff-received-now', from: null },
          { figure: 'staff-sent-now', from: null },
          'staff-received',
          'staff-sent',
        ]}
      />
      <div className="care-acts">
        <PlaceLink to={`/so/${staffSurges.name}`} className="button-link">
          {t(words.staffBook)}
        </PlaceLink>
      </div>
    </section>
  )
}
