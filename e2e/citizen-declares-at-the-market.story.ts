// A citizen declares at the market on a phone without an account; the station sees the signal, a tracer finds who was there and makes contacts of them.
import { expect } from 'vitest'
import { expectAccessible, photograph, signIn, type Visit } from './browser.ts'
import { callerFor, takeOutSaying } from './caller.ts'
import { tell } from './tell.ts'

const MY_THANH = '02011'
const TODAY = '2023-01-30'
/** Families that nobody of the demonstration bears. */
const family = { desktop: 'Xồng', phone: 'Vừ' } as const

const goTo = ({ page }: Visit, path: string) => page.goto(new URL(path, page.url()).href)

tell('a citizen declares, a tracer asks who was there', ['desktop', 'phone'], async ({ size, enter }) => {
  const call = await callerFor('dichte')
  const place = crypto.randomUUID()
  const caseId = crypto.randomUUID()
  const name = `Hội chợ ${family[size]}`
  const ill = `${family[size]} Thị Khai`
  const source = `${family[size]} Văn Nguồn`
  const post = `Chốt ${family[size]}`
  const add = async (register: string, id: string, values: object, subject?: object) =>
    expect(
      (await call('POST', `/api/${register}`, { id, homeUnit: MY_THANH, values, subject })).status,
      register,
    ).toBe(200)
  const entered = [
    'checkpoint-logs',
    'checkpoint-shifts',
    'checkpoints',
    'contacts',
    'cases',
    'check-ins',
    'declarations',
    'signals',
    'qr-places',
    'persons',
  ]
  const putBack = () => takeOutSaying(call, entered, family[size])
  try {
    await add('qr-places', place, { name, kind: 'market', registeredDay: TODAY, village: 'Nà Còi' })
    await add(
      'cases',
      caseId,
      { code: `HC-${size}`, reportDay: TODAY, onsetDay: TODAY },
      { fullName: source },
    )

    const citizen = await enter()
    await goTo(citizen, `/khai-bao/${place}`)
    await citizen.page.getByRole('heading', { level: 1, name: 'Khai báo y tế' }).waitFor()
    await photograph(citizen.page, `declare-empty-${size}`)
    await citizen.page.getByRole('button', { name: 'Gửi tờ khai' }).click()
    await citizen.page.getByRole('alert').getByText('Ghi họ và tên').waitFor()
    await expectAccessible(citizen.page, 'the form that asks to be mended')
    await citizen.page.getByLabel('Họ và tên', { exact: true }).fill(ill)
    await citizen.page.getByLabel('Số điện thoại', { exact: true }).fill('0950 111 222')
    await citizen.page.getByLabel('Năm sinh', { exact: true }).fill('1988')
    const answers = citizen.page.getByRole('group')
    await answers.nth(0).getByLabel('Có', { exact: true }).check()
    await answers.nth(1).getByLabel('Không', { exact: true }).check()
    await answers.nth(2).getByLabel('Không', { exact: true }).check()
    await citizen.page.getByLabel('Tôi cam đoan khai đúng sự thật').check()
    await photograph(citizen.page, `declare-filled-${size}`)
    await citizen.page.getByRole('button', { name: 'Gửi tờ khai' }).click()
    await citizen.page.getByRole('heading', { level: 1, name: 'Đã nhận tờ khai' }).waitFor()
    await expectAccessible(citizen.page, 'the receipt')
    await photograph(citizen.page, `declare-done-${size}`)
    const receipt = await citizen.page.locator('.code').innerText()
    expect(new URL(citizen.page.url()).search).not.toContain(encodeURIComponent(ill))

    const station = await enter()
    await signIn(station, 'tramyte')
    const { page } = station
    await goTo(station, '/khai-bao-y-te')
    await page.getByRole('link', { name: ill }).waitFor()
    await page.getByRole('link', { name, exact: true }).waitFor()
    await expectAccessible(page, 'declarations of the unit')
    await photograph(page, `declarations-${size}`)
    const signals = await call('POST', '/api/signals/find', { search: name })
    expect(signals.body.rows).toHaveLength(1)
    // The number beside the place opens to its declarations; who has been rung waits no longer.
    await page
      .getByRole('row')
      .filter({ has: page.getByRole('link', { name, exact: true }) })
      .getByRole('link', { name: '1', exact: true })
      .first()
      .waitFor()
    await page.getByRole('combobox', { name: `Xử lý: ${ill}` }).click()
    await page.getByRole('option', { name: 'Đã gọi lại' }).click()
    await page.getByRole('link', { name: ill }).waitFor({ state: 'detached' })

    await goTo(station, `/so/qr-places/${place}`)
    const scan = page.getByLabel('Quét căn cước hoặc mã tờ khai')
    await scan.fill(`006090000123|095000111|${family[size]} Văn Quét|02031990|Nam|Nà Còi|15042021`)
    await scan.press('Enter')
    await page.getByRole('status').getByText(`${family[size]} Văn Quét`).waitFor()
    await expectAccessible(page, 'a place with its QR')
    await photograph(page, `declaration-place-${size}`)
    const poster = await page
      .context()
      .request.get(new URL(`/api/declarations/places/${place}/poster`, page.url()).href)
    expect((await poster.body()).subarray(0, 5).toString()).toBe('%PDF-')

    await goTo(station, `/ai-da-den?dia-diem=${place}`)
    await page.getByLabel('Lý do tra cứu').fill(`Ca HC-${size} đã ở hội chợ`)
    await page.getByRole('button', { name: 'Tra', exact: true }).click()
    await page.getByRole('rowheader', { name: ill }).waitFor()
    await page.getByRole('rowheader', { name: `${family[size]} Văn Quét` }).waitFor()
    await page.getByRole('combobox', { name: 'Ca nguồn (F0)' }).fill(`HC-${size}`)
    await page.getByRole('option').first().click()
    await photograph(page, `who-was-there-${size}`)
    await page.getByRole('button', { name: 'Đưa vào danh sách tiếp xúc (2)' }).click()
    await page.getByText('2 người vào danh sách tiếp xúc').waitFor()
    await expectAccessible(page, 'who was there')
    await photograph(page, `who-became-contacts-${size}`)

    const postId = crypto.randomUUID()
    await add('checkpoints', postId, { name: post, kind: 'road', openedDay: TODAY, roundTheClock: true })
    await add('checkpoint-shifts', crypto.randomUUID(), {
      checkpoint: postId,
      onDay: TODAY,
      fromTime: '06:00',
      toTime: '14:00',
      leader: `${family[size]} Văn Trực`,
      police: 2,
      health: 1,
    })
    await goTo(station, `/chot?chot=${postId}`)
    await page.getByText('Không có ai trực: 00:00–06:00, 14:00–24:00').waitFor()
    await scan.fill(receipt)
    await scan.press('Enter')
    await page.getByText('TỜ KHAI CẦN XEM').waitFor()
    // Nobody with such a declaration is let through by habit: what is done must be said.
    expect(await page.getByRole('button', { name: 'Ghi (Enter)' }).isDisabled()).toBe(true)
    await page.getByRole('combobox', { name: 'Xử lý' }).click()
    await page.getByRole('option', { name: 'Xét nghiệm tại chốt' }).click()
    await page.getByLabel('Biển số').fill('97b-123.45')
    await photograph(page, `checkpoint-entry-${size}`)
    await page.getByRole('button', { name: 'Ghi (Enter)' }).click()
    await page.getByRole('listitem').filter({ hasText: '97B-123.45' }).filter({ hasText: ill }).waitFor()
    await expectAccessible(page, 'the screen of a shift')
    await photograph(page, `checkpoint-${size}`)
  } finally {
    await putBack()
  }
})
