// A station meets somebody of another commune: a masked hit, one opening with a reason, and the inspector's judgement of it.
import { expect } from 'vitest'
import { expectAccessible, photograph, signIn } from './browser.ts'
import { callerFor } from './caller.ts'
import { tell } from './tell.ts'

const people = {
  desktop: { name: 'Triệu Bảo Minh', year: 1987, card: '006087004321', initials: 'T. B. M.' },
  phone: { name: 'Nông Thị Hoài Thu', year: 1991, card: '006191004322', initials: 'N. T. H. T.' },
} as const

tell('a person of another commune is opened with a reason', ['desktop', 'phone'], async ({ size, enter }) => {
  const { name, year, card, initials } = people[size]
  const call = await callerFor('dichte')
  const id = crypto.randomUUID()
  const values = { fullName: name, birthYear: year, nationalId: card, phone: '0912004321' }
  expect((await call('POST', '/api/persons', { id, homeUnit: '01981', values })).status).toBe(200)
  const reason = `Người bệnh đến khám tại trạm, cần đối chiếu (${size})`
  try {
    const station = await enter()
    await signIn(station, 'tramyte')
    const { page } = station
    await page.goto(new URL('/so/persons?mo=moi', page.url()).href)
    await page.getByRole('textbox', { name: 'Họ và tên' }).fill(name)
    await page.getByRole('textbox', { name: 'Năm sinh' }).fill(String(year))
    await page.getByRole('button', { name: 'Người này đã có ở đơn vị khác chưa?' }).click()
    const hit = page.getByRole('listitem').filter({ hasText: initials })
    await hit.waitFor()
    const said = await hit.innerText()
    expect(said).toContain('…321')
    expect(said).not.toContain(card)
    expect(said).not.toContain(name)
    await expectAccessible(page, 'the masked hit')
    await photograph(page, `elsewhere-${size}`)
    await hit.getByRole('button', { name: 'Mở hồ sơ' }).click()
    await page.getByRole('textbox', { name: 'Vì sao phải xem hồ sơ này' }).fill(reason)
    await photograph(page, `elsewhere-reason-${size}`)
    await page.getByRole('button', { name: 'Mở hồ sơ một người này' }).click()
    await page.getByRole('heading', { level: 1, name }).waitFor()
    await page.getByText(card).waitFor()
    expect(await page.title()).not.toContain(name)
    await expectAccessible(page, 'the opened person')
    await photograph(page, `opened-${size}`)

    await page.goto(new URL('/toi-da-xem', page.url()).href)
    await page.getByText(reason).first().waitFor()
    await expectAccessible(page, 'own reads')
    await photograph(page, `own-reads-${size}`)

    const watching = await enter()
    await signIn(watching, 'thanhtra')
    await watching.page.goto(new URL('/mo-ho-so?xem=waiting', watching.page.url()).href)
    const card2 = watching.page.getByRole('listitem').filter({ hasText: reason })
    await card2.getByText('Trạm Y tế xã Mỹ Thanh').waitFor()
    await expectAccessible(watching.page, 'the report of openings')
    await photograph(watching.page, `openings-${size}`)
    await card2.getByRole('button', { name: 'Cần giải trình' }).click()
    await card2.getByRole('textbox', { name: 'Điều cần giải trình' }).fill('Trạm có lịch khám hôm đó không?')
    await card2.getByRole('button', { name: 'Cần giải trình' }).click()
    await card2.waitFor({ state: 'detached' })
    await watching.page.goto(new URL(`/so/persons/${id}`, watching.page.url()).href)
    await watching.page.getByRole('tab', { name: 'Ai đã xem' }).click()
    await watching.page.getByRole('tabpanel').getByText('Trạm Y tế xã Mỹ Thanh').waitFor()
    // The inspector sees the ends of the numbers only.
    expect(await watching.page.getByText(card).count()).toBe(0)
    await expectAccessible(watching.page, 'who has looked')
    await photograph(watching.page, `readers-${size}`)
  } finally {
    await call('DELETE', `/api/persons/${id}`, { version: 1, why: 'Nhập nhầm' })
  }
})
