// The places on the left, grouped, by what the duties open.
import { useText } from './language.tsx'
import { Icon } from './icons.tsx'
import { PlaceLink } from './place-link.tsx'
import { groupsFor } from './places.ts'
import { useCan, useSession } from './session.tsx'
import { words } from './words.ts'

export const PlacesNav = ({ onPress }: { readonly onPress?: () => void }) => {
  const t = useText()
  const can = useCan()
  const { registers } = useSession()
  return (
    <nav className="places" aria-label={t(words.places)}>
      {groupsFor(can, registers).map(({ label, places }) => (
        <div key={label.vi} className="place-group">
          <h2>{t(label)}</h2>
          <ul>
            {places.map((place) => (
              <li key={place.path}>
                <PlaceLink to={place.path} className="place" {...(onPress ? { onPress } : {})}>
                  <Icon name={place.icon} />
                  <span>{t(place.label)}</span>
                </PlaceLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}
