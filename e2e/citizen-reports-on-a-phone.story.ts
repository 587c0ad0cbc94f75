// Pages without an account on a phone: in large letters, in English, and where something is wrong; what is reported there reaches a team's round.
import { expect } from 'vitest'
import { expectAccessible, photograph, signIn } from './browser.ts'
import { callerFor, takeOutSaying } from './caller.ts'
import { tell } from './tell.ts'

const pages = [
  ['report-large', '/phan-anh/02011?chu=lon', 'Phản ánh, cần giúp đỡ'],
  ['report-wrong-english', '/phan-anh/99999?lang=en', 'Not possible'],
  ['declare-wrong', '/khai-bao/khong-co?chu=lon', 'Chưa làm được'],
  ['answer', '/tra-loi', 'Xem trả lời phản ánh'],
  ['levels-large-english', '/cong-khai/cap-do?lang=en&chu=lon', 'Epidemic levels: Huyện Bạch Thông'],
] as const

tell('the pages of citizens', ['phone'], async ({ enter }) => {
  const call = await callerFor('dichte')
  const content = 'Bờ suối nhà bà Xín nhiều bọ gậy'
  try {
    const { page, problems } = await enter()
    for (const [name, path, heading] of pages) {
      await page.goto(new URL(path, page.url()).href)
      await page.getByRole('heading', { level: 1, name: heading }).waitFor()
      await expectAccessible(page, name)
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
      expect(wide, name).toBe(false)
      await photograph(page, `citizen-${name}`)
    }
    // A page that says that nothing is there is told so by its status too.
    expect(problems.filter((problem) => !/status of 40[04]/.test(problem))).toEqual([])
    problems.length = 0

    await page.goto(new URL('/phan-anh/02011', page.url()).href)
    await page.getByLabel('Về việc').selectOption('help')
    await page.getByLabel('Nội dung').fill(content)
    await page.getByRole('button', { name: 'Gửi phản ánh' }).click()
    await page.locator('.code').waitFor()
    await photograph(page, 'citizen-report-done')
    const [row] = (await call('POST', '/api/citizen-reports/find', { search: 'bo suoi nha ba xin' })).body
      .rows
    const { body: teams } = await call('GET', '/api/teams?unit=02011&size=1')
    await call('PATCH', `/api/citizen-reports/${row.id}`, {
      version: row.version,
      values: { status: 'assigned', team: teams.rows[0].id, assignedDay: '2023-01-30' },
    })

    const station = await enter()
    await signIn(station, 'tramyte')
    await station.page.goto(new URL('/hom-nay', station.page.url()).href)
    const card = station.page.getByRole('listitem').filter({ hasText: content })
    await card.getByRole('button', { name: 'Đã đến xem, báo lại' }).click()
    await card.getByLabel('Thấy gì, đã làm gì').fill('Đã thả cá, khơi dòng')
    await photograph(station.page, 'team-given-report')
    await card.getByRole('button', { name: 'Báo lại cho trạm' }).click()
    await card.getByText('Đã thả cá').waitFor()
    await station.page.goto(new URL('/duong-day-nong', station.page.url()).href)
    const open = station.page.locator('.hotline-report').filter({ hasText: content })
    await open.getByText('Tổ đã đến xem').waitFor()
    await open.getByRole('button', { name: 'Trả lời' }).click()
    await expectAccessible(station.page, 'an answer out of what the team found')
    await photograph(station.page, 'hotline-team-found')
  } finally {
    await takeOutSaying(call, ['citizen-reports'], 'bà Xín')
  }
})
