// A device on which an account was signed in before, told by a signed cookie ("device cookies", OWASP): it opens nothing, but has guesses of its own.
import { createHash, randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '../../contract/serving.ts'
import type { SecretKey } from './secret-key.ts'

const DAYS = 180

/** One cookie for each account: colleagues share desks. The name of the cookie does not say whose it is. */
const cookieOf = (name: string): string =>
  `phaodai-desk-${createHash('sha256').update(name).digest('hex').slice(0, 12)}`

const signedText = (name: string, device: string): string => `device ${name} ${device}`

export const findKnownDevice = (
  key: SecretKey,
  request: FastifyRequest,
  name: string,
): string | undefined => {
  const [device = '', signature = ''] = (request.cookies[cookieOf(name)] ?? '').split('.')
  return device !== '' && key.signed(signedText(name, device), signature) ? device : undefined
}

export const rememberDevice = (
  { signIn: { key, publicUrl } }: Context,
  request: FastifyRequest,
  reply: FastifyReply,
  name: string,
): void => {
  const device = findKnownDevice(key, request, name) ?? randomBytes(16).toString('base64url')
  void reply.setCookie(cookieOf(name), `${device}.${key.sign(signedText(name, device))}`, {
    path: '/api/session',
    httpOnly: true,
    sameSite: 'strict',
    secure: publicUrl?.protocol === 'https:' ? true : 'auto',
    maxAge: DAYS * 86_400,
  })
}
