// A checkpoint, a border gate and a vaccination point where there is no network: a passage with its photograph, a crossing, a declaration for somebody
// without a phone, a dose and a contact are noted on the phone, and stand on the server afterwards.
import { expect } from 'vitest'
import {
  allSent,
  carryAlong,
  expectAccessible,
  closeAfterTheCut,
  openByDevice,
  photograph,
  signIn,
} from './browser.ts'
import { callerFor, shutDevice } from './caller.ts'
import { tell } from './tell.ts'

const MY_THANH = '02011'
const TODAY = '2023-01-30'
const PASSWORD = 'chot-dau-ban-xa'
const DEVICE = 'Máy trực chốt'
const POST = 'Chốt Lò Phiêng'
const PLATE = '97A-000.27'
const NAME = 'Lò Phiêng Thị Tiêm'
const DRIVER = 'Lò Phiêng Văn Tài'
const ELDER = 'Lò Phiêng Thị Cụ'
const RECEIPT = '27P4H1ENG027'
/** One grey pixel. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
)

type Row = {
  id: string
  version: number
  values: Record<string, unknown>
  subject?: { fullName: string } | null
}

tell('a checkpoint without network', ['phone'], async ({ enter }) => {
  const call = await callerFor('tramyte')
  const post = crypto.randomUUID()
  const person = crypto.randomUUID()
  expect(
    (
      await call('POST', '/api/checkpoints', {
        id: post,
        homeUnit: MY_THANH,
        values: { name: POST, openedDay: '2023-01-02' },
      })
    ).status,
  ).toBe(200)
  await call('POST', '/api/persons', {
    id: person,
    homeUnit: MY_THANH,
    values: { fullName: NAME, birthYear: 1960 },
  })
  const gate = crypto.randomUUID()
  const place = crypto.randomUUID()
  const declaration = crypto.randomUUID()
  const add = async (register: string, id: string, values: object) =>
    expect(
      (await call('POST', `/api/${register}`, { id, homeUnit: MY_THANH, values })).status,
      register,
    ).toBe(200)
  await add('qr-places', place, { name: 'Chợ Lò Phiêng', kind: 'market', registeredDay: TODAY })
  await add('checkpoints', gate, { name: 'Cửa khẩu Lò Phiêng', kind: 'gate', openedDay: '2023-01-02' })
  await add('declarations', declaration, {
    fullName: DRIVER,
    declaredDay: TODAY,
    receipt: RECEIPT,
    address: 'Lò Phiêng',
  })
  await add('border-crossings', crypto.randomUUID(), {
    kind: 'entry',
    onDay: TODAY,
    post: gate,
    fullName: DRIVER,
    declaration,
    declaredBefore: true,
    stage: 'declared',
  })
  const found = async (register: string, search: string): Promise<Row[]> =>
    (await call('POST', `/api/${register}/find`, { size: 10, search })).body.rows
  const passages = async (): Promise<Row[]> =>
    (
      await call('POST', '/api/checkpoint-logs/find', {
        size: 10,
        filter: JSON.stringify({ checkpoint: [post] }),
      })
    ).body.rows
  const given = async (): Promise<Row[]> => (await call('GET', `/api/doses?subjectId=${person}`)).body.rows
  const met = async (): Promise<Row[]> => (await call('GET', `/api/contacts?subjectId=${person}`)).body.rows
  const drop = (register: string, { id, version }: Row) =>
    call('DELETE', `/api/${register}/${id}`, { version, why: 'Nhập thử' })
  const visit = await enter()
  const { page, context } = visit
  /** Within the page that stands: without network its door would ask for the password again. */
  const walkTo = (path: string) =>
    page.evaluate((to) => {
      history.pushState(null, '', to)
      dispatchEvent(new PopStateEvent('popstate'))
    }, path)
  const filesOf = (id: string | undefined) => call('GET', `/api/attachments/of/checkpoint-logs/${id}`)
  const notePassage = async () => {
    await page.getByLabel('Biển số').fill(PLATE)
    await page
      .locator('.photo-picker input[type=file]')
      .setInputFiles({ name: 'xe.png', mimeType: 'image/png', buffer: PICTURE })
    await page.getByRole('button', { name: 'Bỏ ảnh 1' }).waitFor()
  }
  const goTo = (path: string) => page.goto(new URL(path, page.url()).href)
  try {
    await signIn(visit, 'tramyte')
    // With network: the passage is kept and its photograph is not; pressed again, the photograph alone is sent.
    await goTo(`/chot?chot=${post}`)
    await notePassage()
    await page.route('**/api/attachments/of/**', (route) => route.abort('internetdisconnected'))
    await page.getByRole('button', { name: 'Ghi (Enter)' }).click()
    const left = page.getByText('Bản ghi đã lưu, nhưng ảnh của nó chưa gửi được')
    await left.waitFor()
    await page.locator('.roster').getByText(PLATE).waitFor()
    await page.unroute('**/api/attachments/of/**')
    await page.getByRole('button', { name: 'Thử lại' }).click()
    await left.waitFor({ state: 'detached' })
    const [kept, ...twice] = await passages()
    expect(twice).toEqual([])
    expect((await filesOf(kept?.id)).body.files).toHaveLength(1)
    if (kept) await drop('checkpoint-logs', kept)
    await carryAlong(visit, DEVICE, PASSWORD)
    await context.setOffline(true)
    await goTo(`/chot?chot=${post}`)
    await openByDevice(page, PASSWORD)
    await notePassage()
    await page.getByRole('button', { name: 'Quét bằng máy ảnh' }).click()
    await page.getByText('Gõ mã vào ô').or(page.getByText('gõ mã vào ô')).first().waitFor()
    await page.getByRole('button', { name: 'Tắt máy ảnh' }).click()
    await photograph(page, 'checkpoint-without-network')
    await page.getByRole('button', { name: 'Ghi (Enter)' }).click()
    await page.locator('.roster').getByText(PLATE).waitFor()
    await expectAccessible(page, 'a checkpoint without network')
    await walkTo(`/chot?chot=${gate}`)
    const scan = page.getByLabel('Quét căn cước hoặc mã tờ khai')
    await scan.fill(RECEIPT)
    await scan.press('Enter')
    const row = page.locator('.crossing-shown').filter({ hasText: DRIVER })
    await row.getByRole('button', { name: 'Đã đến' }).click()
    await photograph(page, 'gate-without-network')
    await expectAccessible(page, 'a gate without network')
    await row.getByRole('button', { name: 'Cho qua' }).click()
    await row.waitFor({ state: 'detached' })
    await page.getByRole('link', { name: 'Khai hộ người không có điện thoại' }).click()
    await page.getByRole('combobox', { name: 'Khai tại' }).click()
    await page.getByRole('option', { name: /Chợ Lò Phiêng/ }).click()
    await page.getByRole('button', { name: 'Ghi tờ khai' }).click()
    await page.getByRole('alert').getByText('Ghi họ và tên').waitFor()
    await page.getByLabel('Họ và tên', { exact: true }).fill(ELDER)
    await page.getByLabel('Nơi ở hiện nay').fill('Thôn Nà Còi')
    for (const answer of await page.getByRole('radio', { name: 'Không' }).all()) await answer.check()
    await page.getByLabel('Nhiệt độ đo được').fill('37,8')
    await page.getByLabel('Người khai cam đoan khai đúng sự thật').check()
    await photograph(page, 'declare-without-network')
    await expectAccessible(page, 'a declaration without network')
    await page.getByRole('button', { name: 'Ghi tờ khai' }).click()
    await page.getByRole('status').getByText('TỜ KHAI CẦN XEM').waitFor()
    const code = await page.locator('.receipt-code').innerText()
    await photograph(page, 'declared-without-network')
    await expectAccessible(page, 'the code of a declaration without network')
    // A period of long ago that is looked at is not the day of the dose.
    await walkTo('/ghi-mui-tiem?to=2022-06-01')
    const box = page.getByLabel('Thêm người', { exact: true })
    await box.fill(NAME)
    await page.getByRole('button', { name: `Thêm: ${NAME}` }).click()
    await page.getByText('Chưa ghi mũi nào').waitFor()
    expect(await page.getByRole('textbox', { name: 'Ngày tiêm' }).inputValue()).toBe('30/01/2023')
    await page.getByText('Theo tuổi vào ngày tiêm').waitFor()
    await photograph(page, 'dose-without-network')
    await expectAccessible(page, 'a dose without network')
    await page.getByRole('button', { name: 'Ghi mũi tiêm', exact: true }).click()
    await page.getByRole('button', { name: 'Bỏ', exact: true }).waitFor()
    await walkTo('/hien-truong/contacts?mo=moi')
    await page.getByPlaceholder('Chọn người đang có trên máy').fill(NAME)
    await page.getByRole('option', { name: NAME }).click()
    await page.getByRole('textbox', { name: 'Tiếp xúc lần cuối' }).fill('28/01/2023')
    await page.getByRole('textbox', { name: 'Ngày lập danh sách' }).fill('30/01/2023')
    await photograph(page, 'contact-without-network')
    await expectAccessible(page, 'a contact without network')
    // Two taps in one breath are one contact.
    await page
      .getByRole('button', { name: 'Lưu' })
      .evaluate((button: HTMLButtonElement) => [1, 2].forEach(() => button.form?.requestSubmit()))
    await page.getByRole('button', { name: NAME }).getByText('chờ gửi').waitFor()
    expect(await passages()).toEqual([])
    expect(await given()).toEqual([])
    expect(await met()).toEqual([])
    await context.setOffline(false)
    await allSent(page)
    const [passage] = await passages()
    expect(passage?.values).toMatchObject({ plate: PLATE, onDay: TODAY, outcome: 'passed' })
    const files = await filesOf(passage?.id)
    expect(files.body.files).toMatchObject([{ type: 'image/jpeg' }])
    expect((await found('border-crossings', DRIVER)).map(({ values }) => values)).toMatchObject([
      { stage: 'done', handling: 'passed', declaration },
    ])
    const [declared] = await found('declarations', ELDER)
    expect(declared?.values).toMatchObject({ how: 'staff', symptoms: true, red: true, truthful: true, place })
    expect(declared?.values.receipt).toBe(code.replaceAll('-', ''))
    expect(declared?.values.signal).not.toBeNull()
    expect(await found('check-ins', ELDER)).toMatchObject([{ values: { place, declaration: declared?.id } }])
    expect((await given()).map(({ values }) => values)).toMatchObject([
      { doseNumber: 1, doseDay: TODAY, targetGroup: 'adults' },
    ])
    expect((await met()).map(({ values }) => values)).toMatchObject([
      { lastDay: '2023-01-28', foundDay: TODAY, status: 'following' },
    ])
    await closeAfterTheCut(visit)
  } finally {
    await context.setOffline(false)
    await shutDevice(call, DEVICE)
    for (const one of await passages()) await drop('checkpoint-logs', one)
    for (const one of await given()) await drop('doses', one)
    for (const one of await found('signals', 'Chợ Lò Phiêng')) await drop('signals', one)
    for (const one of await met()) await drop('contacts', one)
    for (const register of ['border-crossings', 'check-ins', 'declarations'])
      for (const name of [DRIVER, ELDER])
        for (const one of await found(register, name)) await drop(register, one)
    for (const [register, id] of [
      ['checkpoints', post],
      ['checkpoints', gate],
      ['qr-places', place],
      ['persons', person],
    ] as const)
      await drop(register, (await call('GET', `/api/${register}/${id}`)).body.record)
  }
})
