// Serves the built screens: hashed files for ever, the page itself never cached, every path of the app answered by the page.
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { isDoorAddress } from '../declarations/door-paths.ts'
import { contentPolicy, styleNonce } from '../kernel/contract/content-policy.ts'
import { Refusal } from '../kernel/contract/refusal.ts'

const NONCE_PLACE = 'nonce="page"'

export const serveScreens = async (app: FastifyInstance, folder: string): Promise<void> => {
  // Read anew each time: an upgrade beside a running server changes the names of the files that the page asks for.
  const sendPage = (reply: FastifyReply): FastifyReply => {
    const nonce = randomBytes(16).toString('base64')
    return reply
      .header('content-security-policy', contentPolicy(styleNonce(nonce)))
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send(readFileSync(join(folder, 'index.html'), 'utf8').replace(NONCE_PLACE, `nonce="${nonce}"`))
  }
  await app.register(fastifyStatic, {
    root: folder,
    index: false,
    wildcard: true,
    // Scripts and sheets lie there compressed already; what does not is compressed on its way, as every answer.
    preCompressed: true,
    // What begins with a dot is never meant for visitors.
    dotfiles: 'ignore',
    setHeaders: (reply, path) => {
      void reply.header(
        'cache-control',
        path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      )
    },
  })
  app.get('/', { config: { needs: 'public' } }, (_request, reply) => sendPage(reply))
  app.setNotFoundHandler((request, reply) => {
    if (
      request.method !== 'GET' ||
      request.url.startsWith('/api') ||
      isDoorAddress(request.url) ||
      /\.[a-z0-9]{2,5}(\?|$)/.test(request.url)
    )
      throw new Refusal('notFound')
    return sendPage(reply)
  })
}
