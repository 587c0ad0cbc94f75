// What a column means, as a chip: its word, how sure it is, why; pressed, a searchable list to change it.
import { Popover, TextInput, Tooltip } from '@mantine/core'
import { useState, type KeyboardEvent } from 'react'
import { searchKey } from '../../kernel/text/search-key.ts'
import { Icon } from '../../web/look/icons.tsx'
import { useText } from '../../web/language/language.tsx'
import type { Preview } from '../contract.ts'
import { columnName } from './cell-name.ts'
import { shortLabel, targetLabel } from './target-label.ts'
import { words } from './words.ts'

type TargetPickerProps = {
  readonly preview: Preview
  readonly column: Preview['columns'][number]
  readonly choose: (target: string) => void
}

const moveFocus = (event: KeyboardEvent<HTMLElement>) => {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  event.stopPropagation()
  if (step === 0) return
  event.preventDefault()
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, .unit-line')]
  const here = stops.findIndex((stop) => stop === document.activeElement)
  stops[Math.min(stops.length - 1, Math.max(0, here + step))]?.focus()
}

const TargetList = ({ preview, column, choose }: TargetPickerProps) => {
  const t = useText()
  const [sought, setSought] = useState('')
  const found = preview.targets.filter(({ label }) => searchKey(t(label)).includes(searchKey(sought)))
  const usedBy = (target: string): string[] =>
    preview.columns.flatMap((other) =>
      other.target === target && other.column !== column.column ? [columnName(other.column)] : [],
    )
  return (
    <div className="target-list" onKeyDown={moveFocus}>
      <p className="target-why">
        <strong>
          {columnName(column.column)} · {column.header || t(words.noHeader)}
        </strong>
        <span>{t(column.why)}</span>
        <span className="quiet">{column.samples.slice(0, 4).join(' · ')}</span>
      </p>
      <TextInput
        data-autofocus
        aria-label={t(words.findMeaning)}
        placeholder={t(words.findMeaning)}
        leftSection={<Icon name="search" size={16} />}
        value={sought}
        onChange={(event) => setSought(event.currentTarget.value)}
      />
      <ul className="unit-lines">
        {found.map(({ target, label }) => (
          <li key={target}>
            <button
              type="button"
              className="unit-line"
              aria-current={target === column.target}
              onClick={() => choose(target)}
            >
              {t(label)}
              {target !== 'ignore' && usedBy(target).length > 0 && (
                <small className="quiet">
                  {' '}
                  {t(words.usedBy)} {usedBy(target).join(', ')}
                </small>
              )}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

export const TargetPicker = ({ preview, column, choose }: TargetPickerProps) => {
  const t = useText()
  const [open, setOpen] = useState(false)
  const label = t(targetLabel(column.target, preview))
  const sure = Math.round(column.confidence * 100)
  const mood = column.target === null ? 'unclear' : column.target === 'ignore' ? 'ignored' : 'known'
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" width={320} trapFocus>
      <Popover.Target>
        <Tooltip label={t(column.why)} multiline maw={280} disabled={open}>
          <button
            type="button"
            className={`target-chip target-${mood}`}
            aria-haspopup="dialog"
            aria-label={`${t(words.meaning)} ${label}, ${sure}% ${t(words.sure)} (${columnName(column.column)})`}
            onClick={() => setOpen(!open)}
            onKeyDown={(event) => event.stopPropagation()}
          >
            <span className="target-word">{t(shortLabel(column.target, preview))}</span>
            <Icon name="down" size={12} />
            <span className="target-sure" aria-hidden="true">
              <span style={{ inlineSize: `${column.target === null ? 0 : sure}%` }} />
            </span>
          </button>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown aria-label={`${t(words.meaning)}: ${columnName(column.column)}`}>
        {open && (
          <TargetList
            preview={preview}
            column={column}
            choose={(target) => {
              setOpen(false)
              if (target !== column.target) choose(target)
            }}
          />
        )}
      </Popover.Dropdown>
    </Popover>
  )
}
