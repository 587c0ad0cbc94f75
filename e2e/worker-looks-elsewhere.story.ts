// A health worker comes to a place that is not their own, and to an address that names none, and is led back.
import { expect } from 'vitest'
import { expectAccessible, photograph, signIn } from './browser.ts'
import { tell } from './tell.ts'

tell('a health worker is led back to their own place', ['desktop', 'phone'], async ({ size, enter }) => {
  const visit = await enter()
  const { page } = visit
  await signIn(visit, 'tramyte')
  await page.goto(new URL('/so/cases', page.url()).href)
  await page.getByText('Trần Thị Anh').first().waitFor()

  // Another commune of the district: nothing of it may be seen, and nothing is said to be missing there.
  await page.getByRole('button', { name: 'Đơn vị: Xã Mỹ Thanh' }).click()
  await page.getByLabel('Tìm đơn vị').fill('vu muon')
  await page.getByRole('button', { name: 'Xã Vũ Muộn' }).click()
  await page.getByRole('heading', { name: 'Không có bản ghi nào bạn được xem ở Xã Vũ Muộn' }).waitFor()
  await expectAccessible(page, 'the list of a unit that is not one’s own')
  await photograph(page, `elsewhere-${size}`)
  await page.getByRole('button', { name: 'Xem Xã Mỹ Thanh' }).click()
  await page.getByText('Trần Thị Anh').first().waitFor()

  // A unit that there is not: one sentence in the place of a refusal for each question.
  for (const path of ['/so/cases?unit=02O11', '/?unit=02O11', '/chat-luong?unit=02O11']) {
    await page.goto(new URL(path, page.url()).href)
    await page.getByRole('heading', { name: 'Không có đơn vị “02O11”' }).waitFor()
    expect(await page.getByRole('alert').count(), path).toBe(0)
  }
  await photograph(page, `no-such-unit-${size}`)
  await page.getByRole('button', { name: 'Xem Xã Mỹ Thanh' }).click()
  await page.getByRole('heading', { level: 1, name: 'Chất lượng số liệu' }).waitFor()
  expect(new URL(page.url()).searchParams.get('unit')).toBe('02011')
  // What was asked before the units had come was refused; nothing else went wrong.
  expect(visit.problems.splice(0).filter((problem) => !problem.includes('status of 400'))).toEqual([])
})
