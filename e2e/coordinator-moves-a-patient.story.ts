// A coordinator moves a worsening patient to the named hospital: triage, care at home, signs that raise an alarm, the transfer step by step, the bed.
import { expect } from 'vitest'
import { expectAccessible, photograph, signIn, type Visit } from './browser.ts'
import { callerFor, takeOutSaying } from './caller.ts'
import { tell } from './tell.ts'

const MY_THANH = '02011'
const TODAY = '2023-01-30'
/** Families that nobody of the demonstration bears: what the story takes out again is its own. */
const family = { desktop: 'Phùng', phone: 'Khổng' } as const

const goTo = ({ page }: Visit, path: string) => page.goto(new URL(path, page.url()).href)

tell('a worsening patient reaches the named hospital', ['desktop', 'phone'], async ({ size, enter }) => {
  const name = `${family[size]} Thị Mận`
  const hospital = `Bệnh viện số 1 (${size})`
  const call = await callerFor('dichte')
  const caseId = crypto.randomUUID()
  const sure = async (path: string, body: object) => {
    const reply = await call('POST', path, body)
    expect(reply.status, `${path}: ${JSON.stringify(reply.body)}`).toBe(200)
  }
  const made: [register: string, id: string][] = []
  const add = async (
    register: string,
    homeUnit: string,
    values: object,
    subject?: object,
    given?: string,
  ) => {
    const id = given ?? crypto.randomUUID()
    await sure(`/api/${register}`, { id, homeUnit, values, ...(subject ? { subject } : {}) })
    made.push([register, id])
    return id
  }
  const facility = await add('facilities', '063', {
    kind: 'hospital',
    name: hospital,
    tier: 'tier3',
    openedDay: TODAY,
  })
  await add('bed-openings', '063', { facility, ward: 'oxygen', beds: 4, openDay: TODAY, basis: 'KH thử' })
  await add('bed-reports', '063', { facility, reportDay: TODAY, doctors: 0, nurses: 2 })
  const chair = await callerFor('chutich')
  const norm = crypto.randomUUID()
  const written = await chair('POST', '/api/rule-parameters', {
    id: norm,
    homeUnit: '063',
    values: {
      law: 'staff-norm',
      parameter: 'doctorsTier3',
      value: size === 'desktop' ? '10' : '11',
      fromDay: TODAY,
      basis: 'KH thử',
    },
  })
  expect(written.status).toBe(200)
  const plate = `97A-000.15 (${size})`
  const ambulance = await add('ambulances', '063', { plate, facility, phone: '0912 000 115', inDay: TODAY })
  const rule = { hospital, facility, severityFrom: 'severe', fromDay: TODAY, basis: 'TB 99/TB-UBND' }
  await add('named-hospitals', '063', rule)
  const day = { reportDay: TODAY, resultDay: TODAY, specimenDay: TODAY, onsetDay: TODAY, code: `DT-${size}` }
  await add('cases', MY_THANH, day, { fullName: name, birthYear: 1951 }, caseId)

  /** What the story entered through the screens is found by its name; the youngest first. */
  const putBack = async () => {
    await takeOutSaying(call, ['transfers', 'care-signs', 'admissions', 'home-care', 'persons'], name)
    await chair('DELETE', `/api/rule-parameters/${norm}`, { version: 1, why: 'Nhập thử' })
    for (const [register, id] of made.toReversed()) {
      const { body } = await call('GET', `/api/${register}/${id}`)
      await call('DELETE', `/api/${register}/${id}`, { version: body.record.version, why: 'Nhập thử' })
    }
  }
  try {
    const coordinator = await enter()
    await signIn(coordinator, 'dichte')
    const { page } = coordinator
    await goTo(coordinator, `/so/cases/${caseId}`)
    await page.getByLabel('Nhịp thở (lần/phút)').fill('18')
    await page.getByLabel('SpO2 (%)').fill('97')
    await page.getByRole('radiogroup', { name: 'Có bệnh nền hoặc thai kỳ' }).getByText('Không').click()
    await page.getByRole('button', { name: 'Phân loại', exact: true }).click()
    await page.getByText('Đủ điều kiện điều trị tại nhà').waitFor()
    await page.getByText('QĐ 604/QĐ-BYT').first().waitFor()
    // What was advised for other measurements begins no care.
    const atHome = page.getByRole('button', { name: 'Bắt đầu điều trị tại nhà' })
    await page.getByLabel('SpO2 (%)').fill('91')
    await atHome.waitFor({ state: 'detached' })
    expect(await page.getByText('Đủ điều kiện điều trị tại nhà').count()).toBe(0)
    await page.getByLabel('SpO2 (%)').fill('97')
    await page.getByLabel('Thầy thuốc đồng hành').fill('BS Nông Văn Thạch')
    await expectAccessible(page, 'triage of a case')
    await photograph(page, `treatment-triage-${size}`)
    await atHome.click()

    await page.getByRole('link', { name: 'Đợt điều trị tại nhà' }).click()
    await page.getByRole('button', { name: 'Ghi sinh hiệu' }).click()
    await page.getByLabel('SpO2 (%)').fill('91')
    await page.getByLabel('Nhịp thở (lần/phút)').fill('28')
    await page.getByLabel('Nhiệt độ (°C)').fill('38,7')
    await page.getByRole('button', { name: 'Lưu', exact: true }).click()
    await page.getByRole('cell', { name: 'Nguy hiểm' }).waitFor()
    await photograph(page, `treatment-signs-${size}`)

    await goTo(coordinator, '/dieu-tri')
    const alarm = page.locator('[data-alarm]').filter({ hasText: name })
    await alarm.getByText('SpO2 91; nhịp thở 28; sốt 38,7 °C').waitFor()
    await alarm.getByText('BS Nông Văn Thạch').waitFor()
    await alarm.getByRole('button', { name: 'Nhận' }).click()
    await alarm.getByText('Đã nhận', { exact: true }).waitFor()
    await expectAccessible(page, 'the board of treatment')
    await photograph(page, `treatment-alarm-${size}`)

    await alarm.getByRole('link', { name: 'Mở hồ sơ điều trị' }).click()
    await page.getByRole('button', { name: 'Xin chuyển' }).click()
    const severity = page.getByRole('combobox', { name: 'Mức độ' })
    await severity.click()
    await page.getByRole('option', { name: 'Nặng' }).click()
    await page.getByRole('button', { name: 'Xin chuyển' }).click()
    await page.getByText(`Đã xin chuyển đến ${hospital} (theo TB 99/TB-UBND)`).waitFor()

    await goTo(coordinator, '/dieu-tri')
    const transfer = page.locator('[data-transfer]').filter({ hasText: name })
    await transfer.getByRole('link', { name }).click()
    const talk = page.getByRole('region', { name: 'Trao đổi' })
    await talk.getByLabel('Ý kiến').fill('Thở ô xy 5 lít, cần xe có máy thở')
    await talk.getByRole('button', { name: 'Ghi ý kiến' }).click()
    await talk.locator('[data-note]').filter({ hasText: 'cần xe có máy thở' }).waitFor()
    await expectAccessible(page, 'notes of a transfer')
    await talk.scrollIntoViewIfNeeded()
    await photograph(page, `treatment-notes-${size}`)
    await goTo(coordinator, '/dieu-tri')
    await transfer.getByRole('button', { name: 'Nhận người bệnh' }).click()
    await transfer.getByLabel('Ý kiến nơi nhận').fill('Còn giường ô xy')
    await transfer.getByRole('button', { name: 'Lưu', exact: true }).click()
    await transfer.getByRole('button', { name: 'Xe đã đi' }).click()
    await transfer.getByLabel('Số xe, điện thoại lái xe').waitFor()
    await transfer.getByRole('combobox', { name: 'Xe trong sổ' }).click()
    await page.getByRole('option', { name: plate }).click()
    await photograph(page, `treatment-transfer-${size}`)
    await transfer.getByRole('button', { name: 'Lưu', exact: true }).click()
    const vehicle = page.locator(`[data-vehicle="${ambulance}"]`)
    await vehicle.getByText('Đang trên đường từ').waitFor()
    await expectAccessible(page, 'vehicles on the board')
    await vehicle.scrollIntoViewIfNeeded()
    await photograph(page, `treatment-vehicles-${size}`)
    await transfer.getByRole('button', { name: 'Đã đến nơi' }).click()
    await page.getByRole('region', { name: 'Đã đến' }).filter({ hasText: name }).waitFor()
    await page.getByRole('region', { name: 'Đang rảnh' }).filter({ hasText: plate }).waitFor()
    const site = page.locator(`[data-site="${facility}"]`)
    await site.getByText('1/4').waitFor()
    await site.getByText('sổ điều trị').waitFor()
    await site.getByText('thiếu 1 bác sĩ').waitFor()
    await site.scrollIntoViewIfNeeded()
    await photograph(page, `treatment-staff-${size}`)
    await alarm.getByRole('button', { name: 'Xử trí xong' }).click()
    await alarm.getByRole('button', { name: 'Lưu', exact: true }).click()
    await alarm.waitFor({ state: 'detached' })
    await page.getByLabel('Số người mắc của tình huống').fill('40000')
    await page.getByText('nặng 1.440').waitFor()
    await expectAccessible(page, 'transfers, beds, oxygen')
    await photograph(page, `treatment-board-${size}`)
  } finally {
    await putBack()
  }
})
