// One condition of the sentence: a field and the values it may have.
import { Checkbox, Popover } from '@mantine/core'
import { useState } from 'react'
import { Icon } from '../look/icons.tsx'
import { useText } from '../language/language.tsx'
import type { Column } from './columns.ts'
import { choiceText } from './record-title.ts'
import { words } from './words.ts'

type FilterChipProps = {
  readonly column: Column
  readonly values: readonly (string | null)[]
  readonly startOpen: boolean
  readonly change: (values: readonly (string | null)[]) => void
  readonly drop: () => void
}

export const FilterChip = ({ column, values, startOpen, change, drop }: FilterChipProps) => {
  const t = useText()
  const [open, setOpen] = useState(startOpen)
  const { field } = column
  if (field.kind !== 'choice') return null
  const say = (value: string | null) => t(value === null ? words.unknown : choiceText(field, value))
  const options = [...Object.keys(field.choices), null]
  return (
    <span className="chip">
      <Popover
        opened={open}
        position="bottom-start"
        trapFocus
        onChange={(next) => {
          setOpen(next)
          if (!next && values.length === 0) drop()
        }}
      >
        <Popover.Target>
          <button type="button" className="chip-text" onClick={() => setOpen(!open)}>
            <span className="quiet">{t(field.label)}: </span>
            {values.length === 0 ? '…' : values.map(say).join(` ${t(words.or)} `)}
          </button>
        </Popover.Target>
        <Popover.Dropdown>
          <Checkbox.Group
            label={t(field.label)}
            value={values.map((value) => value ?? '')}
            onChange={(next) => change(next.map((value) => (value === '' ? null : value)))}
          >
            <div className="checks">
              {options.map((value) => (
                <Checkbox key={value ?? ''} value={value ?? ''} label={say(value)} />
              ))}
            </div>
          </Checkbox.Group>
        </Popover.Dropdown>
      </Popover>
      <button
        type="button"
        className="chip-drop"
        aria-label={`${t(words.dropCondition)}: ${t(field.label)}`}
        onClick={drop}
      >
        <Icon name="close" size={14} />
      </button>
    </span>
  )
}
