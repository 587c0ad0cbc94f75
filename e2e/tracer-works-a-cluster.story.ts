// A tracer works a cluster of forty: the list pasted in one go, taps of the day, one falls ill and others move, the chain for the meeting.
import { readFile } from 'node:fs/promises'
import { expect } from 'vitest'
import { expectAccessible, photograph, signIn, type Visit } from './browser.ts'
import { callerFor, takeOutSaying } from './caller.ts'
import { tell } from './tell.ts'

const MY_THANH = '02011'
const TODAY = '2023-01-30'
/** Families that nobody of the demonstration bears: what the story takes out again is its own. */
const family = { desktop: 'Chềnh', phone: 'Tằng' } as const
const middle = ['Thị', 'Văn', 'Hồng', 'Đức', 'Ngọc']
const given = ['Hoa', 'Lan', 'Bình', 'Dũng', 'Sơn', 'Mai', 'Tuyết', 'Kiên']

const goTo = ({ page }: Visit, path: string) => page.goto(new URL(path, page.url()).href)

/** As a sheet gives its cells to whoever pastes. */
const paste = ({ page }: Visit, text: string) =>
  page.getByRole('textbox', { name: 'Dòng 1: Họ và tên' }).evaluate((cell, cells) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', cells)
    cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)

tell('a cluster of forty contacts', ['desktop', 'phone'], async ({ size, enter }) => {
  const names = middle.flatMap((second) => given.map((last) => `${family[size]} ${second} ${last}`))
  const code = `OD-${size === 'desktop' ? '01' : '02'}`
  const call = await callerFor('dichte')
  const caseId = crypto.randomUUID()
  const day = { reportDay: TODAY, resultDay: TODAY, specimenDay: TODAY, onsetDay: '2023-01-29' }
  const subject = { fullName: `${family[size]} Văn Nguồn`, birthYear: 1980 }
  expect(
    (await call('POST', '/api/cases', { id: caseId, homeUnit: MY_THANH, values: { code, ...day }, subject }))
      .status,
  ).toBe(200)

  const beyond = `${family[size]} Thị Xa`
  /** What was entered is taken out again: contacts first, so that what is left follows no more. */
  const putBack = async () => {
    for (const name of [subject.fullName, beyond, ...names])
      await takeOutSaying(call, ['contacts', 'cases', 'persons'], name)
  }
  try {
    const station = await enter()
    await signIn(station, 'tramyte')
    const { page } = station
    await goTo(station, `/truy-vet/nhap?ca=${caseId}`)
    await page.getByRole('heading', { level: 1, name: 'Nhập người tiếp xúc' }).waitFor()
    await paste(
      station,
      names
        .map((name, at) => `${name}\t${1950 + at}\t\t\tNà Còi\t29/01/2023\tHàng xóm\tTrong 2 m\tKhông đeo`)
        .join('\n'),
    )
    await page.getByText('40 dòng').waitFor()
    await page.getByRole('button', { name: 'Kiểm tra', exact: true }).click()
    await page.getByText('Không có gì sai.').waitFor()
    await expectAccessible(page, 'the entry of many contacts')
    await photograph(page, `tracing-entry-${size}`)
    await page.getByRole('button', { name: 'Lưu' }).click()

    await page.getByRole('heading', { level: 1, name: 'Truy vết: theo dõi hôm nay' }).waitFor()
    const rowOf = (name: string) =>
      page.locator('tr[data-contact]').filter({ has: page.getByRole('link', { name, exact: true }) })
    const [first = '', second = '', third = ''] = names
    await rowOf(first).getByText('F1').waitFor()
    await rowOf(first).getByRole('button', { name: 'Khỏe' }).click()
    await rowOf(second).focus()
    await page.keyboard.press('2')
    await expect
      .poll(() => rowOf(second).getByRole('button', { name: 'Có dấu hiệu' }).getAttribute('aria-pressed'))
      .toBe('true')
    await expectAccessible(page, 'contacts and days')
    await photograph(page, `tracing-today-${size}`)

    const found = await call('POST', '/api/contacts/find', {
      search: third,
      filter: JSON.stringify({ sourceCase: [caseId] }),
    })
    const source = found.body.rows[0].subjectId
    const values = { source, lastDay: TODAY, foundDay: TODAY, proximity: 'touch' }
    expect(
      (
        await call('POST', '/api/contacts', {
          id: crypto.randomUUID(),
          homeUnit: MY_THANH,
          values,
          subject: { fullName: beyond },
        })
      ).status,
    ).toBe(200)

    await page.reload()
    await rowOf(beyond).getByText('F2').waitFor()
    await rowOf(third).getByRole('button', { name: 'Thành ca bệnh' }).click()
    const panel = page.getByRole('dialog')
    await panel.getByLabel('Mã ca').fill(`${code}-1`)
    await panel.getByRole('listitem').filter({ hasText: beyond }).filter({ hasText: 'F1' }).waitFor()
    await expectAccessible(page, 'who moves')
    await photograph(page, `tracing-moves-${size}`)
    await panel.getByRole('button', { name: 'Ghi ca bệnh' }).click()
    await rowOf(third).waitFor({ state: 'detached' })
    await rowOf(beyond).getByText('F1').waitFor()

    await goTo(station, `/chuoi-lay?from=2023-01-20&to=${TODAY}`)
    await page.getByText('1 mối lây').waitFor()
    await page.getByText('Bảng mối lây').click()
    await page.locator('.chain-table').getByRole('button', { name: code, exact: true }).click()
    await page.getByText(`${code} · Xã Mỹ Thanh`).waitFor()
    await expectAccessible(page, 'chains')
    await photograph(page, `tracing-chain-${size}`)
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Tải SVG' }).click()
    const picture = await readFile(await (await saved).path(), 'utf8')
    expect(picture).toContain(`${code}-1`)
    expect(picture.match(/class="link"/g)).toHaveLength(1)

    await goTo(station, '/chuoi-lay?hinh=network')
    await page.locator('canvas').waitFor()
    await photograph(page, `tracing-network-${size}`)
  } finally {
    await putBack()
  }
})
