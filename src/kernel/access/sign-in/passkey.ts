// Passkeys (WebAuthn Level 3): questions whose challenge is good once, and answers judged by the library that knows the standard.
import type { FastifyRequest } from 'fastify'
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { Refusal } from '../../contract/refusal.ts'
import type { Context } from '../../contract/serving.ts'
import type { SignedIn } from '../session.ts'
import { findAccount, type Found } from './entering.ts'
import { keepStep, takeStep } from './steps.ts'

/** Loaded when first asked for: many offices will not use passkeys. */
const library = () => import('@simplewebauthn/server')

/** EdDSA, ES256, RS256 (the registry of COSE): what authenticators of today sign with. */
const ALGORITHMS = [-8, -7, -257] as const

/** The browser binds a passkey to the name of the site; a name that a forger sends along matches no key of ours. */
const siteOf = ({ signIn }: Context, request: FastifyRequest): { origin: string; name: string } => {
  const url = signIn.publicUrl ?? new URL(`${request.protocol}://${request.host}`)
  return { origin: url.origin, name: url.hostname }
}

export const askForPasskey = async (context: Context, request: FastifyRequest) => {
  const { generateAuthenticationOptions } = await library()
  const question = await generateAuthenticationOptions({
    rpID: siteOf(context, request).name,
    userVerification: 'required',
  })
  await keepStep(context.pool, question.challenge, 'passkey-in', { accountId: null, content: {} })
  return question
}

type Key = { account_id: string; public_key: Buffer; counter: number; transports: string[] }

/** The account that the passkey belongs to. Every way to fail answers alike. */
export const judgePasskey = async (
  context: Context,
  request: FastifyRequest,
  answer: { readonly id: string },
): Promise<Found> => {
  const { verifyAuthenticationResponse } = await library()
  const { pool } = context
  const { rows } = await pool.query<Key>('select * from passkey_find($1)', [answer.id])
  const key = rows[0]
  if (!key) throw new Refusal('wrongPasskey')
  const site = siteOf(context, request)
  const verified = await verifyAuthenticationResponse({
    response: answer as AuthenticationResponseJSON,
    expectedChallenge: async (challenge) => (await takeStep(pool, challenge, 'passkey-in')) !== undefined,
    expectedOrigin: site.origin,
    expectedRPID: site.name,
    credential: { id: answer.id, publicKey: new Uint8Array(key.public_key), counter: key.counter },
    requireUserVerification: true,
    // What the browser sent is wrong in some way: that is a no, not a fault.
  }).catch(() => ({ verified: false as const, authenticationInfo: undefined }))
  const account = await findAccount(context, { id: key.account_id })
  if (!verified.verified || !verified.authenticationInfo || account?.state !== 'active')
    throw new Refusal('wrongPasskey')
  await pool.query('select passkey_used($1, $2)', [answer.id, verified.authenticationInfo.newCounter])
  return account
}

export const askForNewPasskey = async (
  context: Context,
  request: FastifyRequest,
  signedIn: SignedIn,
  known: readonly string[],
) => {
  const { generateRegistrationOptions } = await library()
  const question = await generateRegistrationOptions({
    rpName: 'Pháo Đài',
    rpID: siteOf(context, request).name,
    userID: new TextEncoder().encode(signedIn.accountId),
    userName: signedIn.name,
    userDisplayName: signedIn.fullName,
    excludeCredentials: known.map((id) => ({ id })),
    supportedAlgorithmIDs: [...ALGORITHMS],
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  await keepStep(context.pool, question.challenge, 'passkey-new', {
    accountId: signedIn.accountId,
    content: {},
  })
  return question
}

export type NewKey = {
  readonly id: string
  readonly publicKey: Buffer
  readonly counter: number
  readonly transports: readonly string[]
}

export const judgeNewPasskey = async (
  context: Context,
  request: FastifyRequest,
  signedIn: SignedIn,
  answer: { readonly id: string },
): Promise<NewKey> => {
  const { verifyRegistrationResponse } = await library()
  const site = siteOf(context, request)
  const response = answer as RegistrationResponseJSON
  const { verified, registrationInfo } = await verifyRegistrationResponse({
    response,
    expectedChallenge: async (challenge) =>
      (await takeStep(context.pool, challenge, 'passkey-new'))?.accountId === signedIn.accountId,
    expectedOrigin: site.origin,
    expectedRPID: site.name,
    requireUserVerification: true,
    supportedAlgorithmIDs: [...ALGORITHMS],
  }).catch(() => ({ verified: false as const, registrationInfo: undefined }))
  if (!verified || !registrationInfo) throw new Refusal('stepOver')
  const { id, publicKey, counter } = registrationInfo.credential
  return { id, publicKey: Buffer.from(publicKey), counter, transports: response.response.transports ?? [] }
}
