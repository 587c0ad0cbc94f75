// The officer of quarantine runs a site: puts a person into a bed in two presses, sees who leaves, releases twelve at once, takes it back, moves one.
import { expect } from 'vitest'
import { expectAccessible, photograph, signIn } from './browser.ts'
import { type Caller, callerFor, takeOutSaying } from './caller.ts'
import { tell } from './tell.ts'

const UNIT = '02011'
const SITE = 'Khu cách ly Trường Vương Khu'
const TODAY = '2023-01-30'
const PEOPLE = 13

const made = async (call: Caller, register: string, body: object): Promise<string> => {
  const id = crypto.randomUUID()
  const reply = await call('POST', `/api/${register}`, { id, homeUnit: UNIT, ...body })
  expect(reply.status, JSON.stringify(reply.body)).toBe(200)
  return id
}

/** A site of sixteen beds, and thirteen people whose decisions name it; twelve of them lie there already. */
const setUp = async (call: Caller): Promise<void> => {
  const site = await made(call, 'facilities', {
    values: { kind: 'isolationSite', name: SITE, openedDay: '2022-12-01' },
  })
  const rooms: string[] = []
  for (const [name, forWhom] of [
    ['VK 1', 'men'],
    ['VK 2', 'women'],
    ['VK 3', 'families'],
    ['VK 4', 'anyone'],
  ])
    rooms.push(
      await made(call, 'isolation-rooms', {
        values: { site, name, beds: 4, forWhom, block: 'Dãy lớp học', openedDay: '2022-12-01' },
      }),
    )
  const orders: string[] = []
  for (let at = 0; at < PEOPLE; at += 1)
    orders.push(
      await made(call, 'isolation-orders', {
        values: { form: 'centralised', reason: 'contact', fromDay: '2023-01-23', dueDay: TODAY },
        subject: {
          fullName: `Vương ${at % 8 < 4 ? 'Văn' : 'Thị'} Khu ${String(at + 1).padStart(2, '0')}`,
          sex: at % 8 < 4 ? 'male' : 'female',
          birthYear: 1960 + at,
        },
      }),
    )
  for (const [at, room] of rooms.slice(0, 3).entries()) {
    const reply = await call('POST', `/api/isolation/sites/${site}/stays`, {
      room,
      fromDay: '2023-01-23',
      people: orders
        .slice(at * 4, at * 4 + 4)
        .map((order) => ({ id: crypto.randomUUID(), order, bed: null })),
      screening: 'well',
      specimenTaken: true,
    })
    expect(reply.status, JSON.stringify(reply.body)).toBe(200)
  }
}

const takeOut = async (call: Caller): Promise<void> => {
  await takeOutSaying(call, ['isolation-stays', 'isolation-orders', 'persons'], 'Vương Văn Khu')
  await takeOutSaying(call, ['isolation-stays', 'isolation-orders', 'persons'], 'Vương Thị Khu')
  await takeOutSaying(call, ['isolation-rooms'], 'VK')
  await takeOutSaying(call, ['facilities'], SITE)
}

tell(
  'a site of isolation: two presses for a bed, twelve released at once',
  ['desktop', 'phone'],
  async ({ size, enter }) => {
    const call = await callerFor('tramyte')
    await setUp(call)
    try {
      const officer = await enter()
      const { page } = officer
      await signIn(officer, 'tramyte')
      await page.goto(new URL(`/cach-ly?unit=${UNIT}`, page.url()).href)
      const row = page.locator('.site-table tbody tr').filter({ hasText: SITE })
      await row.getByText('12 / 16').waitFor()
      await photograph(page, `isolation-sites-${size}`)
      await expectAccessible(page, 'the sites of isolation')
      await page.getByRole('button', { name: 'Phương án khi quá tải' }).click()
      await page.getByRole('dialog').getByText('Hết mọi giường từ').waitFor()
      await photograph(page, `isolation-overload-${size}`)
      await expectAccessible(page, 'the overload plan')
      await page.keyboard.press('Escape')

      // Two presses: the bed, the person.
      await row.getByRole('link', { name: SITE }).click()
      await page.getByRole('button', { name: /Giường 1.*VK 4/ }).click()
      const panel = page.getByRole('dialog')
      await panel.getByText(/Khu 13/).waitFor()
      await photograph(page, `isolation-place-${size}`)
      await expectAccessible(page, 'who waits for a bed')
      await panel.getByRole('button', { name: /Khu 13/ }).click()
      await page
        .getByRole('article', { name: 'Phòng VK 4' })
        .getByText(/Khu 13/)
        .waitFor()
      await photograph(page, `isolation-rooms-${size}`)
      await expectAccessible(page, 'the rooms of a site')

      // Who is due leaves together; the thirteenth stays a little.
      const release = async () => {
        await page.getByRole('button', { name: /Chọn người đến hạn/ }).click()
        await page.getByText(`${PEOPLE} người được chọn`).waitFor()
        await page.getByRole('checkbox', { name: /Khu 13/ }).uncheck()
        await page.getByRole('button', { name: 'Cho hết cách ly' }).click()
        await page.getByText('12 người đã ra, giường đã trống').waitFor()
        await page.getByRole('button', { name: /Giường 1.*VK 1/ }).waitFor()
      }
      const undo = async () => {
        await page.getByRole('button', { name: 'Hoàn tác' }).click()
        await page.getByRole('article', { name: 'Phòng VK 1' }).getByText('Vương Văn Khu 01').waitFor()
      }
      await release()
      await photograph(page, `isolation-released-${size}`)
      const ended = await call('POST', '/api/isolation-orders/find', {
        search: 'Vương Khu',
        filter: JSON.stringify({ status: ['completed'] }),
        size: 200,
      })
      expect(ended.body.rows).toHaveLength(12)
      await undo()
      // A second release tells of itself, not of the undo before it.
      await release()
      await undo()

      // One moves to another room.
      await page.getByRole('button', { name: /Khu 13/ }).click()
      await page.getByText('Không phòng nào còn giường trống.').waitFor()
      await photograph(page, `isolation-lodger-${size}`)
      await expectAccessible(page, 'who lies in a bed')
      await page.keyboard.press('Escape')
      await page.getByRole('link', { name: 'Thêm phòng' }).click()
      await page.locator('table.records tbody tr').nth(3).waitFor()
      expect(await page.locator('table.records tbody tr').count()).toBe(4)
    } finally {
      await takeOut(call)
    }
  },
  180_000,
)
