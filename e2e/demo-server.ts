// Before the stories: the demonstration district, made once and served once for each who tells stories at the same time, as on a user's
// own machine; ended afterwards. So no story finds what another is in the middle of.
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { unpackBrowser } from './open-browser.ts'
import { startServerProcess } from './server-process.ts'

declare module 'vitest' {
  interface ProvidedContext {
    demoUrls: readonly string[]
  }
}

export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  await unpackBrowser()
  const folder = await mkdtemp(join(tmpdir(), 'phaodai-stories-'))
  const districts = Array.from({ length: project.config.maxWorkers }, (_, n) => join(folder, String(n)))
  const [made = folder, ...copies] = districts
  if (copies.length > 0) {
    await (await startServerProcess(made)).stop()
    for (const copy of copies) await cp(made, copy, { recursive: true, preserveTimestamps: true })
  }
  const servers = await Promise.all(districts.map((district) => startServerProcess(district)))
  project.provide(
    'demoUrls',
    servers.map(({ url }) => url),
  )
  return async () => {
    await Promise.all(servers.map((server) => server.stop()))
    await rm(folder, { recursive: true, force: true })
  }
}
