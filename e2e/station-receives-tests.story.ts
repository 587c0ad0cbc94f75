// The health station on whatever screen stands open: an alarm of care at home is told there; rapid tests that the district gives are entered in one press, and that is taken back.
import { expect } from 'vitest'
import { expectAccessible, photograph, signIn } from './browser.ts'
import { callerFor, takeOutSaying } from './caller.ts'
import { tell } from './tell.ts'

const TODAY = '2023-01-30'
const MY_THANH = '02011'
/** Families that nobody of the demonstration bears: what the story takes out again is its own. */
const family = { desktop: 'Ninh', phone: 'Giáp' } as const

tell('tests on their way', ['desktop', 'phone'], async ({ size, enter }) => {
  const office = await callerFor('dichte')
  const basis = `Cấp thử ${size}`
  const name = `${family[size]} Thị Chuông`
  const sure = async (path: string, body: object) => {
    const reply = await office('POST', path, body)
    expect(reply.status, `${path}: ${JSON.stringify(reply.body)}`).toBe(200)
    return reply.body
  }
  const [caseId, careId] = [crypto.randomUUID(), crypto.randomUUID()]
  const moves = async () => {
    const { body } = await office('GET', `/api/supply-moves?from=${TODAY}&to=${TODAY}&size=200`)
    const rows = body.rows as { id: string; version: number; values: Record<string, unknown> }[]
    return rows.filter(({ values }) => values.basis === basis)
  }
  try {
    const ill = await sure('/api/cases', {
      id: caseId,
      homeUnit: MY_THANH,
      values: { reportDay: TODAY, resultDay: TODAY, code: `CB-${size}` },
      subject: { fullName: name, birthYear: 1950 },
    })
    await sure(`/api/treatment/cases/${caseId}/care`, {
      id: careId,
      day: TODAY,
      place: 'home',
      severity: 'mild',
      risk: 'medium',
      watchGroup: null,
      reasons: null,
      doctor: null,
      facility: null,
      ward: null,
    })
    await sure('/api/care-signs', {
      id: crypto.randomUUID(),
      homeUnit: MY_THANH,
      subjectId: ill.record.subjectId,
      values: { homeCare: careId, signDay: TODAY, half: 'evening', spo2: 90 },
    })
    await sure('/api/supply-moves', {
      id: crypto.randomUUID(),
      homeUnit: '063',
      values: {
        good: 'rapidTest',
        kind: 'allocated',
        quantity: 77,
        moveDay: TODAY,
        toUnit: MY_THANH,
        origin: 'Sở Y tế tỉnh Bắc Kạn cấp',
        basis,
      },
    })
    const station = await enter()
    await signIn(station, 'tramyte')
    const { page } = station
    await page.goto(new URL('/thuoc-test', page.url()).href)
    await page.getByRole('heading', { level: 1, name: 'Thuốc, test và sinh phẩm' }).waitFor()
    const line = page.locator('.supply-lines > li').filter({ hasText: '77 ×' })
    await line.getByText(basis).waitFor()
    await page.getByRole('region', { name: 'Nhập, xuất, còn lại' }).locator('.figure-value').first().waitFor()
    // Told here, and in the title of the tab, though nobody has opened the board.
    await page
      .getByRole('alert')
      .getByRole('link', { name: /báo động chờ nhận/ })
      .waitFor()
    expect(await page.title()).toMatch(/^\(\d+\) /)
    await expectAccessible(page, 'tests on their way')
    await photograph(page, `supplies-${size}`)
    await line.getByRole('button', { name: 'Đã nhận đủ' }).click()
    await line.getByRole('button', { name: 'Hoàn tác' }).waitFor()
    expect(new Set((await moves()).map(({ values }) => values.kind))).toEqual(
      new Set(['allocated', 'received']),
    )
    await line.getByRole('button', { name: 'Hoàn tác' }).click()
    await line.getByRole('button', { name: 'Đã nhận đủ' }).waitFor()
    expect((await moves()).map(({ values }) => values.kind)).toEqual(['allocated'])
  } finally {
    await takeOutSaying(office, ['care-signs', 'home-care', 'cases', 'persons'], name)
    for (const { id, version } of (await moves()).toReversed())
      await office('DELETE', `/api/supply-moves/${id}`, { version, why: 'Nhập thử' })
  }
})
