// Chains of transmission in a real browser: 10,000 cases read, laid out, moved, zoomed, one of them dragged; without a graphics card, as offices have it.
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { openBrowser } from '../e2e/open-browser.ts'
import { buildScreens, screensFolder } from '../src/cli/build-screens.ts'
import { textOf } from '../src/kernel/text/text.ts'
import { layouts } from '../src/tracing/chains/layout.ts'
import type { Bench, BenchContext, Measured } from './bench.ts'
import { comeToOne, framesOf, type Frames, shownWithin } from './frames.ts'
import { plantChains } from './made-up-chains.ts'
import { withMemoryApp } from './memory-app.ts'

const CASES = 10_000
const UNIT = '063'
/** As an old machine of an office is. */
const SLOWER = 4
/** Thirty frames a second, and a little for the clock. */
const FRAME = 1000 / 30 + 0.5

const acts = [
  ['pan', 'moved'],
  ['zoom', 'zoomed in and out'],
  ['drag', 'with one of them dragged'],
] as const

/** Every layout, every movement. */
const framesOfAll = async (page: Page, address: (layout: string) => string) => {
  const found: { what: string; frames: Frames }[] = []
  for (const layout of layouts) {
    await page.goto(address(layout))
    await page.getByRole('application').waitFor()
    for (const [act, doing] of acts) {
      if (act === 'drag') await comeToOne(page)
      found.push({ what: `${CASES} cases ${doing}, ${layout}: a frame`, frames: await framesOf(page, act) })
    }
  }
  return found
}

const measureOn = async (page: Page, address: (layout: string) => string): Promise<Measured[]> => {
  const idle = await framesOf(page, 'nothing')
  const limit = { what: 'a frame in which nothing is drawn', value: idle.p50 }
  const frame = (what: string, { p50, p95 }: Frames): Measured => ({
    what,
    value: p50,
    p95,
    unit: 'ms',
    limit,
  })
  const measured: Measured[] = (await framesOfAll(page, address)).map(({ what, frames }) => ({
    ...frame(what, frames),
    goal: { of: 'p95', atMost: FRAME } as const,
  }))
  measured.push({
    what: 'another layout chosen, until it is drawn',
    value: await shownWithin(page),
    unit: 'ms',
  })
  const browser = await page.context().newCDPSession(page)
  await browser.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  const slow = (await framesOfAll(page, address)).toSorted((one, other) => other.frames.p95 - one.frames.p95)
  const [worst] = slow
  if (worst)
    measured.push(
      frame(`a processor ${SLOWER} times slower: ${worst.what}, the slowest of them`, worst.frames),
    )
  return measured
}

export const measureChains: Awaited<ReturnType<Bench['load']>> = ({ progress }: BenchContext) =>
  withMemoryApp(
    async ({ app, owner, signIn, tenant }) => {
      await buildScreens(progress)
      const day = await plantChains(owner, tenant, UNIT, CASES)
      progress(textOf('Đã có các ca', 'The cases are there'))
      await signIn(['epidemiologist', UNIT])
      await app.listen({ port: 0, host: '127.0.0.1' })
      const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
      const browser = await openBrowser()
      try {
        const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
        await page.goto(url)
        await page.getByLabel('Tên tài khoản').fill('nguoi1')
        await page.locator('input[autocomplete=current-password]').fill('mat-khau-thu-nghiem')
        await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
        await page.getByRole('navigation').first().waitFor()
        return await measureOn(
          page,
          (layout) => `${url}/chuoi-lay?unit=${UNIT}&from=&to=${day}&hinh=${layout}`,
        )
      } finally {
        await browser.close()
      }
    },
    { screens: screensFolder },
  )
