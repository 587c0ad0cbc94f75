// A provider of identities (OpenID Connect Core 1.0): code flow with PKCE, state and nonce. It says who somebody is, never what he may do.
import type { Configuration } from 'openid-client'
import { Refusal } from '../../contract/refusal.ts'
import type { ProviderSettings } from './settings.ts'

const TIMEOUT_SECONDS = 10
/** Who did not answer is let be for so long: everybody else is told at once. */
const SILENCE_MS = 30_000

const library = () => import('openid-client')

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]'])

/** Without TLS only on the machine itself, for trying out. */
const isPlain = ({ issuer }: ProviderSettings): boolean => {
  const { protocol, hostname } = new URL(issuer)
  return protocol === 'http:' && loopback.has(hostname)
}

export type Proven = {
  readonly issuer: string
  readonly subject: string
  /** As the provider calls the person; shown to an administrator, decided by nothing. */
  readonly shown: string
  /** The provider says that more than one factor was used (RFC 8176). */
  readonly strong: boolean
}

export type Way = { readonly state: string; readonly nonce: string; readonly verifier: string }

export type Provider = {
  begin(returnTo: string): Promise<{ readonly url: URL; readonly way: Way }>
  /** Judges what came back: signature, issuer, audience, times, state, nonce and verifier. */
  end(cameTo: URL, way: Way): Promise<Proven>
}

export const createProvider = (settings: ProviderSettings): Provider => {
  let known: Promise<Configuration> | undefined
  let silentUntil = 0
  const discover = async (): Promise<Configuration> => {
    const { allowInsecureRequests, discovery, enableNonRepudiationChecks } = await library()
    return discovery(new URL(settings.issuer), settings.clientId, settings.clientSecret, undefined, {
      timeout: TIMEOUT_SECONDS,
      // Without the second the library trusts the connection alone and lets the signature be.
      execute: [...(isPlain(settings) ? [allowInsecureRequests] : []), enableNonRepudiationChecks],
    })
  }
  /** Asked once; asked again some time after it failed. */
  const configuration = async (): Promise<Configuration> => {
    if (Date.now() < silentUntil) throw new Refusal('providerSilent')
    known ??= discover().catch((cause: unknown) => {
      known = undefined
      silentUntil = Date.now() + SILENCE_MS
      throw new Refusal('providerSilent', cause instanceof Error ? { kind: cause.name } : null)
    })
    return known
  }
  return {
    begin: async (returnTo) => {
      const {
        buildAuthorizationUrl,
        calculatePKCECodeChallenge,
        randomNonce,
        randomPKCECodeVerifier,
        randomState,
      } = await library()
      const way = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() }
      const url = buildAuthorizationUrl(await configuration(), {
        redirect_uri: returnTo,
        scope: 'openid profile email',
        state: way.state,
        nonce: way.nonce,
        code_challenge: await calculatePKCECodeChallenge(way.verifier),
        code_challenge_method: 'S256',
      })
      return { url, way }
    },
    end: async (cameTo, way) => {
      const { authorizationCodeGrant } = await library()
      const tokens = await authorizationCodeGrant(await configuration(), cameTo, {
        pkceCodeVerifier: way.verifier,
        expectedState: way.state,
        expectedNonce: way.nonce,
        idTokenExpected: true,
      })
      const claims = tokens.claims()
      if (!claims) throw new Error('no claims')
      const told = [claims['name'], claims['email'], claims['preferred_username']].filter(
        (word) => typeof word === 'string' && word !== '',
      )
      const methods: unknown = claims['amr']
      return {
        issuer: claims.iss,
        subject: claims.sub,
        shown: told.join(' · ').slice(0, 200) || claims.sub.slice(0, 200),
        strong: Array.isArray(methods) && methods.includes('mfa'),
      }
    },
  }
}
