// The level of the unit and why, in one line, for the home page; loaded after the page itself.
import { useAsk } from '../../web/ask/ask.ts'
import { useText } from '../../web/language/language.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useView } from '../../web/view/view.ts'
import { levelStanding } from '../standing-contract.ts'
import { LevelShape } from './level-shape.tsx'

export const LevelLine = () => {
  const t = useText()
  const { view } = useView()
  const { data } = useAsk(levelStanding, { query: { unit: view.unit, day: view.to } }, { keep: true })
  if (!data) return null
  return (
    <p className="level-line-home">
      <LevelShape outcome={data.inForce?.outcome ?? data.outcome} size={18} />{' '}
      <PlaceLink to="/cap-do">{t(data.line)}</PlaceLink>
    </p>
  )
}
