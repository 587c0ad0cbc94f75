// What a phone on a thin line must load before the first page stands: the scripts, as they come over the wire.
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { photograph, signIn } from './browser.ts'
import { tell } from './tell.ts'

const LARGEST = 200_000

/** As the server sends them: compressed when the screens are built. */
const sizesOnDisk = async (): Promise<Map<string, number>> => {
  const folder = join(import.meta.dirname, '..', 'dist', 'web', 'assets')
  const names = (await readdir(folder)).filter((name) => name.endsWith('.js'))
  return new Map(
    await Promise.all(
      names.map(async (name) => [name, (await stat(join(folder, `${name}.br`))).size] as const),
    ),
  )
}

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
  await page.reload()
  await signIn(visit, 'chutich')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
  await photograph(page, `first-page-${size}`)
  const onDisk = await sizesOnDisk()
  const parts = [...loaded].map((name) => [name, onDisk.get(name) ?? Number.NaN] as const)
  expect(parts.length).toBeGreaterThan(1)
  const sum = parts.reduce((total, [, bytes]) => total + bytes, 0)
  console.info(`${size}: ${Math.round(sum / 1000)} kB in ${parts.length} scripts`)
  expect(sum, parts.map(([name, bytes]) => `${name} ${bytes}`).join('\n')).toBeLessThan(LARGEST)
})
