// The search box of the frame: persons by name without marks, id or phone, across what may be seen. `/` goes there.
import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { Icon } from '../look/icons.tsx'
import { useText } from '../language/language.tsx'
import { useCan } from '../ask/session.tsx'
import { words } from '../language/words.ts'

const loadFound = () => import('./found-persons.tsx')
const FoundPersons = lazy(async () => ({ default: (await loadFound()).FoundPersons }))

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
  const navigate = useNavigate()
  const box = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState(false)
  const [sought] = useDebouncedValue(typed.trim(), 250)
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
        onFocus={() => {
          setOpen(true)
          void loadFound().catch(() => undefined)
        }}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setOpen(true)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && typed.trim() !== '') show(typed.trim())
        }}
      />
      {open && sought.length >= 2 && (
        <Suspense>
          <FoundPersons sought={sought} show={show} />
        </Suspense>
      )}
    </div>
  )
}
