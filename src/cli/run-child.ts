// Runs another program and waits for it; when we are stopped, it is stopped too.

import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { repositoryFolder } from './repository.ts'

export type ChildResult = { readonly code: number; readonly said: string; readonly seconds: number }

export type ChildOptions = {
  /** Shows what it prints as it prints it; otherwise it is kept in `said`. */
  readonly show?: boolean
  readonly env?: Readonly<Record<string, string>>
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** We were asked to stop while the other program ran; callers put things in order on the way out. */
export class Stopped extends Error {
  readonly exitCode: number

  constructor(signal: NodeJS.Signals) {
    super(`Stopped by ${signal}`)
    this.exitCode = 128 + constants.signals[signal]
  }
}

/** @param command the file and its arguments */
export const runChild = (command: readonly string[], options: ChildOptions = {}): Promise<ChildResult> =>
  new Promise((resolve, reject) => {
    const started = performance.now()
    const [file = '', ...args] = command
    const child = spawn(file, args, {
      cwd: repositoryFolder,
      // Kept text is printed elsewhere, where colours would be noise.
      env: { ...process.env, ...(options.show === true ? {} : { NO_COLOR: '1' }), ...options.env },
      // What a tool prints is for the person; stdout stays free for the answer.
      stdio: ['ignore', options.show === true ? 2 : 'pipe', options.show === true ? 2 : 'pipe'],
    })
    const said: Buffer[] = []
    child.stdout?.on('data', (data: Buffer) => said.push(data))
    child.stderr?.on('data', (data: Buffer) => said.push(data))
    let stopped: NodeJS.Signals | undefined
    const forward = (signal: NodeJS.Signals): void => {
      stopped = signal
      child.kill(signal)
    }
    for (const signal of signals) process.on(signal, forward)
    const finish = (code: number, more = ''): void => {
      for (const signal of signals) process.off(signal, forward)
      if (stopped !== undefined) return reject(new Stopped(stopped))
      const seconds = (performance.now() - started) / 1000
      return resolve({ code, said: Buffer.concat(said).toString('utf8') + more, seconds })
    }
    child.on('error', (error) => finish(127, error.message))
    child.on('close', (code, signal) =>
      finish(code ?? 128 + (signal === null ? 0 : constants.signals[signal])),
    )
  })

/** A tool from node_modules, run by this very Node. */
export const nodeTool = (path: string, ...args: readonly string[]): readonly string[] => [
  process.execPath,
  `node_modules/${path}`,
  ...args,
]
