// The state of synchronisation, always in sight: lists on their way, all sent, so many wait, somebody must look, no network. Synchronises by itself.
import { useEffect } from 'react'
import { Icon } from '../look/icons.tsx'
import { useText } from '../language/language.tsx'
import { PlaceLink } from '../frame/place-link.tsx'
import { useSession } from '../ask/session.tsx'
import { isUnknown, mayBeCleared, outbox } from './outbox-state.ts'
import { openOutbox, synchronise } from './outbox.ts'
import { useOutbox, usePhoneState } from './use-field.ts'
import { isCut, useOnItsWay } from './use-on-its-way.ts'
import { words } from './words.ts'
import './outbox.css'

const EVERY_MS = 60_000

/** Where the key could not be fetched for want of network, it is asked for again. */
const useBySelf = () => {
  const session = useSession()
  useEffect(() => {
    const again = () => {
      if (document.visibilityState !== 'visible') return
      void (outbox().kind === 'locked' ? openOutbox(session) : synchronise())
    }
    const clock = setInterval(again, EVERY_MS)
    addEventListener('online', again)
    document.addEventListener('visibilitychange', again)
    return () => {
      clearInterval(clock)
      removeEventListener('online', again)
      document.removeEventListener('visibilitychange', again)
    }
  }, [session])
}

export const SyncChip = () => {
  const t = useText()
  const held = useOutbox()
  const { queue, files, restored } = usePhoneState(held)
  const { missing, broken, page } = useOnItsWay()
  useBySelf()
  if (held.kind === 'closed') return null
  const all = [...queue, ...files]
  const stuck = all.filter(({ stuck: verdict }) => verdict).length
  const waits = all.length - stuck
  const cut = isCut(held)
  const lacks = held.kind === 'open' && held.carrying !== null && (missing.length > 0 || page !== 'kept')
  const stopped = missing.length > 0 ? broken : cut || page === 'not'
  const parts = [
    ...(held.kind === 'locked' ? [t(words.locked)] : []),
    ...(restored ? [t(words.restoredTitle)] : []),
    ...(isUnknown(held) ? [t(words.unknownChip)] : []),
    ...(held.kind === 'elsewhere' ? [t(words.elsewhere)] : []),
    ...(cut ? [t(words.offline)] : []),
    ...(lacks ? [t(stopped ? words.notAll : words.receiving)] : []),
    ...(stuck > 0 ? [`${stuck} ${t(words.looked)}`] : []),
    ...(waits > 0 ? [`${waits} ${t(words.waits)}`] : []),
    ...(mayBeCleared(held) ? [t(words.sendSoon)] : []),
  ]
  const unfinished = cut || waits > 0 || lacks || isUnknown(held)
  const tone = stuck > 0 ? 'stuck' : unfinished ? 'waits' : 'sent'
  return (
    <div role="status">
      <PlaceLink to="/dong-bo" className={`sync-chip sync-${tone}`}>
        <Icon name={stuck > 0 ? 'warning' : unfinished ? 'history' : 'check'} size={16} />
        {parts.length === 0 ? t(words.allSent) : parts.join(' · ')}
      </PlaceLink>
    </div>
  )
}
