#!/usr/bin/env node
// The door: installs what package-lock.json says, finds Node 24 and runs the program with it.
// Plain JavaScript for Node 18 and later, because nothing is installed yet when it runs.

import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, realpathSync, writeFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = dirname(dirname(realpathSync(fileURLToPath(import.meta.url))))
const program = join(root, 'src', 'cli', 'phaodai.ts')
const windows = process.platform === 'win32'
const NEEDED = 24

const english = () => {
  const at = process.argv.indexOf('--lang')
  const language = at > 0 ? process.argv[at + 1] : (process.env.LC_ALL ?? process.env.LANG ?? '')
  return /^en/i.test(language ?? '')
}
const say = (vi, en) => process.stderr.write(`${english() ? en : vi}\n`)

/** @returns the signal or code with which the command ended */
const run = (file, args, options) =>
  new Promise((resolve) => {
    const child = spawn(file, args, options)
    const forward = (signal) => child.kill(signal)
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, forward)
    child.on('error', (error) => resolve({ code: 1, error }))
    child.on('exit', (code, signal) => resolve({ code, signal }))
  })

const stop = (code, vi, en) => {
  say(vi, en)
  process.exit(code)
}

const hashOf = (file) => createHash('sha256').update(readFileSync(file)).digest('hex')

/** npm keeps a copy of the lock beside what it installed, written last. */
const kept = join(root, 'node_modules', '.package-lock.json')

const isInstalled = (lock, mark) => {
  if (existsSync(mark)) return readFileSync(mark, 'utf8').trim() === lock
  // Installed by hand with npm ci or npm install.
  if (!existsSync(kept)) return false
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages ?? {}
  const found = JSON.parse(readFileSync(kept, 'utf8')).packages ?? {}
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' ||
      entry.optional ||
      entry.devOptional ||
      entry.peer ||
      found[path]?.version === entry.version,
  )
}

const install = async () => {
  const lockFile = join(root, 'package-lock.json')
  if (!existsSync(lockFile)) return
  const lock = hashOf(lockFile)
  const mark = join(root, 'node_modules', '.phaodai-lock')
  if (isInstalled(lock, mark)) {
    if (!existsSync(mark)) writeFileSync(mark, `${lock}\n`)
    return
  }
  say('Đang cài các gói cần thiết (một lần, cần mạng)…', 'Installing the packages (once, needs the network)…')
  const started = Date.now()
  const tick = setInterval(() => {
    const seconds = Math.round((Date.now() - started) / 1000)
    say(`  … ${seconds} giây`, `  … ${seconds} seconds`)
  }, 10_000)
  // An upgrade fetches what is new and leaves the rest where it is: a line that breaks leaves what ran before.
  const how = existsSync(kept) ? ['install', '--no-save'] : ['ci']
  const args = [...how, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const { code, error } = await run(windows ? 'npm.cmd' : 'npm', args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: windows,
    // Under `NODE_ENV=production` npm would leave out what the build of the screens needs.
    env: { ...process.env, NODE_ENV: '' },
  })
  clearInterval(tick)
  if (code !== 0) {
    const why = error ? ` (${error.message})` : ''
    stop(
      3,
      `Không cài được các gói${why}. Kiểm tra mạng rồi chạy lại.`,
      `Packages not installed${why}. Check the network and try again.`,
    )
  }
  // Anew, and not into what other folders may share with this one.
  rmSync(mark, { force: true })
  writeFileSync(mark, `${lock}\n`)
  const seconds = Math.round((Date.now() - started) / 1000)
  say(`Đã cài xong sau ${seconds} giây.`, `Installed in ${seconds} seconds.`)
}

const findNode = () => {
  const names = [
    `node-${windows ? 'win' : process.platform}-${process.arch}`,
    `node-bin-${process.platform}-${process.arch}`,
  ]
  for (const name of names) {
    const path = join(root, 'node_modules', name, 'bin', windows ? 'node.exe' : 'node')
    if (existsSync(path)) return path
  }
  return Number(process.versions.node.split('.')[0]) >= NEEDED ? process.execPath : undefined
}

await install()
const node = findNode()
if (node === undefined) {
  stop(
    3,
    `Cần Node ${NEEDED} trở lên; máy này có ${process.version} và không có bản kèm theo cho ${process.platform}-${process.arch}.`,
    `Node ${NEEDED} or later is needed; this is ${process.version} and none is bundled for ${process.platform}-${process.arch}.`,
  )
}
const serves = process.argv[2] === 'serve'
/** The server keeps little of what it makes: left to itself the engine sets so much aside for that as the machine has to give. */
const flags = serves ? ['--max-semi-space-size=8'] : []
const settings = {
  // Known from the first line on and in every thread, so that none loads the compiler; where it cannot be kept, everything works as without.
  NODE_COMPILE_CACHE: join(root, '.cache', 'compiled'),
  // The C library would give each thread a store of its own to take memory from, and keep what came back to it.
  MALLOC_ARENA_MAX: '2',
}
if (serves) for (const [name, value] of Object.entries(settings)) process.env[name] ??= value
if (realpathSync(node) === realpathSync(process.execPath)) {
  const args = [node, ...flags, program, ...process.argv.slice(2)]
  // The same process with other settings; whoever holds a channel to it would lose it.
  if (serves && !windows && !process.channel) process.execve?.(node, args, process.env)
  process.argv[1] = program
  await import(pathToFileURL(program).href)
} else {
  // The extra channel closes when this process ends, however it ends: the program then stops by itself.
  const { code, signal, error } = await run(node, [...flags, program, ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  if (error) stop(3, `Không chạy được ${node}: ${error.message}`, `Cannot run ${node}: ${error.message}`)
  if (signal) {
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  }
  process.exitCode = code ?? 1
}
