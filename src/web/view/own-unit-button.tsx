// Back from a unit that is not one's own, or is none, to where one has one's duties.
import { Button } from '@mantine/core'
import { useSession } from '../ask/session.tsx'
import { useText } from '../language/language.tsx'
import { words } from '../language/words.ts'
import { useUnits } from './units.ts'
import { ownUnitOf, useView } from './view.ts'

export const OwnUnitButton = () => {
  const t = useText()
  const own = ownUnitOf(useSession())
  const units = useUnits()
  const { setView } = useView()
  return (
    <Button variant="default" onClick={() => setView({ unit: own })}>
      {t(words.look)} {units.nameOf(own)}
    </Button>
  )
}
