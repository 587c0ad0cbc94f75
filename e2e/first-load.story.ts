// What a phone on a thin line must load before the sign-in can be used, and before the first page stands: as it comes over the wire.
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { photograph, signIn } from './browser.ts'
import { tell } from './tell.ts'

const LARGEST = 200_000
const LARGEST_DOOR = 15_000

const built = join(import.meta.dirname, '..', 'dist', 'web')

/** As the server sends them: compressed when the screens are built. */
const sizesOnDisk = async (): Promise<Map<string, number>> => {
  const folder = join(built, 'assets')
  const names = (await readdir(folder)).filter((name) => /\.(js|css)$/.test(name))
  const sizeOf = async (name: string) =>
    (await stat(join(folder, `${name}.br`)).catch(() => stat(join(folder, name)))).size
  return new Map(await Promise.all(names.map(async (name) => [name, await sizeOf(name)] as const)))
}

/** Scripts and sheets that the page itself names: with them the sign-in can be used. */
const atTheDoor = async (): Promise<string[]> => {
  const page = await readFile(join(built, 'index.html'), 'utf8')
  return [...page.matchAll(/"\/assets\/([^"]+\.(?:js|css))"/g)].map(([, name = '']) => name)
}

const sumOf = (parts: readonly (readonly [string, number])[]): number =>
  parts.reduce((total, [, bytes]) => total + bytes, 0)
const listOf = (parts: readonly (readonly [string, number])[]): string =>
  parts.map(([name, bytes]) => `${name} ${bytes}`).join('\n')

tell('the first page after signing in is light', ['desktop', 'phone'], async ({ size, enter }) => {
  const visit = await enter()
  const { page, context } = visit
  const loaded = new Set<string>()
  page.on('response', (response) => {
    const name = new URL(response.url()).pathname.split('/').at(-1) ?? ''
    if (name.endsWith('.js')) loaded.add(name)
  })
  // From nothing, as on the first day.
  await context.clearCookies()
  await page.evaluate(() => localStorage.clear())
  await page.reload()
  await signIn(visit, 'chutich')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
  await photograph(page, `first-page-${size}`)
  const onDisk = await sizesOnDisk()
  const parts = [...loaded].map((name) => [name, onDisk.get(name) ?? Number.NaN] as const)
  expect(parts.length).toBeGreaterThan(1)
  const sum = sumOf(parts)
  const door = (await atTheDoor()).map((name) => [name, onDisk.get(name) ?? Number.NaN] as const)
  console.info(
    `${size}: ${(sumOf(door) / 1000).toFixed(1)} kB before the sign-in, ${Math.round(sum / 1000)} kB in ${parts.length} scripts before the first page`,
  )
  expect(door.length).toBeGreaterThan(1)
  expect(sumOf(door), listOf(door)).toBeLessThan(LARGEST_DOOR)
  expect(sum, listOf(parts)).toBeLessThan(LARGEST)
})
