// A file on its way by the disk: read whole it is what was written; whoever leaves early, even before the first byte, leaves nothing open.
import { readdir, readlink } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { expect, test, vi } from 'vitest'
import { byDisk } from './export.ts'

const pieces = Array.from({ length: 40 }, (_, turn) => Buffer.alloc(64 * 1024, turn))

const written = async function* () {
  yield* pieces
}

/** Files of exports that this process holds open. */
const held = async (): Promise<number> => {
  const folder = '/proc/self/fd'
  const paths = await Promise.all(
    (await readdir(folder)).map((name) => readlink(join(folder, name)).catch(() => '')),
  )
  return paths.filter((path) => path.includes('phaodai-export-')).length
}

const nothingHeld = () => vi.waitFor(async () => expect(await held()).toBe(0), { timeout: 5_000 })

test('what comes back is what was written, and nothing stays open', async () => {
  const file = await byDisk(written())
  expect(await held()).toBe(1)
  expect((await buffer(file)).equals(Buffer.concat(pieces))).toBe(true)
  await nothingHeld()
})

test('whoever leaves before the first byte leaves nothing open', async () => {
  const file = await byDisk(written())
  expect(await held()).toBe(1)
  file.destroy()
  await nothingHeld()
})

test('whoever leaves in the middle leaves nothing open', async () => {
  const file = await byDisk(written())
  for await (const _ of file) break
  await nothingHeld()
})

test('what fails while it is written holds nothing and says why', async () => {
  const broken = async function* () {
    yield Buffer.from('half')
    throw new Error('the database went away')
  }
  await expect(byDisk(broken())).rejects.toThrow('the database went away')
  expect(await held()).toBe(0)
})
