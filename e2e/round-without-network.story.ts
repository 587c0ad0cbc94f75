// A round without network: carried, cut off, opened by the password of the device, written, back on line, a conflict decided, shut out.
import { expect } from 'vitest'
import {
  allSent,
  expectAccessible,
  closeAfterTheCut,
  openByDevice,
  photograph,
  signIn,
  type Visit,
} from './browser.ts'
import { callerFor } from './caller.ts'
import { tell } from './tell.ts'

const MY_THANH = '02011'
const PASSWORD = 'con suối đầu bản'
const code = { desktop: 'HO-DT-1', phone: 'HO-DT-2' } as const
const born = { desktop: 'HO-DT-3', phone: 'HO-DT-4' } as const

const goTo = ({ page }: Visit, path: string) => page.goto(new URL(path, page.url()).href)

tell('a round without network', ['desktop', 'phone'], async ({ size, enter }) => {
  const station = await callerFor('tramyte')
  const own = await callerFor('tocovid')
  const id = crypto.randomUUID()
  const head = `Chủ hộ ${code[size]}`
  const values = { code: code[size], headName: head, members: 3 }
  expect((await station('POST', '/api/households', { id, homeUnit: MY_THANH, values })).status).toBe(200)
  const householdNow = async () => (await station('GET', `/api/households/${id}`)).body.record

  const team = await enter()
  const { page, context } = team
  // A browser that promises nothing: what waits may be thrown away when room grows short.
  await page.addInitScript(() => {
    navigator.storage.persist = () => Promise.resolve(false)
  })
  try {
    await signIn(team, 'tocovid')
    await goTo(team, '/dong-bo')
    await page.getByRole('heading', { level: 1, name: 'Đồng bộ' }).waitFor()
    await page.getByLabel('Tên máy').fill(`Máy ${size}`)
    await page.locator('input[autocomplete=new-password]').fill(PASSWORD)
    await expectAccessible(page, 'carrying')
    await photograph(page, `field-carry-${size}`)
    await page.getByRole('button', { name: 'Mang theo', exact: true }).click()
    await page.getByRole('heading', { name: 'Máy này đang mang theo' }).waitFor()
    await allSent(page)
    // Said only when the page itself is kept too.
    expect(await page.evaluate(async () => (await caches.match('/shell.json')) !== undefined)).toBe(true)
    await expectAccessible(page, 'what is carried')
    await photograph(page, `field-carried-${size}`)

    await context.setOffline(true)
    await goTo(team, '/hien-truong/households')
    await openByDevice(page, 'không phải')
    await page.getByText('Mật khẩu của máy không đúng.').waitFor()
    await expectAccessible(page, 'opening without network')
    await photograph(page, `field-door-${size}`)
    await openByDevice(page, PASSWORD)
    await page.getByRole('heading', { level: 1, name: 'Hộ gia đình' }).waitFor()
    await page.getByPlaceholder('Tìm trên máy này').fill(head.toLowerCase())
    await page.getByRole('button', { name: head }).click()
    await page.getByLabel('Số nhân khẩu').fill('5')
    await page.getByRole('button', { name: 'Lưu' }).click()
    await page.getByRole('button', { name: head }).getByText('chờ gửi').waitFor()
    await page.getByRole('button', { name: 'Thêm hộ gia đình' }).click()
    await page.getByLabel('Mã hộ').fill(born[size])
    await page.getByLabel('Chủ hộ').fill(`Chủ hộ ${born[size]}`)
    await expectAccessible(page, 'the form without network')
    await photograph(page, `field-form-${size}`)
    await page.getByRole('button', { name: 'Lưu' }).click()
    await page.getByRole('status').filter({ hasText: 'Không có mạng · 2 chờ gửi · gửi sớm' }).waitFor()
    await photograph(page, `field-list-${size}`)

    // Meanwhile somebody at the station corrects the same field.
    const before = await householdNow()
    const patch = { version: before.version, values: { members: 4 } }
    expect((await station('PATCH', `/api/households/${id}`, patch)).status).toBe(200)

    await context.setOffline(false)
    await page.getByRole('status').filter({ hasText: '1 cần xem' }).waitFor()
    await page.getByRole('link', { name: /1 cần xem/ }).click()
    await page.getByText('Người khác đã sửa cùng chỗ').waitFor()
    const mayGo = page.getByText('Trình duyệt có thể xóa dữ liệu trên máy khi thiếu chỗ')
    await mayGo.waitFor()
    await expectAccessible(page, 'a conflict side by side')
    await photograph(page, `field-conflict-${size}`)
    await page.getByRole('radio', { name: '5' }).check()
    await page.getByRole('button', { name: 'Ghi theo lựa chọn' }).click()
    await allSent(page)
    await mayGo.waitFor({ state: 'detached' })
    expect((await householdNow()).values.members).toBe(5)
    const sent = await station('POST', '/api/households/find', { search: born[size] })
    expect(sent.body.rows).toHaveLength(1)

    // Signing out while something is not sent: asked first.
    await context.setOffline(true)
    await goTo(team, '/hien-truong/households')
    await openByDevice(page, PASSWORD)
    await page.getByRole('button', { name: head }).click()
    await page.getByLabel('Thôn, tổ dân phố').fill('Nà Còi')
    await page.getByRole('button', { name: 'Lưu' }).click()
    await page.getByRole('status').filter({ hasText: 'Không có mạng · 1 chờ gửi' }).waitFor()
    await page.getByRole('button', { name: /Tài khoản:/ }).click()
    await page.getByRole('menuitem', { name: 'Đăng xuất' }).click()
    await page.getByText('Còn ghi chép chưa gửi').waitFor()
    await expectAccessible(page, 'signing out while something waits')
    await photograph(page, `field-leaving-${size}`)
    await page.getByRole('button', { name: 'Ở lại' }).click()
    await context.setOffline(false)
    await allSent(page)
    // Nor is anybody told to be signed out whom the server has not heard; what is carried stays.
    await context.setOffline(true)
    await page.getByRole('button', { name: /Tài khoản:/ }).click()
    await page.getByRole('menuitem', { name: 'Đăng xuất' }).click()
    await page.getByText('Chưa đăng xuất được').waitFor()
    await context.setOffline(false)
    await allSent(page)
    expect((await householdNow()).values).toMatchObject({ members: 5, village: 'Nà Còi' })

    // The phone is lost: shut out from elsewhere, it wipes itself when it next speaks.
    const { body } = await own('GET', '/api/field/devices')
    const device = body.devices.find(
      (one: { name: string; shutAt: unknown }) => one.name === `Máy ${size}` && !one.shutAt,
    )
    expect((await own('POST', `/api/field/devices/${device.id}/shut`, { keeps: false })).status).toBe(200)
    // Perhaps it speaks by itself before the press: then the sign-in stands over the page already.
    const pressed = page.getByRole('button', { name: 'Đồng bộ ngay' }).click({ timeout: 5000 })
    pressed.catch(() => undefined)
    await page.getByRole('status').waitFor({ state: 'detached' })
    await pressed.catch(() => undefined)
    const left = await page.evaluate(
      () =>
        new Promise((resolve) => {
          const request = indexedDB.open('phaodai-field')
          request.addEventListener('success', () => {
            const count = request.result.transaction('sealed').objectStore('sealed').count()
            count.addEventListener('success', () => resolve(count.result))
          })
        }),
    )
    expect(left).toBe(0)
    await closeAfterTheCut(team)
  } finally {
    // Whatever still waits stays on the phone: what is deleted here is not changed at the same moment.
    await context.setOffline(true)
    for (const word of [code[size], born[size]]) {
      const { body } = await station('POST', '/api/households/find', { search: word })
      for (const row of body.rows as { id: string; version: number; values: { code: string } }[])
        if (row.values.code === word)
          await station('DELETE', `/api/households/${row.id}`, { version: row.version, why: 'Nhập thử' })
    }
  }
})
