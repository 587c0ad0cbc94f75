// Choosing the unit that everything on the screen is about: a searchable tree, in old or new geography.
import { Button, Popover } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { Icon } from './icons.tsx'
import { useText } from './language.tsx'
import { useUnits } from './units.ts'
import { useView } from './view.ts'
import { words } from './words.ts'

const UnitChoice = lazy(async () => ({ default: (await import('./unit-choice.tsx')).UnitChoice }))

export const UnitPicker = () => {
  const t = useText()
  const { view } = useView()
  const units = useUnits()
  const [open, setOpen] = useState(false)
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" width={340} trapFocus>
      <Popover.Target>
        <Button
          variant="default"
          className="choice"
          aria-label={`${t(words.unit)}: ${units.nameOf(view.unit)}`}
          onClick={() => setOpen(!open)}
          rightSection={<Icon name="down" size={14} />}
        >
          {units.ready ? units.nameOf(view.unit) : '…'}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className="unit-drop">
        <Suspense>
          <UnitChoice done={() => setOpen(false)} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  )
}
