// What every answer goes through: headers that tell the browser what may never happen, fewer bytes, limits of requests by address and by account.
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import type { FastifyInstance } from 'fastify'
import type { SignInSettings } from '../kernel/access/sign-in/settings.ts'
import { contentPolicy } from '../kernel/contract/content-policy.ts'
import { networkOf } from '../kernel/contract/network.ts'
import { makeRate } from '../kernel/contract/rate.ts'
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

/** One table, and the same for every answer: an answer may say more (a nonce, a sandbox) in place of the policy. */
const everywhere: Readonly<Record<string, string>> = {
  'content-security-policy': contentPolicy(),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'permissions-policy': permissions,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
}

/** A whole province may sit behind one address: five hundred at work, and each account has its own limit. */
const PER_ADDRESS = 12_000
const FILES_PER_QUESTION = 10
const PER_ACCOUNT = 1200
const YEAR_SECONDS = 31_536_000

/** A phone far from a mast gets a page of records in an eighth of its bytes; files that leave are packed already, or go as they are. */
const SHORTENED =
  /^(?:application\/(?:json|manifest\+json)|text\/(?:html|css|javascript)|image\/svg\+xml)(?:;|$)/

export const protect = async (
  app: FastifyInstance,
  signIn: SignInSettings,
  { rateLimit: perAddress = PER_ADDRESS, ...options }: AppOptions,
): Promise<Pick<Context, 'mustNotHurry'>> => {
  const ofQuestions = makeRate(perAddress)
  // An office behind one address opens the screens at eight: their files are counted apart, and may be many more.
  const ofFiles = makeRate(FILES_PER_QUESTION * perAddress)
  app.addHook('onRequest', (request, reply, done) => {
    void reply.headers(everywhere)
    // Said over HTTP it would be ignored, and on a laptop without a certificate it would shut everybody out.
    if (request.protocol === 'https' || signIn.publicUrl?.protocol === 'https:')
      void reply.header('strict-transport-security', `max-age=${YEAR_SECONDS}; includeSubDomains`)
    const rate = request.url.startsWith('/assets/') ? ofFiles : ofQuestions
    rate(networkOf(request.ip))
    done()
  })
  await app.register(cookie)
  await app.register(compress, {
    encodings: ['br', 'gzip'],
    customTypes: SHORTENED,
    // What comes in is never unpacked: a small body could become a large one.
    globalDecompression: false,
  })
  return {
    // Where addresses may ask more than usual (benches), one account may too.
    mustNotHurry: makeRate(options.accountRateLimit ?? (perAddress > PER_ADDRESS ? perAddress : PER_ACCOUNT)),
  }
}
