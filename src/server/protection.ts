// What protects every answer: headers that tell the browser what may never happen, and limits of requests by address and by account.
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import type { SignInSettings } from '../kernel/access/sign-in/settings.ts'
import { contentPolicy } from '../kernel/contract/content-policy.ts'
import { Refusal } from '../kernel/contract/refusal.ts'
import type { Context } from '../kernel/contract/serving.ts'
import type { AppOptions } from './app.ts'

/** Nothing of the machine is used but the camera, by our own pages, to read codes: whoever got a script into the page would not get the rest either. */
const permissions = [
  'accelerometer',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
]
  .map((name) => `${name}=()`)
  .concat('camera=(self)')
  .join(', ')

/** A whole province may sit behind one address: five hundred at work, and each account has its own limit. */
const PER_ADDRESS = 12_000
const FILES_PER_QUESTION = 10
const PER_ACCOUNT = 1200
const YEAR_SECONDS = 31_536_000

export const protect = async (
  app: FastifyInstance,
  signIn: SignInSettings,
  { rateLimit: perAddress = PER_ADDRESS, ...options }: AppOptions,
): Promise<Pick<Context, 'mustNotHurry'>> => {
  await app.register(helmet, {
    contentSecurityPolicy: false,
    strictTransportSecurity: false,
    frameguard: { action: 'deny' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
  })
  app.addHook('onRequest', async (request, reply) => {
    void reply.header('content-security-policy', contentPolicy())
    void reply.header('permissions-policy', permissions)
    // Said over HTTP it would be ignored, and on a laptop without a certificate it would shut everybody out.
    if (request.protocol === 'https' || signIn.publicUrl?.protocol === 'https:')
      void reply.header('strict-transport-security', `max-age=${YEAR_SECONDS}; includeSubDomains`)
  })
  await app.register(cookie)
  // An office behind one address opens the screens at eight: their files are counted apart, and may be many more.
  const isFile = (url: string): boolean => url.startsWith('/assets/')
  await app.register(rateLimit, {
    max: ({ url }) => (isFile(url) ? FILES_PER_QUESTION * perAddress : perAddress),
    keyGenerator: ({ url, ip }) => `${isFile(url) ? 'files' : 'questions'} ${ip}`,
    timeWindow: '1 minute',
    // Who may still ask is not told how often: it would be three more headers to every answer.
    addHeadersOnExceeding: {
      'x-ratelimit-limit': false,
      'x-ratelimit-remaining': false,
      'x-ratelimit-reset': false,
    },
  })
  const accounts = new WeakMap<object, string>()
  const check = app.createRateLimit({
    // Where addresses may ask more than usual (benches), one account may too.
    max: options.accountRateLimit ?? (perAddress > PER_ADDRESS ? perAddress : PER_ACCOUNT),
    timeWindow: '1 minute',
    keyGenerator: (request) => `account ${accounts.get(request) ?? ''}`,
  })
  return {
    mustNotHurry: async (request, accountId) => {
      accounts.set(request, accountId)
      const answer = await check(request)
      if (!answer.isAllowed && answer.isExceeded)
        throw new Refusal('tooMany', { seconds: answer.ttlInSeconds })
    },
  }
}
