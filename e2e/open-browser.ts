// A real Chromium for stories and benches: the system's where there is one, else the one that npm carries.
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const system = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
)

const plain = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The carried browser brings its own libraries and fonts only where it believes it runs in a bare function host. */
const carried = async (): Promise<{ path: string; flags: string[] }> => {
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x'
  const { default: bundled } = await import('@sparticuz/chromium')
  return {
    path: await bundled.executablePath(),
    flags: bundled.args.filter((flag) => flag !== '--single-process' && flag !== '--disable-web-security'),
  }
}

/** Before several open one at a time: the carried browser is unpacked once, for a half of it cannot be started. */
export const unpackBrowser = async (): Promise<void> => {
  if (!system) await carried()
}

export const openBrowser = async (more: readonly string[] = []): Promise<Browser> => {
  if (system) return chromium.launch({ executablePath: system, args: [...plain, ...more] })
  const { path, flags } = await carried()
  return chromium.launch({ executablePath: path, args: [...flags, ...plain, ...more] })
}
