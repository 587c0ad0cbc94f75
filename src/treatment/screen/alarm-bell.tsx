// Alarms that nobody has taken, told on whatever screen stands open: a line above it, the title of the tab, a tone, and a notice of the device where it is allowed.
import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useAsk } from '../../web/ask/ask.ts'
import { Icon } from '../../web/look/icons.tsx'
import { useText } from '../../web/language/language.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { waitingAlarms } from '../board-contract.ts'
import { bellWords as words } from './bell-words.ts'
import { ring } from './ring.ts'
import './bell.css'

const EVERY = 30_000
const QUIET = 'phaodai-alarms-quiet'

/** Whatever the screens call the tab, the number stands before it. */
const useTitle = (waiting: number): void => {
  useEffect(() => {
    const title = document.querySelector('title')
    const mark = waiting > 0 ? `(${waiting}) ` : ''
    const put = () => {
      const bare = document.title.replace(/^\(\d+\) /, '')
      if (document.title !== mark + bare) document.title = mark + bare
    }
    put()
    if (!title) return undefined
    const observer = new MutationObserver(put)
    observer.observe(title, { childList: true })
    return () => observer.disconnect()
  }, [waiting])
}

const mayNotify = (): boolean => 'Notification' in window && Notification.permission === 'granted'

export const AlarmBell = () => {
  const t = useText()
  const { data, dataUpdatedAt } = useAsk(waitingAlarms, {}, { keep: true, every: EVERY })
  const [quiet, setQuiet] = useState(() => localStorage.getItem(QUIET) === 'yes')
  const [askable, setAskable] = useState(
    () => 'Notification' in window && Notification.permission === 'default',
  )
  const told = useRef<string | null>(null)
  const { waiting, late, danger, newest } = data ?? { waiting: 0, late: 0, danger: 0, newest: null }
  useTitle(waiting)
  useEffect(() => {
    if (waiting === 0) return
    const isNew = newest !== null && newest !== told.current
    // What is new is told once; what is late is told again each time it is looked for.
    if (!quiet && (isNew || late > 0)) ring(late > 0 || danger > 0)
    // Neither name nor reason: the screen of a telephone is read by others.
    if (isNew && mayNotify())
      new Notification(t(words.notice), { body: `${waiting} ${t(words.waiting)}`, tag: 'alarms' })
    told.current = newest
  }, [dataUpdatedAt, waiting, late, danger, newest, quiet, t])
  if (waiting === 0) return null
  const silence = () => {
    localStorage.setItem(QUIET, quiet ? 'no' : 'yes')
    setQuiet(!quiet)
  }
  return (
    <div className="alarm-bell no-print" role="alert">
      <Icon name="warning" size={18} />
      <PlaceLink to="/dieu-tri">
        <strong>
          {waiting} {t(words.waiting)}
        </strong>
        {danger > 0 && `, ${danger} ${t(words.danger)}`}
        {late > 0 && `, ${late} ${t(words.late)}`}
      </PlaceLink>
      {askable && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => void Notification.requestPermission().then(() => setAskable(false))}
        >
          {t(words.allow)}
        </Button>
      )}
      <Button size="compact-md" variant="subtle" aria-pressed={quiet} onClick={silence}>
        {t(quiet ? words.sound : words.silence)}
      </Button>
    </div>
  )
}
