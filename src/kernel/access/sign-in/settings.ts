// How this installation lets people in: what the environment says about sessions, addresses and a provider of identities.
import type { SecretKey } from './secret-key.ts'

export type ProviderSettings = {
  /** Where the provider describes itself (OpenID Connect Discovery). */
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** What the button at the sign-in says. */
  readonly name: string
}

export type SignInSettings = {
  readonly key: SecretKey
  /** The address that people type; without it the one the request came to. */
  readonly publicUrl?: URL
  /** Without any request for so long a session ends. */
  readonly idleMinutes: number
  /** However busy: after so long a session ends. */
  readonly longestHours: number
  /** Wrong guesses a minute from one address. */
  readonly guessesPerAddress: number
  readonly provider?: ProviderSettings
}

/** A proof of who one is counts for dangerous acts for so long. */
export const PROOF_MINUTES = 10

/** A one-time password is good for so long. */
export const ONE_TIME_PASSWORD_DAYS = 7

export const defaultSignIn = (key: SecretKey): SignInSettings => ({
  key,
  idleMinutes: 60,
  longestHours: 12,
  guessesPerAddress: 5,
})

export const oneTimePasswordEnds = (now: Date): Date =>
  new Date(now.getTime() + ONE_TIME_PASSWORD_DAYS * 86_400_000)
