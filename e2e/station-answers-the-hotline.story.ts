// The health station on the line: a call is written down while it lasts, waits with its term, becomes a signal, is answered and leaves the list.
import { expect } from 'vitest'
import { closeAfterTheCut, expectAccessible, photograph, signIn } from './browser.ts'
import { callerFor } from './caller.ts'
import { tell } from './tell.ts'

const TODAY = '2023-01-30'

tell('a call on the hotline', ['desktop', 'phone'], async ({ size, enter }) => {
  const office = await callerFor('dichte')
  const content = `Nhà ông Tằng A Sáng có người ốm, cuộc gọi ${size}`
  const found = async (register: string) => {
    const { body } = await office('GET', `/api/${register}?unit=02011&from=${TODAY}&to=${TODAY}&size=200`)
    const rows = body.rows as { id: string; version: number; values: Record<string, unknown> }[]
    return rows.filter(({ values }) => values.content === content || values.title === content)
  }
  try {
    const station = await enter()
    await signIn(station, 'tramyte')
    const { page } = station
    await page.goto(new URL('/duong-day-nong', page.url()).href)
    await page.getByRole('heading', { level: 1, name: 'Đường dây nóng' }).waitFor()
    await page.getByLabel('Người dân nói gì').fill(content)
    await page.getByRole('checkbox', { name: 'Khẩn' }).check()
    await page.getByLabel('Người gọi').fill('Tằng Thị Mai')
    await expectAccessible(page, 'the hotline')
    await photograph(page, `hotline-${size}`)
    // The server keeps the call and its answer is lost on the way: pressed again, it is the same call.
    await page.route('**/api/citizen-reports', async (route) => {
      await route.fetch()
      await route.abort('internetdisconnected')
    })
    const write = page.getByRole('button', { name: 'Ghi', exact: true })
    await write.click()
    const silence = page.getByText('Không liên lạc được với máy chủ')
    await silence.waitFor()
    await page.unroute('**/api/citizen-reports')
    await write.click()
    await silence.waitFor({ state: 'detached' })
    const card = page.locator('.hotline-report').filter({ hasText: content })
    await card.getByText('Khẩn', { exact: true }).waitFor()
    await card.getByRole('button', { name: 'Thành dấu hiệu' }).click()
    await card.getByRole('link', { name: 'đã thành dấu hiệu' }).waitFor()
    await card.getByRole('button', { name: 'Trả lời' }).click()
    await card.getByLabel('Nội dung trả lời').fill('Tổ đã đến nhà, hẹn xét nghiệm sáng mai')
    await expectAccessible(page, 'an answer')
    await photograph(page, `hotline-answer-${size}`)
    await card.getByRole('button', { name: 'Trả lời' }).click()
    await card.waitFor({ state: 'detached' })
    expect(await found('citizen-reports')).toMatchObject([
      { values: { status: 'answered', inTime: true, urgency: 'urgent' } },
    ])
    expect(await found('signals')).toHaveLength(1)
    await closeAfterTheCut(station)
  } finally {
    for (const register of ['citizen-reports', 'signals'])
      for (const { id, version } of await found(register))
        await office('DELETE', `/api/${register}/${id}`, { version, why: 'Nhập thử' })
  }
})
