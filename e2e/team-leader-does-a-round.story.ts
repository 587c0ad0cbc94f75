// A team leader does a round: the households of the own team down the page, one tap a person, fever goes up at once, the last tap is taken back.
import { expect } from 'vitest'
import { expectAccessible, closeAfterTheCut, photograph, signIn } from './browser.ts'
import { callerFor } from './caller.ts'
import { tell } from './tell.ts'

const MY_THANH = '02011'
const TODAY = '2023-01-30'
/** Families that nobody of the demonstration bears: what the story takes out again is its own. */
const family = { desktop: 'Voòng', phone: 'Lềnh' } as const

tell('a round of a community team', ['desktop', 'phone'], async ({ size, enter }) => {
  const office = await callerFor('dichte')
  const leader = await callerFor('tocovid')
  const code = `DT-${size === 'desktop' ? '01' : '02'}`
  const made: [register: string, id: string][] = []
  const create = async (register: string, values: object, subjectId?: string) => {
    const id = crypto.randomUUID()
    const body = { id, homeUnit: MY_THANH, values, ...(subjectId ? { subjectId } : {}) }
    const reply = await office('POST', `/api/${register}`, body)
    expect(reply.status, `${register}: ${JSON.stringify(reply.body)}`).toBe(200)
    made.unshift([register, id])
    return id
  }
  const drop = async (register: string, id: string) => {
    const { body } = await office('GET', `/api/${register}/${id}`)
    const { version } = body.record as { version: number }
    await office('DELETE', `/api/${register}/${id}`, { version, why: 'Nhập thử' })
  }
  const signalsHere = async () => {
    const { body } = await office('POST', '/api/signals/find', { size: 100, search: code })
    return (body.rows as { id: string; values: { place: string } }[]).filter(
      ({ values }) => values.place === `Hộ ${code}`,
    )
  }
  const visitsOf = async (register: string, person: string) => {
    const { body } = await office('GET', `/api/${register}?from=${TODAY}&to=${TODAY}&size=200`)
    return (body.rows as { id: string; subjectId: string; values: Record<string, unknown> }[]).filter(
      ({ subjectId }) => subjectId === person,
    )
  }
  const persons: string[] = []
  try {
    const own = await leader('GET', `/api/today?unit=${MY_THANH}&on=${TODAY}&mine=true`)
    const team = (own.body.of as string[])[0]
    const household = await create('households', {
      code,
      village: 'Thôn Nà Còi',
      team,
      headName: `${family[size]} Văn Chủ`,
    })
    const grandmother = `${family[size]} Thị Bà`
    const mother = `${family[size]} Thị Mẹ`
    const grandson = `${family[size]} Văn Cháu`
    for (const [fullName, birthYear] of [
      [grandmother, 1938],
      [grandson, 1999],
      [mother, 1971],
    ] as const)
      persons.push(await create('persons', { fullName, birthYear, household }))
    const [first = '', second = '', third = ''] = persons
    await create(
      'vulnerable-persons',
      { elderly: true, alone: true, callEveryDays: 7, listedDay: '2023-01-02' },
      first,
    )
    await create(
      'contacts',
      { lastDay: '2023-01-28', foundDay: '2023-01-29', proximity: 'touch', statedLevel: 'f1' },
      second,
    )

    await create('home-care', { startDay: '2023-01-28' }, third)

    const visit = await enter()
    await signIn(visit, 'tocovid')
    const { page } = visit
    await page.getByRole('heading', { level: 1, name: 'Hôm nay' }).waitFor()
    const card = page.locator('.round-home').filter({ hasText: `Hộ ${code}` })
    await card.scrollIntoViewIfNeeded()
    await card.getByText('Thăm hỏi mỗi 7 ngày').waitFor()
    await expectAccessible(page, 'the round')
    await photograph(page, `round-${size}`)

    const tapsOf = (name: string) => card.getByRole('group', { name, exact: true })
    await tapsOf(grandson).getByRole('button', { name: 'Khỏe' }).click()
    await expect
      .poll(() => visitsOf('contact-visits', second))
      .toMatchObject([{ values: { result: 'well' } }])
    await tapsOf(grandmother).getByRole('button', { name: 'Có dấu hiệu' }).click()
    await card.getByRole('button', { name: 'Sốt' }).click()
    await card.getByRole('button', { name: 'Khó thở' }).click()
    await page.getByText('người có dấu hiệu nặng').waitFor()
    await expect
      .poll(() => visitsOf('vulnerable-visits', first))
      .toMatchObject([{ values: { result: 'symptoms', signs: 'Sốt; Khó thở' } }])
    await expect.poll(async () => (await signalsHere()).length).toBeGreaterThan(0)
    await expectAccessible(page, 'a red flag')
    await photograph(page, `round-red-${size}`)

    // Whom the team cares for at home is measured at the door.
    const form = card.getByRole('form', { name: mother })
    await form.getByLabel('Nhiệt độ').fill('3,75')
    await form.getByText('không đọc được').waitFor()
    await form.getByLabel('Nhiệt độ').fill('37,5')
    await form.getByLabel('SpO2').fill('98')
    await photograph(page, `round-measure-${size}`)
    await form.getByRole('button', { name: 'Lưu' }).click()
    await card.getByText('37,5 °C, SpO2 98%').waitFor()

    // The last tap was one too many.
    await page.getByRole('button', { name: 'Hoàn tác' }).click()
    await expect
      .poll(() => visitsOf('vulnerable-visits', first))
      .toMatchObject([{ values: { result: 'symptoms', signs: 'Sốt' } }])

    // What is done folds away when the page is opened again, and opens at a press.
    await page.reload()
    const folded = page.getByRole('button', { name: `Hộ ${code}` })
    await folded.waitFor()
    await photograph(page, `round-folded-${size}`)
    await folded.click()
    await tapsOf(grandson).waitFor()

    // A screen of others, opened by its address, says whose it is and where to go.
    await page.goto(new URL('/to', page.url()).href)
    const closed = page.getByRole('alert').filter({ hasText: 'Cán bộ y tế' })
    await closed.getByText('Nhiệm vụ của bạn: Tổ COVID cộng đồng').waitFor()
    await expectAccessible(page, 'a screen of others')
    await photograph(page, `screen-of-others-${size}`)
    await closed.getByRole('link', { name: 'Hôm nay', exact: true }).click()
    await card.waitFor()
    await closeAfterTheCut(visit)

    const station = await enter()
    await signIn(station, 'tramyte')
    // A household that nobody answers for is given to a team, and taken back.
    const village = `Thôn ${family[size]}`
    await create('households', { code: `${code}-X`, village, headName: `${family[size]} Văn Mới` })
    await station.page.goto(new URL('/to', station.page.url()).href)
    const waiting = station.page.getByRole('listitem').filter({ hasText: village })
    await waiting.waitFor()
    await expectAccessible(station.page, 'teams and households')
    await photograph(station.page, `teams-${size}`)
    await waiting.getByRole('button', { name: 'Giao 1 hộ' }).click()
    await station.page.getByText('Đã giao 1 hộ').waitFor()
    await waiting.waitFor({ state: 'detached' })
    await station.page.getByRole('button', { name: 'Hoàn tác' }).click()
    await waiting.waitFor()

    await station.page.goto(new URL('/canh-bao', station.page.url()).href)
    await station.page.getByText(`Hộ ${code}`).first().waitFor()
  } finally {
    for (const register of ['contact-visits', 'vulnerable-visits', 'care-signs'])
      for (const person of persons)
        for (const { id } of await visitsOf(register, person)) await drop(register, id)
    for (const { id } of await signalsHere()) await drop('signals', id)
    for (const [register, id] of made) await drop(register, id)
  }
})
