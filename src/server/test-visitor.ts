// For tests: a browser without a screen. Keeps cookies and the CSRF token as a browser would, comes from an address of its own.
import type { FastifyInstance } from 'fastify'
import { base32Bytes, codeAt, stepOf } from '../kernel/access/sign-in/totp.ts'
import type { Reply, TestApp } from './test-app.ts'

export type Visitor = {
  readonly cookies: Map<string, string>
  csrf: string
  call(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, body?: unknown): Promise<Reply>
  signIn(name: string, password: string): Promise<Reply>
}

export const createVisitor = (app: FastifyInstance, address = '10.0.0.1', device = ''): Visitor => {
  const cookies = new Map<string, string>()
  const visitor: Visitor = {
    cookies,
    csrf: '',
    call: async (method, url, body) => {
      const raw = await app.inject({
        method,
        url,
        remoteAddress: address,
        headers: { 'x-csrf-token': visitor.csrf, 'user-agent': device, host: 'localhost' },
        cookies: Object.fromEntries(cookies),
        ...(body === undefined ? {} : { payload: body as object }),
      })
      for (const { name, value } of raw.cookies) cookies.set(name, value)
      const answer = String(raw.headers['content-type'] ?? '').includes('json') ? raw.json() : raw.body
      if (typeof answer?.csrf === 'string') visitor.csrf = answer.csrf
      return { status: raw.statusCode, body: answer, raw }
    },
    signIn: (name, password) => visitor.call('POST', '/api/session', { name, password }),
  }
  return visitor
}

export const VISITOR_PASSWORD = 'mat-khau-cua-rieng-toi'

let people = 0
/** A new account, and a browser at which its one-time password was changed. */
export const createPerson = async (
  app: TestApp,
  duty: 'healthWorker' | 'chairman' = 'healthWorker',
  device = '',
): Promise<[name: string, visitor: Visitor]> => {
  people += 1
  const admin = await app.signIn(['administrator', '063'])
  const name = `nguoi.${people}`
  const made = await admin.call('POST', '/api/accounts', {
    id: crypto.randomUUID(),
    name,
    fullName: `Người ${people}`,
    duties: [{ duty, unitKey: duty === 'chairman' ? '063' : '02011' }],
  })
  const visitor = createVisitor(app.app, '10.0.0.1', device)
  await visitor.signIn(name, made.body.oneTimePassword)
  const next = { current: made.body.oneTimePassword, next: VISITOR_PASSWORD }
  const changed = await visitor.call('POST', '/api/session/password', next)
  if (changed.status !== 200) throw new Error(`the person did not get in: ${JSON.stringify(changed.body)}`)
  return [name, visitor]
}

/** Adds an app to the account, with the code of the step before, so that the present one is still good. */
export const addApp = async (
  visitor: Visitor,
): Promise<{ secret: Buffer; used: string; recoveryCodes: string[] }> => {
  const { body } = await visitor.call('POST', '/api/session/totp')
  const secret = base32Bytes(body.secret)
  const used = codeAt(secret, stepOf(new Date()) - 1)
  const confirmed = await visitor.call('POST', '/api/session/totp/confirm', { code: used })
  if (confirmed.status !== 200) throw new Error(`no app was added: ${JSON.stringify(confirmed.body)}`)
  return { secret, used, recoveryCodes: confirmed.body.recoveryCodes }
}
