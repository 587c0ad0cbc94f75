// Over a round that may lack something: which lists have not come to this device, and what to do.
import { Icon } from '../../web/icons.tsx'
import { useText } from '../../web/language.tsx'
import type { OnItsWay } from '../../web/outbox/use-on-its-way.ts'
import { PlaceLink } from '../../web/place-link.tsx'
import { words } from './words.ts'

export const LackingNote = ({ missing, broken }: OnItsWay) => {
  const t = useText()
  return (
    <p className="note note-question" role="status">
      <Icon name="warning" />
      <span>
        <strong>{t(broken ? words.notCome : words.coming)}</strong>{' '}
        {missing.map(({ many }) => t(many)).join(', ')}. {t(words.mayLack)}{' '}
        <PlaceLink to="/dong-bo">{t(words.toSync)}</PlaceLink>
      </span>
    </p>
  )
}
