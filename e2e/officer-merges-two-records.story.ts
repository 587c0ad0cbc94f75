// Two records of one person: an officer finds them in the queue by keyboard, looks side by side, merges, and takes it back; another pair is told apart.
import { expect } from 'vitest'
import { expectAccessible, photograph, signIn } from './browser.ts'
import { type Caller, callerFor } from './caller.ts'
import { tell } from './tell.ts'

const people = {
  desktop: {
    name: 'Lục Thị Diễm Hằng',
    shouted: 'LUC THI DIEM HANG',
    phone: '0957700101',
    card: '006190900101',
  },
  phone: {
    name: 'Bế Thị Thanh Tuyền',
    shouted: 'BE THI THANH TUYEN',
    phone: '0957700202',
    card: '006190900202',
  },
} as const

const HOME = '02011'

const addPerson = async (call: Caller, values: object): Promise<string> => {
  const id = crypto.randomUUID()
  const { status, body } = await call('POST', '/api/persons', { id, homeUnit: HOME, values })
  if (status !== 200) throw new Error(`the person was not taken: ${status} ${JSON.stringify(body)}`)
  return id
}

/** Whatever happened in the story, its persons do not stay. */
const dropPerson = async (call: Caller, id: string): Promise<void> => {
  const { body } = await call('GET', `/api/persons/${id}`)
  if (body.record?.id !== id || body.record.state !== 'active') return
  await call('DELETE', `/api/persons/${id}`, { version: body.record.version, why: 'Nhập nhầm' })
}

tell('an officer merges two records of one person', ['desktop', 'phone'], async ({ size, enter }) => {
  const { name, shouted, phone, card } = people[size]
  const call = await callerFor('dichte')
  const born = { birthDay: '1990-04-17', sex: 'female' }
  const ids = [
    await addPerson(call, { ...born, fullName: name, phone, nationalId: card }),
    await addPerson(call, { ...born, fullName: shouted, phone, village: 'Thôn Bản Luông' }),
  ]
  const visit = await enter()
  const { page } = visit
  try {
    await signIn(visit, 'dichte')
    await page.goto(new URL('/trung-lap', page.url()).href)
    const pair = page.getByRole('listitem').filter({ hasText: name }).filter({ hasText: shouted }).first()
    await pair.waitFor()
    await pair.getByText('Họ tên trùng nhau, một bên không dấu').waitFor()
    await expectAccessible(page, 'the queue')
    await photograph(page, `duplicates-queue-${size}`)

    if (size === 'desktop') {
      // By keyboard: down to the pair, S for the same person.
      await page.getByText('Phím:').waitFor()
      for (let step = 0; step < 60 && (await pair.getAttribute('aria-current')) !== 'true'; step += 1)
        await page.keyboard.press('ArrowDown')
      expect(await pair.getAttribute('aria-current')).toBe('true')
      await page.keyboard.press('s')
    } else await pair.getByRole('button', { name: 'Cùng một người' }).click()

    // Side by side: the name with its marks is taken of itself, the village goes along.
    await page.getByRole('heading', { level: 1, name: 'Gộp người' }).waitFor()
    await page.getByRole('radio', { name: new RegExp(`^Họ và tên: ${name}`) }).waitFor()
    expect(await page.getByRole('radio', { name: new RegExp(`^Họ và tên: ${name}`) }).isChecked()).toBe(true)
    await page.getByRole('radio', { name: /^Thôn, tổ dân phố: Thôn Bản Luông/ }).waitFor()
    await expectAccessible(page, 'persons side by side')
    await photograph(page, `duplicates-merge-${size}`)
    // What neither says is written by hand.
    await page.getByRole('radio', { name: 'Thôn, tổ dân phố: Ghi khác' }).check()
    await page.getByRole('textbox', { name: 'Thôn, tổ dân phố' }).fill('Thôn Nà Lồm')
    await photograph(page, `duplicates-merge-by-hand-${size}`)
    await page.getByRole('button', { name: 'Gộp 2 bản ghi' }).click()
    await page.getByText(`Đã gộp: ${name}`).waitFor()
    await page.getByRole('heading', { level: 1, name: 'Trùng lặp' }).waitFor()
    await page.getByRole('radio', { name: 'Đã gộp' }).waitFor({ state: 'attached' })

    // The old id opens the one that was kept.
    const kept = (await call('GET', `/api/persons/${ids[1]}`)).body.record
    expect((await call('GET', `/api/persons/${ids[0]}`)).body.record.id).toBe(kept.id)
    expect(kept.values).toMatchObject({ fullName: name, village: 'Thôn Nà Lồm', nationalId: card })

    // The person's page says from what it was merged.
    await page.goto(new URL(`/so/persons/${kept.id}`, page.url()).href)
    await page.getByRole('heading', { name: 'Gộp từ' }).waitFor()
    await expectAccessible(page, 'a person who was merged')
    await photograph(page, `duplicates-merged-from-${size}`)

    // Taken back from the list of merges.
    await page.goto(new URL('/trung-lap?xem=merged', page.url()).href)
    const merge = page.getByRole('listitem').filter({ hasText: name }).first()
    await merge.waitFor()
    await expectAccessible(page, 'the merges')
    await photograph(page, `duplicates-merged-${size}`)
    await merge.getByRole('button', { name: 'Hoàn tác' }).click()
    await page.getByText('Đã tách lại như trước').waitFor()
    await merge.getByText('đã hoàn tác').waitFor()
    for (const id of ids) expect((await call('GET', `/api/persons/${id}`)).body.record.id).toBe(id)

    // And told apart: the pair leaves the queue and can be brought back.
    await page.goto(new URL('/trung-lap', page.url()).href)
    await pair.waitFor()
    await pair.getByRole('button', { name: 'Không phải' }).click()
    await page.getByText('Đã ghi: hai người khác nhau').waitFor()
    await pair.waitFor({ state: 'detached' })
    await page.goto(new URL('/trung-lap?xem=different', page.url()).href)
    await pair.waitFor()
    await photograph(page, `duplicates-different-${size}`)
  } finally {
    for (const id of ids) await dropPerson(call, id)
  }
})
