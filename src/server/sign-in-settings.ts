// What the environment of the server says about signing in; every wrong word is refused at the start, in words.
import { z } from 'zod'
import { createSecretKey, keyInFile } from '../kernel/access/sign-in/secret-key.ts'
import { defaultSignIn, type SignInSettings } from '../kernel/access/sign-in/settings.ts'
import { type Text, textOf } from '../kernel/text/text.ts'

const Count = z.coerce.number().int().positive()
const WebAddress = z.url({ protocol: /^https?$/ })

const Environment = z.object({
  PUBLIC_URL: WebAddress.optional(),
  TRUSTED_PROXIES: z.string().optional(),
  SECRET_KEY: z.base64().length(44).optional(),
  SESSION_IDLE_MINUTES: Count.max(24 * 60).optional(),
  SESSION_HOURS: Count.max(24 * 7).optional(),
  OIDC_ISSUER: WebAddress.optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().max(60).optional(),
})

export class SettingsProblem extends Error {
  readonly text: Text
  constructor(name: string) {
    const text = textOf(
      `Biến môi trường ${name} không hợp lệ; xem docs/running.md. Máy chủ chưa chạy, chưa có gì thay đổi.`,
      `The environment variable ${name} is not valid; see docs/running.md. The server did not start; nothing has changed.`,
    )
    super(text.en)
    this.text = text
  }
}

export type EnvironmentSettings = {
  readonly signIn: SignInSettings
  readonly trustedProxies?: readonly string[]
}

export const readSignInSettings = (
  environment: Readonly<Record<string, string | undefined>>,
  /** Where the key of the installation lies when the environment does not say it. */
  keyFile: string,
): EnvironmentSettings => {
  const said = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const read = Environment.safeParse(said)
  if (!read.success) throw new SettingsProblem(String(read.error.issues[0]?.path[0] ?? ''))
  const given = read.data
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = given
  if (issuer !== undefined && clientId === undefined) throw new SettingsProblem('OIDC_CLIENT_ID')
  if (issuer !== undefined && clientSecret === undefined) throw new SettingsProblem('OIDC_CLIENT_SECRET')
  const key = given.SECRET_KEY ? createSecretKey(Buffer.from(given.SECRET_KEY, 'base64')) : keyInFile(keyFile)
  const usual = defaultSignIn(key)
  return {
    signIn: {
      ...usual,
      idleMinutes: given.SESSION_IDLE_MINUTES ?? usual.idleMinutes,
      longestHours: given.SESSION_HOURS ?? usual.longestHours,
      ...(given.PUBLIC_URL ? { publicUrl: new URL(given.PUBLIC_URL) } : {}),
      ...(issuer !== undefined && clientId !== undefined && clientSecret !== undefined
        ? { provider: { issuer, clientId, clientSecret, name: given.OIDC_NAME ?? new URL(issuer).hostname } }
        : {}),
    },
    ...(given.TRUSTED_PROXIES
      ? { trustedProxies: given.TRUSTED_PROXIES.split(',').map((one) => one.trim()) }
      : {}),
  }
}
