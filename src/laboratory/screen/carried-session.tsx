// The session from what this device carries. A device of a team carries its own people and not all of a session: there the server is asked.
import { useOutbox } from '../../web/outbox/use-field.ts'
import { OnLineSession } from './on-line-session.tsx'
import { SessionView } from './session-view.tsx'
import { useCarriedSession } from './use-carried-session.ts'

const FromDevice = ({ id }: { readonly id: string }) => <SessionView tools={useCarriedSession(id)} />

export const CarriedSession = ({ id }: { readonly id: string }) => {
  const held = useOutbox()
  const ofTeam = held.kind === 'open' && typeof held.carrying?.teamId === 'string'
  return ofTeam ? <OnLineSession id={id} /> : <FromDevice id={id} />
}
