// A story is told by one browser at the sizes at which people meet it: a desk and a phone.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import { type Camera, cameraShowing } from './camera.ts'
import { leave, photograph, type sizes, visit, type Visit } from './browser.ts'
import { openBrowser } from './open-browser.ts'

export type Size = keyof typeof sizes

export type Told = {
  readonly size: Size
  /** A fresh browser profile at the sign-in page. */
  readonly enter: () => Promise<Visit>
}

/** Whoever entered has left without a complaint of the page when the story is over. */
export const tell = (
  title: string,
  at: readonly Size[],
  story: (told: Told) => Promise<void>,
  longest = 120_000,
  /** What the camera of the device looks at; without it there is none. */
  held?: string,
): void => {
  let browser: Browser
  let camera: Camera | undefined
  beforeAll(async () => {
    camera = held === undefined ? undefined : await cameraShowing(held)
    browser = await openBrowser(camera?.flags)
  })
  afterAll(async () => {
    await browser.close()
    await camera?.forget()
  })
  test.each(at)(`${title} (%s)`, { timeout: longest }, async (size) => {
    const visits: Visit[] = []
    try {
      await story({
        size,
        enter: async () => {
          const entered = await visit(browser, size)
          visits.push(entered)
          return entered
        },
      })
      for (const entered of visits) await leave(entered)
    } catch (error) {
      for (const [index, { page, problems }] of visits.entries()) {
        if (!page.isClosed()) await photograph(page, `failed ${title} ${size} ${index}`)
        if (problems.length > 0) console.error(problems)
      }
      throw error
    } finally {
      for (const { context } of visits) await context.close()
    }
  })
}
