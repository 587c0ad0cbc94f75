// Serves the built screens: hashed files for ever, the page itself never cached, every path of the app answered by the page.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import compress from '@fastify/compress'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { Refusal } from '../kernel/contract/refusal.ts'

export const serveScreens = async (app: FastifyInstance, folder: string): Promise<void> => {
  // Read anew each time: an upgrade beside a running server changes the names of the files that the page asks for.
  const page = () => readFileSync(join(folder, 'index.html'))
  await app.register(compress, { threshold: 1024, encodings: ['br', 'gzip'] })
  await app.register(fastifyStatic, {
    root: folder,
    index: false,
    wildcard: true,
    // What begins with a dot is never meant for visitors.
    dotfiles: 'ignore',
    setHeaders: (reply, path) => {
      void reply.header(
        'cache-control',
        path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      )
    },
  })
  app.get('/', { config: { needs: 'public' } }, (_request, reply) =>
    reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page()),
  )
  app.setNotFoundHandler((request, reply) => {
    if (
      request.method !== 'GET' ||
      request.url.startsWith('/api') ||
      /\.[a-z0-9]{2,5}(\?|$)/.test(request.url)
    )
      throw new Refusal('notFound')
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page())
  })
}
