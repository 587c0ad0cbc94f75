// Over a page that may lack something: which lists have not come to this device, and what to do.
import type { Text } from '../../kernel/text/text.ts'
import { Icon } from '../look/icons.tsx'
import { useText } from '../language/language.tsx'
import { PlaceLink } from '../frame/place-link.tsx'
import type { OnItsWay } from './use-on-its-way.ts'
import { words } from './words.ts'

type Said = OnItsWay & { readonly lacks: Text }

export const LackingNote = ({ shut, missing, broken, lacks }: Said) => {
  const t = useText()
  return (
    <p className="note note-question" role="status">
      <Icon name="warning" />
      <span>
        {shut ? (
          t(shut)
        ) : (
          <>
            <strong>{t(broken ? words.notHere : words.coming)}</strong>{' '}
            {missing.map(({ many }) => t(many)).join(', ')}. {t(lacks)}
          </>
        )}{' '}
        <PlaceLink to="/dong-bo">{t(words.toSync)}</PlaceLink>
      </span>
    </p>
  )
}
