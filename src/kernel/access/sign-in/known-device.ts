// A device on which an account was signed in before, told by a signed cookie ("device cookies", OWASP): it opens nothing, but has guesses of its own.
import { createHash, randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '../../contract/serving.ts'
import type { SecretKey } from './secret-key.ts'

const DAYS = 180

/** One cookie for each account: colleagues share desks. The name of the cookie does not say whose it is. */
const cookieOf = (name: string): string =>
  `phaodai-desk-${createHash('sha256').update(name).digest('hex').slice(0, 12)}`

const signedText = (name: string, device: string, password: string): string =>
  `device ${name} ${device} ${password}`

type KnownDevice = {
  readonly device: string
  /** Tells the password under which it was last signed in from others of the account, and nothing of it. */
  readonly password: string
}

export const findKnownDevice = (
  key: SecretKey,
  request: FastifyRequest,
  name: string,
): KnownDevice | undefined => {
  const [device = '', password = '', signature = ''] = (request.cookies[cookieOf(name)] ?? '').split('.')
  return device !== '' && key.signed(signedText(name, device, password), signature)
    ? { device, password }
    : undefined
}

export const rememberDevice = (
  { signIn: { key, publicUrl } }: Context,
  request: FastifyRequest,
  reply: FastifyReply,
  { name, password_hash: hash }: { readonly name: string; readonly password_hash: string },
): void => {
  const device = findKnownDevice(key, request, name)?.device ?? randomBytes(16).toString('base64url')
  const password = key.sign(`password ${name} ${hash}`).slice(0, 16)
  const mark = [device, password, key.sign(signedText(name, device, password))].join('.')
  void reply.setCookie(cookieOf(name), mark, {
    path: '/api/session',
    httpOnly: true,
    sameSite: 'strict',
    secure: publicUrl?.protocol === 'https:' ? true : 'auto',
    maxAge: DAYS * 86_400,
  })
}
