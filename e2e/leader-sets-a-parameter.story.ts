// The leader sets the hours within which a signal is verified, by document and from a day; it stands beside the law's value and in the history.
import { expect } from 'vitest'
import { expectAccessible, photograph, signIn } from './browser.ts'
import { callerFor } from './caller.ts'
import { tell } from './tell.ts'

tell('the leader sets a parameter', ['desktop', 'phone'], async ({ size, enter }) => {
  const call = await callerFor('chutich')
  const basis = `9${size.length}/KH-UBND`
  const visit = await enter()
  await signIn(visit, 'chutich')
  const { page } = visit
  await page.goto(new URL('/tham-so?nhom=teams', page.url()).href)
  await page.getByText('Định mức tổ').click()
  const line = page.getByRole('listitem').filter({ hasText: 'Tổ COVID cộng đồng: ít nhất' })
  await expectAccessible(page, 'the parameters')
  await line.getByRole('button', { name: /^Quyết định khác/ }).click()
  await line.getByLabel('Giá trị').fill('ba')
  await line.getByText('Giá trị là một số nguyên').waitFor()
  await line.getByLabel('Giá trị').fill('2')
  await line.getByLabel('Số văn bản quyết định').fill(basis)
  await expectAccessible(page, 'deciding otherwise')
  await photograph(page, `parameter-form-${size}`)
  await line.getByRole('button', { name: 'Lưu' }).click()
  await line.getByText(`(${basis})`).waitFor()
  await page.getByText('Đã quyết định (').click()
  await photograph(page, `parameters-${size}`)
  const { body } = await call('GET', '/api/rule-parameters?size=200')
  const made = body.rows.filter((row: { values: { basis: string } }) => row.values.basis === basis)
  expect(made).toHaveLength(1)
  for (const { id, version } of made)
    await call('DELETE', `/api/rule-parameters/${id}`, { version, why: 'Nhập thử' })
})
