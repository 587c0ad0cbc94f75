// On a line of 400 kbit/s and 400 ms there and back: how long until the sign-in can be used, and until a device that carries records shows them.
import { expect } from 'vitest'
import { carryAlong, closeAfterTheCut, photograph, signIn, type Visit } from './browser.ts'
import { tell } from './tell.ts'

const BYTES_PER_SECOND = 50_000
const LATENCY_MS = 400

const slow = async ({ page, context }: Visit) => {
  const line = await context.newCDPSession(page)
  await line.send('Network.enable')
  await line.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: LATENCY_MS,
    downloadThroughput: BYTES_PER_SECOND,
    uploadThroughput: BYTES_PER_SECOND,
  })
}

tell('a phone on a slow line', ['phone'], async ({ enter }) => {
  const first = await enter()
  await first.context.clearCookies()
  await slow(first)
  const nothingKept = await first.context.newCDPSession(first.page)
  await nothingKept.send('Network.clearBrowserCache')
  const begun = performance.now()
  await first.page.reload({ waitUntil: 'commit' })
  await first.page.getByLabel('Tên tài khoản').waitFor()
  const door = performance.now() - begun

  const team = await enter()
  const { page, context } = team
  await signIn(team, 'tocovid')
  await carryAlong(team, 'Máy đường chậm', 'con suối đầu bản')
  await page.close()
  const again = await context.newPage()
  await slow({ ...team, page: again })
  // By the clock of the page itself, which begins with the opening: ours is late by the time until it is asked.
  await again.addInitScript(() => {
    const seen = new MutationObserver(() => {
      if (!document.querySelector('.field-rows li')) return
      performance.mark('rows')
      seen.disconnect()
    })
    seen.observe(document, { childList: true, subtree: true })
  })
  await again.goto(new URL('/hien-truong/households', first.page.url()).href, { waitUntil: 'commit' })
  await again.locator('.field-rows li').first().waitFor()
  const rows = await again.evaluate(() => performance.getEntriesByName('rows')[0]?.startTime ?? 0)
  console.info(`slow line: sign-in ${Math.round(door)} ms, carried records ${Math.round(rows)} ms`)
  expect(rows).toBeGreaterThan(0)
  // The device does not stay behind.
  await again.goto(new URL('/dong-bo', first.page.url()).href)
  await again.getByRole('button', { name: 'Thôi mang theo' }).click()
  await again.getByLabel('Tên máy').waitFor()
})

tell('the next page on a line that is cut', ['desktop', 'phone'], async ({ size, enter }) => {
  const reading = await enter()
  const { page, context } = reading
  await signIn(reading, 'dichte')
  await page.goto(new URL('/so/persons', page.url()).href)
  const first = page.locator('table.records tbody tr').first()
  await first.waitFor()
  const before = await first.innerText()

  await context.setOffline(true)
  await page.getByRole('button', { name: 'Trang sau' }).click()
  // The rows of the page before do not pass for those of the next.
  await page.locator('.page.passing').waitFor()
  await photograph(page, `next-page-waits-${size}`)
  await page.getByRole('alert').waitFor()
  expect(await first.count()).toBe(0)
  await photograph(page, `next-page-cut-${size}`)

  await context.setOffline(false)
  await page.getByRole('button', { name: 'Thử lại' }).click()
  await first.waitFor()
  await page.locator('.page.passing').waitFor({ state: 'detached' })
  expect(await first.innerText()).not.toBe(before)
  await page.getByText(/^51–100 /).waitFor()
  await closeAfterTheCut(reading)
})
