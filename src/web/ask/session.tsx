// Who is signed in, and what they may do. Screens inside the frame always have a session.
import { createContext, use, type ReactNode } from 'react'
import type { Session } from '../../kernel/access/contract.ts'
import { rememberCsrf } from './api.ts'

const SessionContext = createContext<Session | null>(null)

export const SessionProvider = ({
  session,
  children,
}: {
  readonly session: Session
  readonly children: ReactNode
}) => {
  rememberCsrf(session.csrf)
  return <SessionContext value={session}>{children}</SessionContext>
}

export const useSession = (): Session => {
  const session = use(SessionContext)
  if (!session) throw new Error('No session: this screen stands outside the frame')
  return session
}

/** Whether a capability (`cases.write`) is held anywhere. */
export const useCan = (): ((capability: string) => boolean) => {
  const { capabilities } = useSession()
  return (capability) =>
    capability === 'session' || capability === 'public' || (capabilities[capability]?.length ?? 0) > 0
}
