// What the unit picker holds when it is open: search, old or new geography, the tree of units. Loaded when it is first opened.
import { SegmentedControl, TextInput } from '@mantine/core'
import { useState, type KeyboardEvent } from 'react'
import { searchKey } from '../../kernel/text/search-key.ts'
import { Icon } from '../look/icons.tsx'
import { useText } from '../language/language.tsx'
import { treeOf, useUnits, type UnitNode } from './units.ts'
import { useView, type Geography } from './view.ts'
import { words } from '../language/words.ts'

type Line = { readonly node: UnitNode; readonly depth: number }

const holds = (node: UnitNode, sought: string): boolean =>
  searchKey(node.unit.fullName).includes(sought) || node.children.some((child) => holds(child, sought))

const linesOf = (nodes: readonly UnitNode[], sought: string, depth = 0): Line[] =>
  nodes
    .filter((node) => sought === '' || holds(node, sought))
    .flatMap((node) => [{ node, depth }, ...linesOf(node.children, sought, depth + 1)])

const moveFocus = (event: KeyboardEvent<HTMLElement>) => {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  event.preventDefault()
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input[type=text], .unit-line')]
  const here = stops.findIndex((stop) => stop === document.activeElement)
  stops[Math.min(stops.length - 1, Math.max(0, here + step))]?.focus()
}

export const UnitChoice = ({ done }: { readonly done: () => void }) => {
  const t = useText()
  const { view, setView } = useView()
  const units = useUnits()
  const [sought, setSought] = useState('')
  const lines = linesOf(treeOf(units.rows, view.geo), searchKey(sought)).slice(0, 400)
  const choose = (unit: string) => {
    setView({ unit })
    done()
  }
  return (
    <div onKeyDown={moveFocus}>
      <TextInput
        type="text"
        autoFocus
        data-autofocus
        aria-label={t(words.findUnit)}
        placeholder={t(words.findUnit)}
        leftSection={<Icon name="search" size={16} />}
        value={sought}
        onChange={(event) => setSought(event.currentTarget.value)}
      />
      <SegmentedControl
        fullWidth
        size="xs"
        my="xs"
        value={view.geo}
        onChange={(geo: Geography) => setView({ geo })}
        data={[
          { value: 'old', label: t(words.oldGeography) },
          { value: 'new', label: t(words.newGeography) },
        ]}
      />
      <ul className="unit-lines">
        {lines.map(({ node, depth }) => (
          <li key={node.unit.key}>
            <button
              type="button"
              className="unit-line"
              aria-current={node.unit.key === view.unit}
              style={{ paddingInlineStart: `${0.6 + depth * 1.1}rem` }}
              onClick={() => choose(node.unit.key)}
            >
              {node.unit.fullName}
            </button>
          </li>
        ))}
      </ul>
      {lines.length === 0 && <p className="quiet">{t(words.noneFound)}</p>}
    </div>
  )
}
