// A commune answers its task on a phone with a photograph; the office of the district sees it wait and accepts it.
import { expect } from 'vitest'
import { expectAccessible, photograph, signIn } from './browser.ts'
import { callerFor } from './caller.ts'
import { tell } from './tell.ts'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const COMMUNE = '02011'

tell(
  'a commune answers its task with evidence, and the district accepts it',
  ['phone'],
  async ({ enter }) => {
    const call = await callerFor('vanphong')
    const id = crypto.randomUUID()
    const title = 'Kiểm tra sổ theo dõi người ra, vào chốt'
    const { body: bodies } = await call('GET', '/api/bodies?search=my%20thanh')
    const values = {
      title,
      leadBody: bodies.rows[0].id,
      sourceNumber: '03/TB-BCĐ',
      sourceSentence: 'Các xã kiểm tra sổ theo dõi tại chốt ngay trong ngày.',
      assignedUnit: '063',
      assignedDay: '2023-01-30',
      deadlineDay: '2023-01-30',
    }
    expect((await call('POST', '/api/tasks', { id, homeUnit: COMMUNE, values })).status).toBe(200)
    const station = await enter()
    await signIn(station, 'tramyte')
    const { page } = station
    await page.goto(new URL('/nhiem-vu?xem=mine', page.url()).href)
    await page.getByRole('link', { name: title }).getByText('Hạn hôm nay').waitFor()
    await expectAccessible(page, 'the board of a commune')
    await photograph(page, 'tasks-of-commune-phone')
    await page.getByRole('link', { name: title }).click()
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    await page.getByLabel('Nội dung').fill('Đã kiểm tra hai chốt, sổ ghi đủ.')
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Chụp hoặc chọn tệp' }).click(),
    ])
    await chooser.setFiles({ name: 'chốt Mỹ Thanh.png', mimeType: 'image/png', buffer: png })
    await page.getByText('chốt Mỹ Thanh.png').waitFor()
    await expectAccessible(page, 'an answer before it is sent')
    await page.getByRole('button', { name: 'Gửi trả lời' }).click()
    await page.getByRole('img', { name: 'chốt Mỹ Thanh.png' }).waitFor()
    expect(await page.getByRole('button', { name: 'Chấp nhận' }).count()).toBe(0)
    await photograph(page, 'task-answered-phone')

    const office = await enter()
    await signIn(office, 'vanphong')
    await office.page.goto(new URL('/nhiem-vu?xem=judge', page.url()).href)
    await office.page.getByRole('link', { name: title }).click()
    await office.page.getByLabel('Ý kiến').fill('Đạt.')
    await expectAccessible(office.page, 'deciding')
    await office.page.getByRole('button', { name: 'Chấp nhận' }).click()
    await office.page.getByText('Hoàn thành đúng hạn').first().waitFor()
    await photograph(office.page, 'task-accepted-phone')
    const { body } = await call('GET', `/api/tasks/${id}`)
    expect(body.record.values).toMatchObject({
      status: 'doneOnTime',
      result: 'Đã kiểm tra hai chốt, sổ ghi đủ.',
    })
    await call('DELETE', `/api/tasks/${id}`, { version: body.record.version, why: 'Nhập nhầm' })

    // A daily task that the body has let pass four times: said on the board, and in the letter that urges it.
    const daily = crypto.randomUUID()
    const returning = {
      ...values,
      title: 'Báo cáo tình hình chốt hằng ngày',
      assignedDay: '2023-01-26',
      deadlineDay: '2023-02-28',
      recurrence: 'daily',
    }
    expect(
      (await call('POST', '/api/tasks', { id: daily, homeUnit: COMMUNE, values: returning })).status,
    ).toBe(200)
    const board = office.page
    await board.goto(new URL(`/nhiem-vu?xem=returns&coquan=${bodies.rows[0].id}`, board.url()).href)
    await board.getByRole('link', { name: returning.title }).getByText('4 kỳ chưa trả lời').waitFor()
    await expectAccessible(board, 'tasks that return')
    await photograph(board, 'tasks-that-return-phone')
    await board.getByRole('button', { name: 'Soạn công văn đôn đốc' }).click()
    await board.getByText('4 kỳ chưa báo cáo').first().waitFor()
    await photograph(board, 'urging-letter-phone')
    await call('DELETE', `/api/papers/${board.url().split('/van-ban/')[1]?.split('?')[0]}`)
    const task = await call('GET', `/api/tasks/${daily}`)
    await call('DELETE', `/api/tasks/${daily}`, { version: task.body.record.version, why: 'Nhập nhầm' })
  },
)
