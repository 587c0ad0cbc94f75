// A driver declares before the border gate by its QR code; the desk has the lorry in its queue, lets it in, and it is counted.
import { expect } from 'vitest'
import { expectAccessible, photograph, signIn, type Visit } from './browser.ts'
import { callerFor, takeOutSaying } from './caller.ts'
import { tell } from './tell.ts'

const TODAY = '2023-01-30'
/** Families that nobody of the demonstration bears. */
const family = { desktop: 'Quàng', phone: 'Lèng' } as const
const entered = ['border-crossings', 'declarations', 'signals', 'checkpoints', 'qr-places']

const goTo = ({ page }: Visit, path: string) => page.goto(new URL(path, page.url()).href)

tell(
  'a gate and its notices, as the demonstration has them',
  ['desktop', 'phone'],
  async ({ size, enter }) => {
    const visit = await enter()
    await signIn(visit, 'dichte')
    const { page } = visit
    await goTo(visit, '/chot')
    await page.getByRole('heading', { name: /Hàng chờ tại cửa khẩu/ }).waitFor()
    await page.getByText('Cần xem ngay').first().waitFor()
    await expectAccessible(page, 'the gate of the demonstration')
    await photograph(page, `gate-of-the-demonstration-${size}`)
    await goTo(visit, '/trao-doi-quoc-te')
    const notice = page.getByRole('listitem').filter({ hasText: 'Xác minh lịch trình' })
    await notice.filter({ hasText: '21:30, 30/01/2023' }).waitFor()
    await expectAccessible(page, 'notices')
    await photograph(page, `notices-${size}`)
  },
)

tell('a driver at a border gate', ['desktop', 'phone'], async ({ size, enter }) => {
  const call = await callerFor('dichte')
  const gate = crypto.randomUUID()
  const name = `Cửa khẩu ${family[size]}`
  const driver = `${family[size]} Văn Tài`
  const values = { name, kind: 'gate', openedDay: TODAY }
  try {
    const made = await call('POST', '/api/checkpoints', { id: gate, homeUnit: '02011', values })
    expect(made.status).toBe(200)
    const desk = await enter()
    await signIn(desk, 'tramyte')
    const { page } = desk
    await goTo(desk, `/chot?chot=${gate}`)
    await page.getByRole('button', { name: 'Lập mã QR' }).click()
    await page.getByRole('link', { name: 'Mở mã QR, in tờ dán' }).waitFor()
    const { body } = await call('GET', `/api/checkpoints/${gate}`)

    const lorry = await enter()
    await goTo(lorry, `/khai-bao/${body.record.values.place}?chu=lon`)
    await lorry.page.getByRole('heading', { level: 1, name: 'Khai báo y tế qua cửa khẩu' }).waitFor()
    await expectAccessible(lorry.page, 'the declaration before a gate')
    await photograph(lorry.page, `gate-declare-large-${size}`)
    const label = (text: string) => lorry.page.getByLabel(text, { exact: true })
    await label('Họ và tên').fill(driver)
    await label('Số điện thoại').fill('0950 111 333')
    await label('Số hộ chiếu hoặc giấy thông hành').fill('B7654321')
    await lorry.page.getByLabel('Vào Việt Nam (nhập cảnh)').check()
    await label('Phương tiện').selectOption('truck')
    await label('Biển số').fill('12c-678.90')
    await label('Số người trên xe').fill('2')
    const answers = lorry.page.getByRole('group')
    for (const index of [0, 1, 2]) await answers.nth(index).getByLabel('Không', { exact: true }).check()
    await label('Tôi cam đoan khai đúng sự thật').check()
    await lorry.page.getByRole('button', { name: 'Gửi tờ khai' }).click()
    await lorry.page.getByText('đưa mã này cho kiểm dịch viên y tế').waitFor()
    await photograph(lorry.page, `gate-receipt-${size}`)
    const receipt = await lorry.page.locator('.code').innerText()

    await goTo(desk, `/chot?chot=${gate}`)
    const scan = page.getByLabel('Quét căn cước hoặc mã tờ khai')
    await scan.fill(receipt)
    await scan.press('Enter')
    const row = page.getByRole('listitem').filter({ hasText: driver })
    await row.filter({ hasText: '12C-678.90' }).waitFor()
    await expectAccessible(page, 'the desk of a gate')
    await photograph(page, `gate-desk-${size}`)
    await row.getByRole('button', { name: 'Đã đến' }).click()
    await row.getByRole('button', { name: 'Cho qua' }).click()
    await row.waitFor({ state: 'detached' })
    const [crossing] = (await call('POST', '/api/border-crossings/find', { search: driver })).body.rows
    expect(crossing.values).toMatchObject({ stage: 'done', handling: 'passed', people: 2 })
    await photograph(page, `gate-decided-${size}`)
  } finally {
    await takeOutSaying(call, entered, family[size])
  }
})
