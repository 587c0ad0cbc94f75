// How a report stands, in a word with its sign: colour never alone.
import { Icon, type IconName } from '../../web/look/icons.tsx'
import { useText } from '../../web/language/language.tsx'
import type { Standing } from '../contract.ts'
import './standing.css'
import { standingWords } from './words.ts'

const icons: Readonly<Record<Standing, IconName>> = {
  inTime: 'check',
  late: 'history',
  missing: 'warning',
  backEntry: 'edit',
  returned: 'left',
  soon: 'calendar',
  open: 'dots',
  running: 'dots',
}

export const StandingMark = ({ standing }: { readonly standing: Standing }) => {
  const t = useText()
  return (
    <span className={`standing standing-${standing}`}>
      <Icon name={icons[standing]} size={14} /> {t(standingWords[standing])}
    </span>
  )
}
