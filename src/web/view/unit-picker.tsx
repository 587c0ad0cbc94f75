// Choosing the unit that everything on the screen is about: a searchable tree, in old or new geography.
import { Button } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { DropBox } from '../parts/drop.tsx'
import { Icon } from '../look/icons.tsx'
import { useText } from '../language/language.tsx'
import { useUnits } from './units.ts'
import { useView } from './view.ts'
import { words } from '../language/words.ts'

const UnitChoice = lazy(async () => ({ default: (await import('./unit-choice.tsx')).UnitChoice }))

export const UnitPicker = () => {
  const t = useText()
  const { view } = useView()
  const units = useUnits()
  return (
    <DropBox
      position="bottom-start"
      width={340}
      className="unit-drop"
      target={
        <Button
          variant="default"
          className="choice"
          aria-label={`${t(words.unit)}: ${units.nameOf(view.unit)}`}
          rightSection={<Icon name="down" size={14} />}
        >
          {units.nameOf(view.unit)}
        </Button>
      }
    >
      {(close) => (
        <Suspense>
          <UnitChoice done={close} />
        </Suspense>
      )}
    </DropBox>
  )
}
