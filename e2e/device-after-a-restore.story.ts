// A server that was restored does not know a device: nothing is wiped, its password opens it, what it had goes in, and it is registered anew.
import { expect } from 'vitest'
import {
  allSent,
  carryAlong,
  closeAfterTheCut,
  expectAccessible,
  openByDevice,
  photograph,
  signIn,
} from './browser.ts'
import { callerFor, shutDevice, takeOutSaying } from './caller.ts'
import { tell } from './tell.ts'

const PASSWORD = 'con suối đầu bản'
const DEVICE = 'Máy sau phục hồi'
const HEAD = 'Tẩn Láo Lở Phục'

tell('a device after a restore', ['phone'], async ({ enter }) => {
  const station = await callerFor('tramyte')
  const own = await callerFor('tocovid')
  const visit = await enter()
  const { page, context } = visit
  const goTo = (path: string) => page.goto(new URL(path, page.url()).href)
  const known = async () =>
    (await station('POST', '/api/households/find', { search: HEAD })).body.rows as { id: string }[]
  try {
    await signIn(visit, 'tocovid')
    await carryAlong(visit, DEVICE, PASSWORD)

    await context.setOffline(true)
    await goTo('/hien-truong/households')
    await openByDevice(page, PASSWORD)
    await page.getByRole('button', { name: 'Thêm hộ gia đình' }).click()
    await page.getByLabel('Mã hộ').fill('HO-PH-1')
    await page.getByLabel('Chủ hộ').fill(HEAD)
    await page.getByRole('button', { name: 'Lưu' }).click()
    await page.getByRole('status').filter({ hasText: 'Không có mạng · 1 chờ gửi' }).waitFor()

    // As a server that was restored to before the device was registered.
    const { body } = await own('GET', '/api/field/devices')
    const device = body.devices.find((one: { name: string }) => one.name === DEVICE).id as string
    const json = { code: 'deviceUnknown', vi: 'Máy chủ không nhận ra máy này', en: 'Unknown', requestId: 'x' }
    await page.route(`**/api/field/devices/${device}/key`, (route) => route.fulfill({ status: 404, json }))
    await page.route(/\/api\/field\/(pack|sync)$/, (route) =>
      (route.request().postDataJSON() as { device: unknown }).device === device
        ? route.fulfill({ status: 404, json })
        : route.continue(),
    )
    await context.setOffline(false)
    await goTo('/dong-bo')
    await page.getByRole('heading', { name: 'Cần đăng ký lại máy' }).waitFor()
    await expectAccessible(page, 'a device that the server does not know')
    await photograph(page, 'field-unknown-device')
    await openByDevice(page, 'không phải')
    await page.getByText('Mật khẩu của máy không đúng.').waitFor()
    expect(await known()).toEqual([])
    await openByDevice(page, PASSWORD)
    await page.getByText('Không còn gì chờ').waitFor()
    await expect.poll(known).toHaveLength(1)
    await page.getByText('không còn nhận ra máy này').waitFor()
    await photograph(page, 'field-unknown-device-sent')

    await page.getByRole('button', { name: 'Thôi mang theo' }).click()
    await page.getByLabel('Tên máy').waitFor()
    await page.unrouteAll()
    await carryAlong(visit, DEVICE, PASSWORD)

    // It sends one household and hears of another; then the server goes back to before both.
    const id = crypto.randomUUID()
    const values = { code: 'HO-PH-2', headName: `${HEAD} Hai` }
    const made = await station('POST', '/api/households', { id, homeUnit: '02011', values })
    expect(made.status).toBe(200)
    await goTo('/hien-truong/households')
    await page.getByPlaceholder('Tìm trên máy này').fill(HEAD)
    await page.getByRole('button', { name: `${HEAD} Hai` }).waitFor()
    await page.getByRole('button', { name: 'Thêm hộ gia đình' }).click()
    await page.getByLabel('Mã hộ').fill('HO-PH-3')
    await page.getByLabel('Chủ hộ').fill(`${HEAD} Ba`)
    await page.getByRole('button', { name: 'Lưu' }).click()
    await expect.poll(async () => JSON.stringify(await known())).toContain(`${HEAD} Ba`)
    await allSent(page)
    await context.setOffline(true)
    expect((await station('DELETE', `/api/households/${id}`, { version: 1, why: 'Nhập thử' })).status).toBe(
      200,
    )
    const line = { id: crypto.randomUUID(), since: null, restoredTo: '2026-11-27T03:15:00.000Z' }
    await page.route(/\/api\/field\/(pack|sync)$/, async (route) => {
      const asked = route.request().postDataJSON() as Record<string, unknown>
      const followed = asked.line === undefined || asked.line === line.id
      const postData = 'line' in asked ? { ...asked, line: null } : asked
      const response = await route.fetch({ postData })
      const answer = (await response.json()) as Record<string, unknown>
      // As the server does: of another line it judges nothing.
      await route.fulfill({ response, json: { ...answer, line, ...(followed ? {} : { answers: [] }) } })
    })
    await context.setOffline(false)
    await goTo('/dong-bo')
    await page.getByRole('heading', { name: 'Máy chủ đã được phục hồi' }).waitFor()
    await page.getByText('1 ghi chép máy này đã gửi sau lúc ấy được gửi lại').waitFor()
    await page.getByText('1 bản ghi từng có trên máy này không còn trên máy chủ').waitFor()
    await page.getByText(`${HEAD} Hai`).first().waitFor()
    await expectAccessible(page, 'what a restore came to')
    await photograph(page, 'field-restored')
    await page.getByRole('button', { name: 'Đã xem, bỏ khỏi máy' }).click()
    await allSent(page)
    const { problems } = visit
    problems.splice(0, problems.length, ...problems.filter((one) => !/status of 404/.test(one)))
    await closeAfterTheCut(visit)
  } finally {
    await context.setOffline(true)
    await shutDevice(own, DEVICE)
    await takeOutSaying(station, ['households'], HEAD)
  }
})
