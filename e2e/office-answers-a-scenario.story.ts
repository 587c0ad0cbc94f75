// A figure has come to the threshold of a scenario: its lines are proposed as tasks; and the directives of 2020 stand beside the level in force.
import { expect } from 'vitest'
import { expectAccessible, photograph, signIn } from './browser.ts'
import { callerFor } from './caller.ts'
import { tell } from './tell.ts'

tell('a scenario that is asked for becomes tasks', ['desktop', 'phone'], async ({ size, enter }) => {
  const call = await callerFor('vanphong')
  const id = crypto.randomUUID()
  const name = `Ứng phó ca mắc trở lại, ${size}`
  const values = {
    name,
    level: 'any',
    situation: 'Huyện ghi nhận ca mắc trở lại sau nhiều tuần yên ắng',
    approvedDay: '2022-12-01',
    decisionNumber: '301/KH-UBND',
    triggerFigure: 'cases',
    triggerValue: 2,
    triggerDays: 60,
    response: 'UBND xã Mỹ Thanh kích hoạt Tổ COVID cộng đồng, báo cáo trước ngày 06/02/2023.',
  }
  expect((await call('POST', '/api/scenarios', { id, homeUnit: '063', values })).status).toBe(200)
  try {
    const office = await enter()
    const { page } = office
    await signIn(office, 'vanphong')
    await page.goto(new URL('/kich-ban', page.url()).href)
    const asked = page.getByRole('listitem').filter({ hasText: name })
    await asked.getByText('đã tới ngưỡng 2').waitFor()
    await page.getByRole('columnheader', { name: /Chỉ thị 16/ }).waitFor()
    await expectAccessible(page, 'scenarios and measures')
    await photograph(page, `response-${size}`)
    await asked.getByRole('button', { name: 'Đề xuất nhiệm vụ' }).click()
    const card = page.locator('.plan-item').first()
    await card.waitFor()
    expect(await card.innerText()).toContain('06/02/2023')
    await photograph(page, `response-proposed-${size}`)
    await page.goto(new URL('/kich-ban', page.url()).href)
    await asked.getByRole('link', { name: 'Mở nhiệm vụ đã đề xuất' }).waitFor()
    await page.getByRole('table').scrollIntoViewIfNeeded()
    await photograph(page, `response-measures-${size}`)
  } finally {
    const { body } = await call('GET', `/api/scenarios/${id}`)
    await call('DELETE', `/api/scenarios/${id}`, { version: body.record.version, why: 'Nhập thử' })
  }
})
