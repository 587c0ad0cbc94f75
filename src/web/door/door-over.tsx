// The door among the screens: over the one that was open when the session ended, so that what was being typed is kept too.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { ownSession, type Session } from '../../kernel/access/contract.ts'
import type { ApiRefusal } from '../ask/api.ts'
import { askKey } from '../ask/ask.ts'
import { useLanguage } from '../language/language.tsx'
import { openDoor } from './door.ts'

type DoorOverProps = {
  readonly refusal: ApiRefusal
  /** Who was signed in until now; null on a fresh page. */
  readonly before: string | null
}

export const DoorOver = ({ refusal: { details }, before }: DoorOverProps) => {
  const client = useQueryClient()
  const { setLanguage } = useLanguage()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!place.current) return
    const done = async (session: Session) => {
      // Someone else than before starts with a clean screen.
      if (before !== null && before !== session.account.id) location.reload()
      client.setQueryData(askKey(ownSession, {}), session)
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] !== ownSession.path })
    }
    openDoor({ place: place.current, over: before !== null, done, speak: setLanguage }).heard(details)
  }, [before, client, details, setLanguage])
  return <div ref={place} />
}
