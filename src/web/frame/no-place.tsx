// What stands where an address leads nowhere.
import { EmptyState } from '../parts/empty-state.tsx'
import { useText } from '../language/language.tsx'
import { PlaceLink } from './place-link.tsx'
import { words } from '../language/words.ts'

export const NoPlace = () => {
  const t = useText()
  return (
    <EmptyState
      title={t(words.noPlace)}
      icon="search"
      actions={<PlaceLink to="/">{t(words.home)}</PlaceLink>}
    >
      {t(words.noPlaceNext)}
    </EmptyState>
  )
}
