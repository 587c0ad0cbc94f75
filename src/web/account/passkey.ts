// Passkeys in the browser. What speaks with the device is loaded when it is asked for.
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser'
import type { Session } from '../../kernel/access/contract.ts'
import {
  addPasskey,
  beginPasskey,
  type OwnFactors,
  passkeyQuestion,
  passkeySignIn,
  prove,
} from '../../kernel/access/sign-in/contract.ts'
import { call, tell } from '../ask/api.ts'

const library = () => import('@simplewebauthn/browser')

const answerOf = async () => {
  const { startAuthentication } = await library()
  const optionsJSON = (await call(passkeyQuestion, {})) as unknown as PublicKeyCredentialRequestOptionsJSON
  const answer = await startAuthentication({ optionsJSON })
  return { ...answer, response: { ...answer.response } }
}

export const signInByPasskey = async (): Promise<Session> =>
  call(passkeySignIn, { body: { answer: await answerOf() } })

export const proveByPasskey = async (): Promise<Session> =>
  call(prove, { body: { answer: await answerOf() } })

export const makePasskey = async (name: string): Promise<OwnFactors> => {
  const { startRegistration } = await library()
  const optionsJSON = (await call(beginPasskey, {})) as unknown as PublicKeyCredentialCreationOptionsJSON
  const answer = await startRegistration({ optionsJSON })
  return tell(addPasskey, { body: { name, answer: { ...answer, response: { ...answer.response } } } })
}
