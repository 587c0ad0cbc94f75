// Endpoints of signing in, of the own session and of accounts.
import { z } from 'zod'
import { endpoint } from '../contract/endpoint.ts'
import { Day, Id, IdParams, Text, UnitKey } from '../contract/shapes.ts'
import { addresses } from './sign-in/addresses.ts'

export const Session = z.object({
  account: z.object({
    id: Id,
    name: z.string(),
    fullName: z.string(),
    mustChangePassword: z.boolean(),
    /** A duty demands a second factor: until it is there nothing else can be done. */
    lacksFactor: z.boolean(),
  }),
  duties: z.array(z.object({ duty: z.string(), label: Text, unitKey: UnitKey, unitName: z.string() })),
  /** The registers in which something may be read, as places are called by them. */
  registers: z.array(z.object({ name: z.string(), one: Text, many: Text })),
  /** For each capability the highest units in which it is held. */
  capabilities: z.record(z.string(), z.array(UnitKey)),
  /** Sent back in the header `x-csrf-token` with everything that changes something. */
  csrf: z.string(),
  installation: z.object({ name: z.string(), demo: z.boolean(), unitKey: UnitKey, today: Day }),
})
export type Session = z.infer<typeof Session>

export const signIn = endpoint({
  ...addresses.signIn,
  summary: { vi: 'Đăng nhập', en: 'Sign in' },
  needs: 'public',
  body: z.object({ name: z.string().min(1).max(100), password: z.string().min(1).max(200) }),
  response: Session,
})
export const ownSession = endpoint({
  ...addresses.ownSession,
  summary: { vi: 'Phiên làm việc của tôi', en: 'My session' },
  needs: 'session',
  unfinished: true,
  response: Session,
})
export const signOut = endpoint({
  method: 'DELETE',
  path: '/api/session',
  summary: { vi: 'Đăng xuất', en: 'Sign out' },
  needs: 'session',
  unfinished: true,
  response: z.object({ signedOut: z.boolean() }),
})
export const changePassword = endpoint({
  method: 'POST',
  path: '/api/session/password',
  summary: { vi: 'Đổi mật khẩu', en: 'Change password' },
  needs: 'session',
  unfinished: true,
  body: z.object({ current: z.string().max(200), next: z.string().min(10).max(200) }),
  response: z.object({ changed: z.boolean() }),
})

const DutyAssignment = z.object({ duty: z.string(), unitKey: UnitKey })
export const Account = z.object({
  id: Id,
  name: z.string(),
  fullName: z.string(),
  state: z.enum(['active', 'closed']),
  duties: z.array(DutyAssignment.extend({ label: Text, unitName: z.string() })),
  /** What protects it beside the password. */
  factors: z.object({ totp: z.boolean(), passkeys: z.number().int() }),
  /** A one-time password that nobody has used yet. */
  unused: z.boolean(),
})
export type Account = z.infer<typeof Account>

export const listAccounts = endpoint({
  method: 'GET',
  path: '/api/accounts',
  summary: { vi: 'Danh sách tài khoản', en: 'Accounts' },
  needs: 'accounts.manage',
  response: z.object({
    accounts: z.array(Account),
    duties: z.array(z.object({ duty: z.string(), label: Text })),
  }),
})
export const createAccount = endpoint({
  method: 'POST',
  path: '/api/accounts',
  summary: { vi: 'Thêm tài khoản', en: 'Add an account' },
  needs: 'accounts.manage',
  proof: true,
  body: z.object({
    id: Id,
    name: z.string().regex(/^[a-z0-9._-]{3,50}$/),
    fullName: z.string().min(1).max(100),
    duties: z.array(DutyAssignment).min(1).max(20),
  }),
  response: z.object({ account: Account, oneTimePassword: z.string() }),
})
export const changeAccount = endpoint({
  method: 'PATCH',
  path: '/api/accounts/:id',
  summary: { vi: 'Sửa tài khoản', en: 'Change an account' },
  needs: 'accounts.manage',
  proof: true,
  params: IdParams,
  body: z.object({
    fullName: z.string().min(1).max(100).optional(),
    state: z.enum(['active', 'closed']).optional(),
    /** An account without a duty would belong to nobody: to end it, close it. */
    duties: z.array(DutyAssignment).min(1).max(20).optional(),
    resetPassword: z.boolean().optional(),
    /** The telephone is lost: second factors and passkeys go, the account gets a one-time password. */
    resetFactors: z.boolean().optional(),
    endSessions: z.boolean().optional(),
  }),
  response: z.object({ account: Account, oneTimePassword: z.string().nullable() }),
})
