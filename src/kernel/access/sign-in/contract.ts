// Endpoints of second steps and second factors, passkeys, own sessions, and identities of a provider.
import { z } from 'zod'
import { endpoint } from '../../contract/endpoint.ts'
import { Id, IdParams } from '../../contract/shapes.ts'
import { Session } from '../contract.ts'
import { addresses } from './addresses.ts'

/** What `navigator.credentials` takes and gives: judged by the library that knows the standard (WebAuthn Level 3). */
const BrowserAnswer = z.looseObject({
  id: z.string().max(1000),
  type: z.literal('public-key'),
  response: z.looseObject({}),
})
const BrowserQuestion = z.looseObject({ challenge: z.string() })
const Code = z.string().trim().min(6).max(30)

export const secondStep = endpoint({
  ...addresses.secondStep,
  summary: { vi: 'Bước thứ hai của đăng nhập', en: 'The second step of signing in' },
  needs: 'public',
  /** A code of the app, or one of the recovery codes. */
  body: z.object({ ticket: z.string().max(100), code: Code }),
  response: Session,
})
export const passkeyQuestion = endpoint({
  method: 'POST',
  path: '/api/session/passkey/question',
  summary: { vi: 'Hỏi khóa truy cập', en: 'Ask for a passkey' },
  needs: 'public',
  response: BrowserQuestion,
})
export const passkeySignIn = endpoint({
  method: 'POST',
  path: '/api/session/passkey',
  summary: { vi: 'Đăng nhập bằng khóa truy cập', en: 'Sign in with a passkey' },
  needs: 'public',
  body: z.object({ answer: BrowserAnswer }),
  response: Session,
})
export const providerSignIn = endpoint({
  ...addresses.providerSignIn,
  summary: { vi: 'Đến nơi cấp danh tính', en: 'To the provider of identities' },
  needs: 'public',
  asksOutside: true,
})
export const providerReturn = endpoint({
  method: 'GET',
  path: '/api/session/provider/return',
  summary: { vi: 'Từ nơi cấp danh tính trở về', en: 'Back from the provider of identities' },
  needs: 'public',
  asksOutside: true,
})
export const prove = endpoint({
  method: 'POST',
  path: '/api/session/proof',
  summary: { vi: 'Xác nhận lại là chính mình', en: 'Prove again who one is' },
  needs: 'session',
  unfinished: true,
  ofSession: true,
  body: z.union([
    z.object({ password: z.string().min(1).max(200), code: Code.optional() }),
    z.object({ answer: BrowserAnswer }),
  ]),
  response: Session,
})

export const OwnFactors = z.object({
  totp: z.boolean(),
  /** Recovery codes that are left. */
  recovery: z.number().int(),
  passkeys: z.array(
    z.object({ id: z.string(), name: z.string(), createdAt: z.string(), usedAt: z.string().nullable() }),
  ),
  /** Of a provider, by which one may sign in as this account. */
  identities: z.array(z.object({ issuer: z.string(), shown: z.string(), linkedAt: z.string() })),
  /** A duty of this account demands a second factor: the last one can be replaced, not dropped. */
  demanded: z.boolean(),
})
export type OwnFactors = z.infer<typeof OwnFactors>
const RecoveryCodes = z.object({ recoveryCodes: z.array(z.string()) })

export const ownFactors = endpoint({
  method: 'GET',
  path: '/api/session/factors',
  summary: { vi: 'Các lớp xác thực của tôi', en: 'My second factors' },
  needs: 'session',
  unfinished: true,
  response: OwnFactors,
})
export const beginTotp = endpoint({
  method: 'POST',
  path: '/api/session/totp',
  summary: { vi: 'Bắt đầu thêm mã xác thực', en: 'Begin to add an authenticator' },
  needs: 'session',
  unfinished: true,
  proof: true,
  response: z.object({ secret: z.string(), address: z.string() }),
})
export const confirmTotp = endpoint({
  method: 'POST',
  path: '/api/session/totp/confirm',
  summary: { vi: 'Xác nhận mã xác thực', en: 'Confirm the authenticator' },
  needs: 'session',
  unfinished: true,
  proof: true,
  body: z.object({ code: Code }),
  response: RecoveryCodes,
})
export const dropTotp = endpoint({
  method: 'DELETE',
  path: '/api/session/totp',
  summary: { vi: 'Bỏ mã xác thực', en: 'Drop the authenticator' },
  needs: 'session',
  proof: true,
  response: OwnFactors,
})
export const newRecoveryCodes = endpoint({
  method: 'POST',
  path: '/api/session/recovery-codes',
  summary: { vi: 'Cấp lại mã dự phòng', en: 'New recovery codes' },
  needs: 'session',
  proof: true,
  response: RecoveryCodes,
})
export const beginPasskey = endpoint({
  method: 'POST',
  path: '/api/session/passkeys/question',
  summary: { vi: 'Bắt đầu thêm khóa truy cập', en: 'Begin to add a passkey' },
  needs: 'session',
  unfinished: true,
  ofSession: true,
  proof: true,
  response: BrowserQuestion,
})
export const addPasskey = endpoint({
  method: 'POST',
  path: '/api/session/passkeys',
  summary: { vi: 'Thêm khóa truy cập', en: 'Add a passkey' },
  needs: 'session',
  unfinished: true,
  proof: true,
  body: z.object({ name: z.string().trim().min(1).max(60), answer: BrowserAnswer }),
  response: OwnFactors,
})
export const dropPasskey = endpoint({
  method: 'DELETE',
  path: '/api/session/passkeys/:id',
  summary: { vi: 'Bỏ khóa truy cập', en: 'Drop a passkey' },
  needs: 'session',
  proof: true,
  params: z.object({ id: z.string().max(1000) }),
  response: OwnFactors,
})

const WorkSession = z.object({
  id: Id,
  device: z.string(),
  address: z.string(),
  factor: z.string(),
  startedAt: z.string(),
  seenAt: z.string(),
  endsAt: z.string(),
  /** The one that asks. */
  own: z.boolean(),
})
export type WorkSession = z.infer<typeof WorkSession>
export const ownSessions = endpoint({
  method: 'GET',
  path: '/api/session/list',
  summary: { vi: 'Phiên làm việc của tôi', en: 'My sessions' },
  needs: 'session',
  response: z.object({ sessions: z.array(WorkSession), idleMinutes: z.number() }),
})
export const endSession = endpoint({
  method: 'DELETE',
  path: '/api/session/list/:id',
  summary: { vi: 'Kết thúc một phiên làm việc của tôi', en: 'End one of my sessions' },
  needs: 'session',
  params: IdParams,
  response: z.object({ ended: z.number().int() }),
})
export const endOtherSessions = endpoint({
  method: 'DELETE',
  path: '/api/session/list',
  summary: { vi: 'Kết thúc mọi phiên khác của tôi', en: 'End all my other sessions' },
  needs: 'session',
  response: z.object({ ended: z.number().int() }),
})
export const accountSessions = endpoint({
  method: 'GET',
  path: '/api/accounts/:id/sessions',
  summary: { vi: 'Phiên làm việc của một tài khoản', en: 'Sessions of an account' },
  needs: 'accounts.manage',
  params: IdParams,
  response: z.object({ sessions: z.array(WorkSession) }),
})

export const endAccountSession = endpoint({
  method: 'DELETE',
  path: '/api/accounts/:id/sessions/:session',
  summary: { vi: 'Kết thúc một phiên của một tài khoản', en: 'End one session of an account' },
  needs: 'accounts.manage',
  proof: true,
  params: z.object({ id: Id, session: Id }),
  response: z.object({ ended: z.number().int() }),
})

const Identity = z.object({
  id: Id,
  issuer: z.string(),
  /** How the provider calls the person: to know whom to ask, never to decide by. */
  shown: z.string(),
  firstSeenAt: z.string(),
  accountId: Id.nullable(),
  accountName: z.string().nullable(),
})
export type Identity = z.infer<typeof Identity>
export const listIdentities = endpoint({
  method: 'GET',
  path: '/api/identities',
  summary: { vi: 'Danh tính từ nơi cấp', en: 'Identities of the provider' },
  needs: 'accounts.manage',
  response: z.object({ identities: z.array(Identity), provider: z.string().nullable() }),
})
export const linkIdentity = endpoint({
  method: 'POST',
  path: '/api/identities/:id/link',
  summary: { vi: 'Gắn danh tính với tài khoản', en: 'Link an identity to an account' },
  needs: 'accounts.manage',
  proof: true,
  params: IdParams,
  /** Read out by the person: nobody is linked by a likeness of names. */
  body: z.object({ accountId: Id, claimCode: z.string().trim().max(20) }),
  response: Identity,
})
export const unlinkIdentity = endpoint({
  method: 'DELETE',
  path: '/api/identities/:id',
  summary: { vi: 'Gỡ danh tính', en: 'Remove an identity' },
  needs: 'accounts.manage',
  proof: true,
  params: IdParams,
  response: z.object({ removed: z.boolean() }),
})
