// The search box of the frame: persons by name without marks, id or phone, across what may be seen. `/` goes there.
import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { registerEndpoints, type RecordRow } from '../kernel/register/contract.ts'
import { persons } from '../people/persons.ts'
import { useAsk } from './ask.ts'
import { Icon } from './icons.tsx'
import { useText } from './language.tsx'
import { useCan } from './session.tsx'
import { useUnits } from './units.ts'
import { words } from './words.ts'

const { find } = registerEndpoints(persons)

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

const move = (event: KeyboardEvent<HTMLElement>) => {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  event.preventDefault()
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, .found')]
  const here = stops.findIndex((stop) => stop === document.activeElement)
  stops[Math.min(stops.length - 1, Math.max(0, here + step))]?.focus()
}

export const SearchEverywhere = () => {
  const t = useText()
  const can = useCan()
  const units = useUnits()
  const navigate = useNavigate()
  const box = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState(false)
  const [sought] = useDebouncedValue(typed.trim(), 250)
  const { data, isFetching } = useAsk(
    find,
    { body: { search: sought, size: 8 } },
    { when: open && sought.length >= 2, keep: true },
  )
  useEffect(() => {
    const focus = (event: globalThis.KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || typing(event.target)) return
      event.preventDefault()
      box.current?.focus()
    }
    window.addEventListener('keydown', focus)
    return () => window.removeEventListener('keydown', focus)
  }, [])
  if (!can('persons.read')) return null
  const show = (word: string, record?: string) => {
    setOpen(false)
    setTyped('')
    void navigate({
      to: '/so/$register',
      params: { register: 'persons' },
      search: record === undefined ? {} : { mo: record },
      state: { sought: word },
    })
  }
  const lineOf = ({ values, homeUnit }: RecordRow) =>
    [values.birthYear ?? String(values.birthDay ?? '').slice(0, 4), values.phone, units.nameOf(homeUnit)]
      .filter(Boolean)
      .join(' · ')
  return (
    <div
      className="search-everywhere"
      role="search"
      onKeyDown={(event) => {
        move(event)
        if (event.key === 'Escape') setOpen(false)
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false)
      }}
    >
      <TextInput
        ref={box}
        type="search"
        aria-label={t(words.search)}
        placeholder={t(words.search)}
        leftSection={<Icon name="search" size={16} />}
        value={typed}
        onFocus={() => setOpen(true)}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setOpen(true)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && typed.trim() !== '') show(typed.trim())
        }}
      />
      {open && sought.length >= 2 && data && (
        <div className="found-list">
          {data.rows.map((row) => (
            <button key={row.id} type="button" className="found" onClick={() => show(sought, row.id)}>
              <strong>{String(row.values.fullName ?? '')}</strong>
              <span className="quiet">{lineOf(row)}</span>
            </button>
          ))}
          {data.rows.length === 0 && !isFetching && <p className="quiet">{t(words.noneFound)}</p>}
        </div>
      )}
    </div>
  )
}
