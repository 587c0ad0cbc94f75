// Somebody asks to see what is kept of her: the request has its terms, its letter and its extract; the table for publication hides small numbers.
import { readFile } from 'node:fs/promises'
import { expect } from 'vitest'
import { expectAccessible, photograph, signIn } from './browser.ts'
import { callerFor } from './caller.ts'
import { tell } from './tell.ts'

tell('a request of a person is late, answered, and gone', ['desktop', 'phone'], async ({ size, enter }) => {
  const call = await callerFor('dulieu')
  const id = crypto.randomUUID()
  const requester = `Bàn Thị Yêu Cầu ${size === 'desktop' ? 'Một' : 'Hai'}`
  const values = { kind: 'access', receivedDay: '2026-02-02', requester, content: 'Xem dữ liệu của mình' }
  expect((await call('POST', '/api/data-requests', { id, homeUnit: '02011', values })).status).toBe(200)
  try {
    const office = await enter()
    await signIn(office, 'dulieu')
    const { page } = office
    await page.goto(new URL('/du-lieu-ca-nhan', page.url()).href)
    const due = page.getByRole('listitem').filter({ hasText: requester }).first()
    await due.getByText('Quá hạn').waitFor()
    await due.getByText('hạn 04/02/2026').waitFor()
    await expectAccessible(page, 'what is due')
    await photograph(page, `dues-${size}`)
    await due.getByRole('button', { name: 'Văn bản' }).click()
    await page.getByRole('menuitem', { name: /Văn bản trả lời \(PDF\)/ }).waitFor()
    await page.keyboard.press('Escape')
    const letter = await page
      .context()
      .request.get(new URL(`/api/privacy/data-requests/${id}/letter/html`, page.url()).href)
    expect(await letter.text()).toContain(requester)
    await page.goto(new URL(`/so/data-requests/${id}`, page.url()).href)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await expectAccessible(page, 'the request')
    await photograph(page, `data-request-${size}`)
    await page.goto(new URL('/mo-ho-so', page.url()).href)
    await page.getByLabel('Một lần mở kéo dài (giờ)').waitFor()
    await expectAccessible(page, 'settings')
    await photograph(page, `privacy-settings-${size}`)
  } finally {
    await call('DELETE', `/api/data-requests/${id}`, { version: 1, why: 'Nhập nhầm' })
  }
})

tell('the table for publication hides small numbers', ['desktop'], async ({ enter }) => {
  const office = await enter()
  await signIn(office, 'dichte')
  const { page } = office
  await page.getByRole('button', { name: 'Bản công bố' }).click()
  await photograph(page, 'publication-desktop')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'CSV, ẩn số nhỏ' }).click(),
  ])
  const text = await readFile(await file.path(), 'utf8')
  expect(text).toContain('…')
  // No small number of a commune is left: every cell is nothing, hidden, or five and more.
  const cells = text
    .split('\r\n')
    .slice(3, -2)
    .flatMap((line) => line.split(',').slice(1))
  expect(cells.length).toBeGreaterThan(40)
  expect(cells.filter((cell) => /^[1-4]$/.test(cell))).toEqual([])
  // And it is a table still: nearly all of it can be read.
  expect(cells.filter((cell) => /^\d+$/.test(cell)).length).toBeGreaterThan(cells.length * 0.8)
})
