// The session from the server.
import { SessionView } from './session-view.tsx'
import { useSession } from './use-session.ts'

export const OnLineSession = ({ id }: { readonly id: string }) => <SessionView tools={useSession(id)} />
