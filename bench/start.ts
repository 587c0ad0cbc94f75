// From the command to the first page, and how much memory the server of a district holds when it has been used.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Bench, Measured } from './bench.ts'
import { demoPassword } from '../src/server/demo-accounts.ts'

const script = fileURLToPath(new URL('../bin/phaodai.mjs', import.meta.url))

/** The server's process and the processes below it, PostgreSQL's included; shared pages are counted once (PSS). */
const megabytesOf = async (folder: string, pid: number): Promise<{ node: number; postgres: number }> => {
  let [node, postgres] = [0, 0]
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const command = await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '')
    const parent = Number(
      /PPid:\s+(\d+)/.exec(await readFile(`/proc/${name}/status`, 'utf8').catch(() => ''))?.[1],
    )
    const parents = await readFile(`/proc/${parent}/cmdline`, 'utf8').catch(() => '')
    const isPostgres = command.includes(folder) && command.includes('postgres')
    const isBackend = command.startsWith('postgres:') && parents.includes(folder)
    const isServer = Number(name) === pid || parent === pid
    if (!isPostgres && !isBackend && !isServer) continue
    const memory = await readFile(`/proc/${name}/smaps_rollup`, 'utf8').catch(() => '')
    const megabytes = Number(/Pss:\s+(\d+)/.exec(memory)?.[1] ?? 0) / 1024
    if (isPostgres || isBackend) postgres += megabytes
    else node += megabytes
  }
  return { node, postgres }
}

const startServer = async (folder: string) => {
  const started = performance.now()
  const child = spawn(process.execPath, [script, 'serve', '--data', folder, '--port', '0', '--json'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [said] = (await once(child.stdout, 'data')) as [Buffer]
  const { url } = JSON.parse(said.toString()) as { url: string }
  const page = await fetch(url)
  await page.text()
  const seconds = (performance.now() - started) / 1000
  return {
    url,
    seconds,
    pid: child.pid ?? 0,
    stop: async () => {
      child.kill('SIGTERM')
      await once(child, 'close')
    },
  }
}

/** Signs in and opens pages as an officer does in a morning. */
const use = async (url: string): Promise<void> => {
  const signIn = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'dichte', password: demoPassword }),
  })
  const cookie = signIn.headers.get('set-cookie')?.split(';')[0] ?? ''
  const pages = [
    '/api/units',
    '/api/cases?size=50',
    '/api/persons?size=50',
    '/api/picture/notices?unit=063&to=2023-01-30',
  ]
  for (let turn = 0; turn < 20; turn += 1)
    await Promise.all(pages.map(async (page) => (await fetch(url + page, { headers: { cookie } })).text()))
}

export const measureStart: Awaited<ReturnType<Bench['load']>> = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'phaodai-start-'))
  try {
    const first = await startServer(folder)
    await first.stop()
    const again = await startServer(folder)
    await use(again.url)
    const { node, postgres } = await megabytesOf(folder, again.pid)
    await again.stop()
    const measured: Measured[] = [
      {
        what: 'very first start of the demonstration district, with its records made',
        value: first.seconds,
        unit: 's',
      },
      { what: 'start to the first page', value: again.seconds, unit: 's', goal: { of: 'value', atMost: 3 } },
      { what: 'memory of the server after a morning of pages', value: node, unit: 'MB' },
      {
        what: 'memory of server and PostgreSQL together',
        value: node + postgres,
        unit: 'MB',
        goal: { of: 'value', atMost: 500 },
      },
    ]
    return measured
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
