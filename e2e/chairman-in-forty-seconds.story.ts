// The chairman's forty seconds on a phone: numbers of the day, what waits for him, who is overdue, and from there to the task itself.
import { expect } from 'vitest'
import { expectAccessible, photograph, signIn } from './browser.ts'
import { tell } from './tell.ts'

tell(
  'the chairman sees where things stand and opens what is overdue',
  ['phone', 'desktop'],
  async ({ size, enter }) => {
    const visit = await enter()
    await signIn(visit, 'chutich')
    const { page } = visit
    await page.goto(new URL('/chu-tich', page.url()).href)
    await page
      .getByRole('region', { name: /^24 giờ qua/ })
      .getByText('Ca mắc')
      .waitFor()
    const overdue = page.getByRole('region', { name: 'Nhiệm vụ quá hạn' })
    await overdue.getByRole('link').first().waitFor()
    const waiting = page.getByRole('region', { name: 'Chờ ký, chờ quyết định' })
    await waiting.getByRole('link').first().waitFor()
    await expectAccessible(page, 'the page of the chairman')
    await photograph(page, `chairman-${size}`)
    // On one screen: the first body that is late and the first paper that waits stand above the fold.
    for (const part of [overdue, waiting]) {
      const box = await part.getByRole('link').first().boundingBox()
      expect(box && box.y + box.height).toBeLessThan(size === 'phone' ? 790 : 900)
    }
    await overdue.getByRole('link', { name: /Phòng Tài chính/ }).click()
    await page
      .getByRole('link', { name: /Quyết toán kinh phí/ })
      .getByText('Quá hạn 6 ngày')
      .waitFor()
    await page.getByRole('link', { name: /Quyết toán kinh phí/ }).click()
    await page.getByText('Xin lùi hạn đến').first().waitFor()
    await expectAccessible(page, 'a task that is late')
    await photograph(page, `chairman-task-${size}`)
  },
)
