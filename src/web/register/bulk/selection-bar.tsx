// What can be done with the chosen rows, and the step from this page to all that the list shows.
import { Button } from '@mantine/core'
import { MOST_AT_ONCE } from '../../../kernel/register/batch-contract.ts'
import type { Register } from '../../../kernel/register/register.ts'
import { formatNumber } from '../../../kernel/text/number.ts'
import { useLanguage, useText } from '../../language/language.tsx'
import { useCan } from '../../ask/session.tsx'
import { useScreen } from '../../view/use-screen.ts'
import { useExtras } from '../extras.ts'
import { countOf } from './selection.ts'
import type { Choosing } from './use-selection.ts'
import { words } from './words.ts'
import './bulk.css'

type SelectionBarProps = {
  readonly register: Register
  readonly choosing: Choosing
  readonly total: number
  readonly shown: number
}

export const SelectionBar = ({ register, choosing, total, shown }: SelectionBarProps) => {
  const t = useText()
  const { language } = useLanguage()
  const can = useCan()
  const { setSearch } = useScreen()
  const { chosen } = useExtras(register.name)
  const count = countOf(choosing.selection)
  if (count === 0) return null
  const say = (number: number) => formatNumber(number, {}, language)
  const more = choosing.selection.whole === null && total > shown
  return (
    <div className="selection-bar no-print" role="status">
      <strong>
        {t(words.chosen)} {say(count)} {t(words.records)}
      </strong>
      <Button size="compact-md" onClick={() => setSearch({ mo: 'nhieu' })}>
        {t(words.change)}…
      </Button>
      {chosen && can(chosen.needs) && (
        <Button size="compact-md" variant="default" onClick={() => setSearch({ mo: 'chon' })}>
          {t(chosen.label)}…
        </Button>
      )}
      {more && total <= MOST_AT_ONCE && (
        <Button size="compact-md" variant="default" onClick={() => choosing.pickWhole(total)}>
          {t(words.takeWhole)} {say(total)} {t(words.matching)}
        </Button>
      )}
      <Button size="compact-md" variant="subtle" color="gray" onClick={choosing.clear}>
        {t(words.letGo)}
      </Button>
      {more && total > MOST_AT_ONCE && <small className="quiet">{t(words.tooMany)}</small>}
    </div>
  )
}
