// Where somebody goes from a screen that none of their duties opens: what their duties are, and the first places that these open.
import { dutyLines } from '../account/duty-words.ts'
import { useText } from '../language/language.tsx'
import { usePlaces } from './menu.ts'
import { PlaceLink } from './place-link.tsx'
import { useSession } from '../ask/session.tsx'
import { words } from '../language/words.ts'

const MOST = 4

export const OwnPlaces = () => {
  const t = useText()
  const { duties } = useSession()
  const places = usePlaces().slice(0, MOST)
  return (
    <>
      <p>
        {t(words.ownDuties)}: {dutyLines(duties, t).join('; ')}.
      </p>
      {places.length > 0 && (
        <p className="note-places">
          {t(words.opensToYou)}:{' '}
          {places.map(({ path, label }) => (
            <PlaceLink key={path} to={path}>
              {t(label)}
            </PlaceLink>
          ))}
        </p>
      )}
    </>
  )
}
