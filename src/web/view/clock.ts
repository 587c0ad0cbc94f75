// The clock of a screen that may stand open for days: what it shows now, told again as minutes pass and when the page is seen again.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { ownSession, type Session } from '../../kernel/access/contract.ts'
import { type Day, dayOfMoment } from '../../kernel/day/day.ts'
import { type LocalMoment, localMoment, standingMoment } from '../../kernel/rule/local-moment.ts'
import type { ApiRefusal } from '../ask/api.ts'
import { askKey } from '../ask/ask.ts'
import { useSession } from '../ask/session.tsx'

const EVERY_MS = 20_000

type Installation = Pick<Session['installation'], 'demo' | 'today'>

/** A demonstration stands still; elsewhere time goes on while nothing is heard from the server. */
export const momentIn = ({ demo, today }: Installation, moment: Date): LocalMoment =>
  demo ? standingMoment(today) : localMoment(moment)

const subscribe = (heard: () => void): (() => void) => {
  const clock = setInterval(heard, EVERY_MS)
  // A phone that slept kept no time.
  document.addEventListener('visibilitychange', heard)
  addEventListener('pageshow', heard)
  return () => {
    clearInterval(clock)
    document.removeEventListener('visibilitychange', heard)
    removeEventListener('pageshow', heard)
  }
}

/** For what is written down at a press: the moment of that press, not the one at which the screen was opened. */
export const useMomentNow = (): (() => LocalMoment) => {
  const { installation } = useSession()
  return () => momentIn(installation, new Date())
}

/** For what is shown. */
export const useMoment = (): LocalMoment => useSyncExternalStore(subscribe, useMomentNow())

/** The day of the server; where it cannot be asked, a day that began since. */
export const sessionOn = (session: Session, day: Day, unheard: boolean): Session =>
  unheard && !session.installation.demo && day > session.installation.today
    ? { ...session, installation: { ...session.installation, today: day } }
    : session

/** With another day the session is asked again, so that lists and what is written go on with the server's own day. */
export const useSessionOfToday = (
  heard: Session | undefined,
  error: ApiRefusal | null,
): Session | undefined => {
  const client = useQueryClient()
  const day = useSyncExternalStore(subscribe, () => dayOfMoment(new Date()))
  const passed = heard !== undefined && !heard.installation.demo && heard.installation.today !== day
  // A device ahead of the server asks once a minute until it too has the new day.
  const minute = useSyncExternalStore(subscribe, () => (passed ? Math.floor(Date.now() / 60_000) : 0))
  useEffect(() => {
    if (passed) void client.invalidateQueries({ queryKey: askKey(ownSession, {}) })
  }, [client, day, passed, minute])
  const unheard = error !== null && error.isUnanswered
  return useMemo(() => heard && sessionOn(heard, day, unheard), [heard, day, unheard])
}
