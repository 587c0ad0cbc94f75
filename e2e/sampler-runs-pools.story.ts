// A sampler runs pools of ten at a factory: a session, a card scanned, a list pasted, tubes sent; one pool is positive and its people are taken again.
import { expect } from 'vitest'
import { expectAccessible, photograph, signIn, type Visit } from './browser.ts'
import { callerFor } from './caller.ts'
import { tell } from './tell.ts'

const MY_THANH = '02011'
/** Families that nobody of the demonstration bears: what the story takes out again is its own. */
const family = { desktop: 'Lò Xẻ', phone: 'Lò Bào' } as const
const middle = ['Thị', 'Văn', 'Hồng', 'Đức']
const given = ['Hoa', 'Lan', 'Bình', 'Dũng', 'Sơn', 'Mai']
const goTo = ({ page }: Visit, path: string) => page.goto(new URL(path, page.url()).href)

tell('pools of ten at a factory', ['desktop', 'phone'], async ({ size, enter }) => {
  const call = await callerFor('dichte')
  const place = `Xưởng ván ép ${family[size]}`
  const workers = middle.flatMap((second) => given.map((last) => `${family[size]} ${second} ${last}`))
  const card = size === 'desktop' ? '006090000017' : '006090000018'
  const scanned = `${card}||${family[size]} Quang Thẻ|05031990|Nam|Thôn Nà Còi, Mỹ Thanh|01052021`
  /** What was entered is taken out again. */
  const putBack = async () => {
    const remove = async (register: string, search: string, isOwn: (row: Found) => boolean) => {
      const { body } = await call('POST', `/api/${register}/find`, { size: 100, search })
      for (const row of body.rows as Found[])
        if (isOwn(row))
          await call('DELETE', `/api/${register}/${row.id}`, { version: row.version, why: 'Nhập thử' })
    }
    type Found = {
      id: string
      version: number
      subject: { fullName: string } | null
      values: Record<string, string | null>
    }
    const own = (row: Found) => (row.subject?.fullName ?? row.values.fullName ?? '').startsWith(family[size])
    const { body } = await call('POST', '/api/sampling-sessions/find', { search: place })
    for (const session of body.rows as Found[]) {
      const filter = JSON.stringify({ session: [session.id] })
      const code = String(session.values.code)
      const came = await call('POST', '/api/lab-results/find', { search: code })
      for (const row of came.body.rows as Found[])
        if (row.values.code?.startsWith(code))
          await call('DELETE', `/api/lab-results/${row.id}`, { version: row.version, why: 'Nhập thử' })
      for (const register of ['specimens', 'pools']) {
        const found = await call('POST', `/api/${register}/find`, { size: 100, filter })
        for (const row of found.body.rows as Found[])
          await call('DELETE', `/api/${register}/${row.id}`, { version: row.version, why: 'Nhập thử' })
      }
      await call('DELETE', `/api/sampling-sessions/${session.id}`, {
        version: session.version,
        why: 'Nhập thử',
      })
    }
    for (const name of [family[size], `${family[size]} Quang Thẻ`]) await remove('persons', name, own)
  }
  try {
    const station = await enter()
    await signIn(station, 'tramyte')
    const { page } = station
    await goTo(station, '/xet-nghiem')
    await page.getByRole('heading', { level: 1, name: 'Xét nghiệm' }).waitFor()
    await page.getByText('Mẫu phải lấy').waitFor()
    await expectAccessible(page, 'testing')
    await photograph(page, `testing-${size}`)
    await page.getByRole('button', { name: 'Mở phiên lấy mẫu' }).first().click()
    const start = page.getByRole('dialog')
    await start.getByLabel('Nơi lấy mẫu').fill(place)
    await expectAccessible(page, 'beginning a session')
    await photograph(page, `testing-start-${size}`)
    await start.getByRole('button', { name: 'Mở phiên lấy mẫu' }).click()

    await page.getByRole('heading', { level: 1, name: place }).waitFor()
    // A scanner types the text of the card and presses Enter.
    const box = page.getByLabel('Thêm người', { exact: true })
    await box.fill(scanned)
    await box.press('Enter')
    await page.locator('.lab-tube-fill').getByText('1 trên 10').waitFor()
    await box.fill(`${family[size]} Thị Gõ`)
    const unknown = page.getByRole('form', { name: 'Thêm người chưa có trong sổ' })
    await unknown.getByLabel('Năm sinh').fill('1985')
    await photograph(page, `testing-add-${size}`)
    await unknown.getByRole('button', { name: 'Thêm người chưa có trong sổ' }).click()
    await page.locator('.lab-tube-fill').getByText('2 trên 10').waitFor()
    // Who is scanned again is not taken again.
    await box.fill(scanned)
    await box.press('Enter')
    await page.getByText('đã có mẫu trong phiên này').waitFor()
    // One is put out by mistake and put back.
    await page.getByRole('button', { name: `Bỏ: ${family[size]} Thị Gõ` }).click()
    await page.locator('.lab-tube-fill').getByText('1 trên 10').waitFor()
    await page.getByRole('button', { name: 'Hoàn tác' }).click()
    await page.locator('.lab-tube-fill').getByText('2 trên 10').waitFor()

    await page.getByRole('button', { name: 'Dán danh sách' }).click()
    const panel = page.getByRole('dialog')
    await panel
      .getByLabel('Danh sách')
      .fill(workers.map((name, at) => `${at + 1}\t${name}\t${1970 + at}`).join('\n'))
    await panel.getByText(`${workers.length} người`).waitFor()
    await panel.getByRole('button', { name: 'Kiểm tra' }).click()
    await panel.getByText('Không có gì sai.').waitFor()
    await expectAccessible(page, 'a pasted list')
    await photograph(page, `testing-list-${size}`)
    await panel.getByRole('button', { name: 'Đưa vào phiên' }).click()
    await page.locator('[data-tube]').nth(2).waitFor()
    const counts = () => page.locator('.lab-tube-count').allTextContents()
    await expect.poll(counts).toEqual(['10/10', '10/10', '6/10'])
    await expectAccessible(page, 'a session')
    await photograph(page, `testing-session-${size}`)
    await page.getByRole('button', { name: 'Chuyển mẫu đi' }).click()
    await page.getByText('Đã ghi chuyển mẫu').waitFor()
    await page.locator('[data-tube]').first().getByText('Đang chuyển').waitFor()
    const session = page.url()

    await page.locator('[data-tube]').first().click()
    await page.getByRole('link', { name: 'Xem ống' }).click()
    await page.getByRole('button', { name: 'Âm tính' }).click()
    await page.locator('.lab-state').getByText('Âm tính').waitFor()
    await expect.poll(() => page.locator('[data-specimen] .lab-negative').count()).toBe(10)

    await page.goto(session)
    await page.locator('[data-tube]').nth(1).click()
    await page.getByRole('link', { name: 'Xem ống' }).click()
    await page.getByRole('heading', { name: 'Người trong ống: 10' }).waitFor()
    await photograph(page, `testing-pool-${size}`)
    await page.getByRole('button', { name: 'Dương tính' }).click()
    await page.getByRole('heading', { name: 'Mẫu đơn lấy lại: 10' }).waitFor()
    await expectAccessible(page, 'a positive pool')
    await photograph(page, `testing-positive-${size}`)

    await page.goto(session)
    await page.getByRole('heading', { name: 'Phải lấy lại từng người: 10' }).waitFor()
    await page
      .getByRole('button', { name: /^Đã lấy: / })
      .first()
      .click()
    await page.getByRole('heading', { name: 'Phải lấy lại từng người: 9' }).waitFor()
    await expectAccessible(page, 'people to be taken again')
    await photograph(page, `testing-retests-${size}`)

    // A colleague takes the next code before this screen knows of it: the tube has the one after, and the sampler is told which to write.
    const opened = new URL(session).pathname.split('/').at(-1) ?? ''
    const last = (await page.locator('[data-tube] strong').last().innerText()).replace(/-03$/, '')
    const theirs = { code: `${last}-04`, session: opened, size: 10, method: 'pcr', specimenDay: '2023-01-30' }
    const rival = { id: crypto.randomUUID(), homeUnit: MY_THANH, values: theirs }
    expect((await call('POST', '/api/pools', rival)).status).toBe(200)
    await page.getByRole('button', { name: '+ Ống mới' }).click()
    await page.getByText(`Ghi lên ống này mã: ${last}-05`).waitFor()
    await page.locator(`[data-tube="${last}-05"]`).waitFor()
    await photograph(page, `testing-code-taken-${size}`)
    // What the browser itself says of the code that was refused is no fault of the page.
    const { problems } = station
    problems.splice(0, problems.length, ...problems.filter((one) => !/status of 409/.test(one)))

    // The laboratory miswrote a code: the result waits, and is given to whom it belongs.
    const filter = JSON.stringify({ session: [opened], stage: ['taken'] })
    const again = await call('POST', '/api/specimens/find', { size: 100, filter })
    const retaken = (again.body.rows as { values: { code: string; retestOf: string | null } }[]).find(
      ({ values }) => values.retestOf !== null,
    )
    const wrong = `${retaken?.values.code ?? ''}O`
    const values = { code: wrong, result: 'negative', resultDay: '2023-01-30', laboratory: 'CDC tỉnh' }
    const sent = { id: crypto.randomUUID(), homeUnit: MY_THANH, values }
    expect((await call('POST', '/api/lab-results', sent)).status).toBe(200)
    await goTo(station, '/xet-nghiem/ket-qua')
    const waiting = page.locator(`[data-incoming="${sent.id}"]`)
    await waiting.getByText('Mã không có trong sổ').waitFor()
    await expectAccessible(page, 'results that wait')
    await photograph(page, `testing-queue-${size}`)
    await waiting
      .getByRole('button', { name: /^Đúng là mẫu này/ })
      .first()
      .click()
    await waiting.waitFor({ state: 'detached' })
    await page.goto(session)
    await page.getByText('Âm tính', { exact: true }).first().waitFor()

    // The workshop of the commune: who is missing before the shift.
    const plans = await call('POST', '/api/screening-plans/find', { search: 'Xưởng chế biến gỗ' })
    await goTo(station, `/xet-nghiem/sang-loc/${plans.body.rows[0].id}`)
    await page.getByRole('heading', { name: 'Chưa xét nghiệm: 24/24' }).waitFor()
    await page.getByText('Ca 1', { exact: true }).first().click()
    await page.getByRole('heading', { name: 'Chưa xét nghiệm: 12/12' }).waitFor()
    await expectAccessible(page, 'who is missing before a shift')
    await photograph(page, `testing-plan-${size}`)
    const told = await call('POST', '/api/self-tests/find', {
      filter: JSON.stringify({ status: ['reported'] }),
    })
    await goTo(station, `/so/self-tests/${told.body.rows[0].id}`)
    await page.getByText('chưa ai xác minh').waitFor()
    await expectAccessible(page, 'a self-test that waits')
    await photograph(page, `testing-self-test-${size}`)
  } finally {
    await putBack()
  }
})
