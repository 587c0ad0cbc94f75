// The places on the left, grouped, by what the duties open. A group folds; the group of the open place is never folded.
import { useState } from 'react'
import { useLocation } from '@tanstack/react-router'
import type { Text } from '../../kernel/text/text.ts'
import { useText } from '../language/language.tsx'
import { Icon } from '../look/icons.tsx'
import { type Place, useFoldedAtFirst, useGroups } from './menu.ts'
import { PlaceLink } from './place-link.tsx'
import { words } from '../language/words.ts'

const kept = 'phaodai-folded'

/** Which groups this device keeps folded, by their Vietnamese name. */
const useFolded = (): { folded: readonly string[]; fold: (group: Text) => void } => {
  const atFirst = useFoldedAtFirst()
  const [folded, setFolded] = useState<readonly string[]>(
    () => localStorage.getItem(kept)?.split('\n').filter(Boolean) ?? atFirst.map(({ vi }) => vi),
  )
  const fold = ({ vi }: Text) => {
    const next = folded.includes(vi) ? folded.filter((one) => one !== vi) : [...folded, vi]
    localStorage.setItem(kept, next.join('\n'))
    setFolded(next)
  }
  return { folded, fold }
}

const holds = (places: readonly Place[], here: string): boolean =>
  places.some(({ path }) => (path === '/' ? here === '/' : here === path || here.startsWith(`${path}/`)))

export const PlacesNav = ({ onPress }: { readonly onPress?: () => void }) => {
  const t = useText()
  const groups = useGroups()
  const here = useLocation({ select: ({ pathname }) => pathname })
  const { folded, fold } = useFolded()
  return (
    <nav className="places" aria-label={t(words.places)}>
      {groups.map(({ label, places }) => {
        const isOpen = !folded.includes(label.vi) || holds(places, here)
        return (
          <div key={label.vi} className={`place-group${isOpen ? '' : ' folded'}`}>
            <h2>
              <button type="button" aria-expanded={isOpen} onClick={() => fold(label)}>
                {t(label)}
                <Icon name={isOpen ? 'down' : 'right'} size={12} />
              </button>
            </h2>
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
        )
      })}
    </nav>
  )
}
