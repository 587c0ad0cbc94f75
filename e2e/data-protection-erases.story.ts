// What is past its term is asked for, approved by a second person, waited for; a granted request says what goes and what must stay.
import { expect } from 'vitest'
import { expectAccessible, photograph, signIn } from './browser.ts'
import { callerFor } from './caller.ts'
import { tell } from './tell.ts'

tell('an erasure needs two persons and a wait', ['desktop', 'phone'], async ({ size, enter }) => {
  const call = await callerFor('dulieu')
  const id = crypto.randomUUID()
  const person = (await call('GET', '/api/cases?size=1')).body.rows[0].subjectId
  const values = {
    code: size,
    kind: 'deletion',
    receivedDay: '2026-02-02',
    requester: 'Bàn Thị Xin Xóa',
    person,
    outcome: 'fulfilled',
    decidedDay: '2026-02-10',
  }
  expect((await call('POST', '/api/data-requests', { id, homeUnit: '02011', values })).status).toBe(200)
  try {
    const office = await enter()
    await signIn(office, 'dulieu')
    const { page } = office
    await page.goto(new URL('/xoa-du-lieu', page.url()).href)
    const row = page.getByRole('row').filter({ hasText: 'Yêu cầu đã giải quyết' })
    await row.getByText('tháng, từ ngày giải quyết').waitFor()
    await row.getByRole('button', { name: 'Lập đợt xóa' }).click()
    const order = page.getByRole('listitem').filter({ hasText: 'Chờ duyệt' })
    await order.getByText('người khác phải duyệt').waitFor()
    await page.getByRole('button', { name: 'Xem gì xóa được' }).click()
    await page.getByText('Phải giữ').first().waitFor()
    await expectAccessible(page, 'keeping and erasing')
    await photograph(page, `erasing-${size}`)

    const committee = await enter()
    await signIn(committee, 'chutich')
    await committee.page.goto(new URL('/xoa-du-lieu', page.url()).href)
    const waiting = committee.page.getByRole('listitem').filter({ hasText: 'Chờ duyệt' })
    await waiting.getByRole('button', { name: 'Duyệt', exact: true }).click()
    const approved = committee.page.getByRole('listitem').filter({ hasText: 'xóa được từ' })
    await approved.first().waitFor()
    await photograph(committee.page, `erasing-approved-${size}`)
    await approved.first().getByRole('button', { name: 'Dừng' }).click()
    await committee.page.getByRole('listitem').filter({ hasText: 'Đã dừng' }).first().waitFor()
  } finally {
    await call('DELETE', `/api/data-requests/${id}`, { version: 1, why: 'Nhập nhầm' })
  }
})
