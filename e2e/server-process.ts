// Starts the product as a person does, in a process of its own on a free port, and ends what it started by its id.
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

export type ServerProcess = {
  readonly url: string
  readonly pid: number
  /** Everything it printed. */
  printed(): string
  /** Ctrl-C; resolves when it has ended. */
  stop(): Promise<void>
  /** `kill -9`. */
  kill(): Promise<void>
}

const ended = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', () => resolve()))

/** The district is made first: half a minute on a quiet machine, many times that on one where others are at work. */
const STARTS_WITHIN_MS = 480_000

export const startServerProcess = async (
  folder: string,
  ...flags: readonly string[]
): Promise<ServerProcess> => {
  const child = spawn(
    process.execPath,
    ['bin/phaodai.mjs', 'serve', '--data', folder, '--port', '0', ...flags],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, LANG: 'vi_VN.UTF-8' } },
  )
  // Who started it may be interrupted before it is stopped.
  const leave = () => void child.kill('SIGINT')
  process.once('exit', leave)
  child.once('exit', () => process.off('exit', leave))
  let said = ''
  const url = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => {
      // Nobody else knows of it.
      child.kill('SIGINT')
      reject(new Error(`the server did not start:\n${said}`))
    }, STARTS_WITHIN_MS)
    const hear = (chunk: Buffer) => {
      said += chunk.toString()
      const address = /https?:\/\/127\.0\.0\.1:\d+/.exec(said)
      if (address) {
        clearTimeout(timer)
        resolve(address[0])
      }
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', (code) => {
      clearTimeout(timer)
      reject(new Error(`the server ended with ${code}:\n${said}`))
    })
  })
  return {
    url,
    pid: child.pid ?? 0,
    printed: () => said,
    stop: async () => {
      child.kill('SIGINT')
      await ended(child)
    },
    kill: async () => {
      child.kill('SIGKILL')
      await ended(child)
    },
  }
}
