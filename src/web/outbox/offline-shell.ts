// The page itself without network: scripts, styles and fonts of the field, never an answer of the API. Runs only on devices that carry records.
// Cache first, so that the page stands at once on a thin line; an upgrade is fetched behind it and stands from the next opening on.
import { isDoorAddress } from '../../declarations/door-paths.ts'

type Waiting = Event & { waitUntil(work: Promise<unknown>): void }
type Fetching = Waiting & { readonly request: Request; respondWith(answer: Promise<Response>): void }
type Worker = {
  addEventListener(kind: 'install' | 'activate', hear: (event: Waiting) => void): void
  addEventListener(kind: 'fetch', hear: (event: Fetching) => void): void
  readonly clients: { claim(): Promise<void> }
  readonly location: Location
}
const worker = globalThis as unknown as Worker

const CACHE = 'phaodai-shell'
const LIST = '/shell.json'
const PAGE = '/'

const filesIn = async (list: Response): Promise<string[]> =>
  ((await list.json()) as { files: string[] }).files

/** All that the list names, then the page that asks for it, then the list: whatever is cut off on the way, the old page still has its parts. */
const keepShell = async (): Promise<void> => {
  const cache = await caches.open(CACHE)
  const list = await fetch(LIST, { cache: 'no-cache' })
  const before = await cache.match(LIST)
  const text = await list.clone().text()
  if (!list.ok || (before && (await before.text()) === text)) return
  const files = await filesIn(list.clone())
  await Promise.all(
    files.map(async (file) => {
      if (!(await cache.match(file))) await cache.add(file)
    }),
  )
  await cache.put(PAGE, await fetch(PAGE, { cache: 'no-cache' }))
  await cache.put(LIST, list)
  const named = new Set([...files, PAGE, LIST])
  for (const request of await cache.keys())
    if (!named.has(new URL(request.url).pathname)) await cache.delete(request)
}

const kept = async (path: string, request: Request): Promise<Response> =>
  (await (await caches.open(CACHE)).match(path)) ?? fetch(request)

/** Pages of the screens; what the server writes itself (files, pages for the public) goes past. */
const isScreen = (path: string): boolean =>
  !/^\/api(\/|$)/.test(path) && !isDoorAddress(path) && !/\.\w{2,12}$/.test(path)

worker.addEventListener('install', (event) => event.waitUntil(keepShell()))
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()))
worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== worker.location.origin) return
  if (request.mode === 'navigate' && isScreen(pathname)) {
    event.respondWith(kept(PAGE, request))
    event.waitUntil(keepShell().catch(() => undefined))
  } else if (pathname.startsWith('/assets/')) event.respondWith(kept(pathname, request))
})
