// What stories do with a browser: signed in as somebody, at a desk or on a phone.
import { mkdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import { demoUrl } from './demo-url.ts'

export const sizes = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const

export type Visit = { readonly page: Page; readonly context: BrowserContext; readonly problems: string[] }

/** A fresh browser profile at the sign-in page; errors of the page are gathered and looked at by `leave`. */
export const visit = async (browser: Browser, size: keyof typeof sizes): Promise<Visit> => {
  const context = await browser.newContext({
    viewport: sizes[size],
    locale: 'vi-VN',
    hasTouch: size === 'phone',
    acceptDownloads: true,
  })
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 401/.test(message.text())) problems.push(message.text())
  })
  await page.goto(demoUrl())
  return { page, context, problems }
}

export const signIn = async ({ page }: Visit, name: string, password = 'phaodai-demo'): Promise<void> => {
  await page.getByLabel('Tên tài khoản').fill(name)
  await page.locator('input[autocomplete=current-password]').fill(password)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await page.getByRole('navigation').first().waitFor()
}

/** The device carries along what its unit answers for; all of it, and the page itself, has come. */
export const carryAlong = async ({ page }: Visit, device: string, password: string): Promise<void> => {
  await page.goto(new URL('/dong-bo', page.url()).href)
  await page.getByLabel('Tên máy').fill(device)
  await page.locator('input[autocomplete=new-password]').fill(password)
  await page.getByRole('button', { name: 'Mang theo', exact: true }).click()
  await page.getByRole('heading', { name: 'Máy này đang mang theo' }).waitFor({ timeout: 60_000 })
  await allSent(page)
}

export const allSent = (page: Page): Promise<void> =>
  page.getByRole('status').filter({ hasText: 'Đã gửi hết' }).waitFor({ timeout: 60_000 })

/** Without network what is carried opens by the password of the device. */
export const openByDevice = async (page: Page, password: string): Promise<void> => {
  await page.getByLabel('Mật khẩu của máy').fill(password)
  await page.getByRole('button', { name: 'Mở' }).click()
}

const require = createRequire(import.meta.url)

/** No serious or critical violation by axe (WCAG 2.2 A and AA), and nothing wider than the screen. */
export const expectAccessible = async (page: Page, what: string): Promise<void> => {
  // As a script of the page itself it would be refused by our own content policy; so it is evaluated from outside.
  const { source } = require('axe-core') as { source: string }
  await page.evaluate(source)
  // What stands until the next answer has come is faded: judged when it has.
  await page.locator('.passing').first().waitFor({ state: 'detached' })
  // What fades in or out has the colours of neither: judged when it stands.
  await page.evaluate(async () => {
    const ends = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
      .map((animation) => animation.finished.catch(() => null))
    await Promise.all(ends)
  })
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run: (options: object) => Promise<{
          violations: { id: string; impact: string; nodes: { target: string[]; failureSummary: string }[] }[]
        }>
      }
    }
    const { violations } = await axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    })
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .slice(0, 3)
            .map(({ target, failureSummary }) => `${target.join(' ')} — ${failureSummary}`)
            .join(' | ')}`,
      )
  })
  expect(found, what).toEqual([])
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(
    tooWide,
    `${what}: pixels that a screen of this width must be moved sideways for`,
  ).toBeLessThanOrEqual(0)
}

/** Kept to be looked at. */
export const photograph = async (page: Page, name: string): Promise<void> => {
  const folder = join(import.meta.dirname, '..', '.cache', 'stories')
  await mkdir(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' })
}

/** Ends the visit; anything that the page complained of fails the story. */
export const leave = async ({ context, problems }: Visit): Promise<void> => {
  await context.close()
  expect(problems).toEqual([])
}

/** What the browser itself says of a network that is not there is no fault of the page. */
export const forgiveTheCut = ({ problems }: Visit, said = /ERR_INTERNET/): void => {
  problems.splice(0, problems.length, ...problems.filter((one) => !said.test(one)))
}

/**
 * Closes the page, so that it asks for nothing while the story takes back what it made (the device itself is shut),
 * and forgives the cut.
 */
export const closeAfterTheCut = async (visited: Visit): Promise<void> => {
  await visited.page.close()
  forgiveTheCut(visited, /ERR_INTERNET|40[13]/)
}
