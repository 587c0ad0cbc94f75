// A community team goes round those isolated at home: one tap each; who was out is a breach, and from it comes a record of violation.
import { expect } from 'vitest'
import { expectAccessible, photograph, signIn } from './browser.ts'
import { type Caller, callerFor, takeOutSaying } from './caller.ts'
import { tell } from './tell.ts'

const UNIT = '02011'
const PEOPLE = 4

const setUp = async (call: Caller): Promise<void> => {
  for (let at = 0; at < PEOPLE; at += 1) {
    const reply = await call('POST', '/api/isolation-orders', {
      id: crypto.randomUUID(),
      homeUnit: UNIT,
      values: { form: 'home', reason: 'contact', fromDay: `2023-01-${26 + at}`, dueDay: '2023-02-05' },
      subject: { fullName: `Mạc Thị Nhà ${at + 1}`, birthYear: 1970 + at, village: 'Nà Cà' },
    })
    expect(reply.status, JSON.stringify(reply.body)).toBe(200)
  }
}

const takeOut = (call: Caller): Promise<void> =>
  takeOutSaying(
    call,
    ['violations', 'isolation-breaches', 'home-visits', 'isolation-orders', 'persons'],
    'Mạc Thị Nhà',
  )

tell(
  'supervision at home: a tap each, a breach, a record of violation',
  ['desktop', 'phone'],
  async ({ size, enter }) => {
    const call = await callerFor('tramyte')
    await setUp(call)
    try {
      const team = await enter()
      const { page } = team
      await signIn(team, 'tocovid')
      await page.goto(new URL(`/cach-ly/tai-nha?unit=${UNIT}`, page.url()).href)
      await page.getByText('Mạc Thị Nhà 4').waitFor()
      for (const [at, result] of [
        [1, 'Có mặt'],
        [2, 'Có mặt'],
        [3, 'Vắng'],
      ] as const)
        await page
          .getByRole('group', { name: `Mạc Thị Nhà ${at}` })
          .getByRole('button', { name: result })
          .click()
      await page.getByText(`1 / ${PEOPLE} chưa ai đến`).waitFor()
      await photograph(page, `home-round-${size}`)
      await expectAccessible(page, 'the round of those isolated at home')
      await expect
        .poll(
          async () =>
            (await call('POST', '/api/home-visits/find', { search: 'Mạc Thị Nhà' })).body.rows.length,
        )
        .toBe(3)

      // Who was out is written as a breach, from the isolation itself.
      await page.getByRole('link', { name: 'Ghi vi phạm' }).click()
      await page.getByRole('button', { name: 'Ghi vi phạm' }).click()
      await page.getByLabel('Gặp ở đâu').fill('Chợ phiên')
      await page.getByRole('button', { name: 'Ghi vi phạm' }).click()
      await page.getByRole('link', { name: /Tự ý rời nơi cách ly/ }).waitFor()
      await photograph(page, `home-breach-${size}`)
      await expectAccessible(page, 'an isolation at home with its visits')

      const station = await enter()
      await signIn(station, 'tramyte')
      const { body } = await call('POST', '/api/isolation-breaches/find', { search: 'Mạc Thị Nhà' })
      await station.page.goto(new URL(`/so/isolation-breaches/${body.rows[0].id}`, page.url()).href)
      await station.page.getByRole('button', { name: 'Lập biên bản vi phạm' }).click()
      await station.page.getByRole('link', { name: /Tự ý rời nơi cách ly/ }).waitFor()
      await photograph(station.page, `home-violation-${size}`)
      await station.page.goto(new URL(`/cach-ly/tai-nha?unit=${UNIT}`, page.url()).href)
      await station.page.getByRole('heading', { name: 'Nơi giám sát yếu' }).waitFor()
      await photograph(station.page, `home-station-${size}`)
    } finally {
      await takeOut(call)
    }
  },
  120_000,
)
