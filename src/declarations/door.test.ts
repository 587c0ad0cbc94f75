// The door without an account: what a citizen sends is kept once, and an answer that asks for a look is told at once.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, dayOfMoment } from '../kernel/day/day.ts'
import { printedReceipt, receiptOf } from './rules/receipt.ts'
import { answers, type Market, openMarket, person, UNIT } from '../server/citizen-world.ts'

let app: Market['app']
let officer: Market['officer']
let addPlace: Market['addPlace']
let send: Market['send']
let kept: Market['kept']
let market: string
beforeAll(async () => {
  ;({ app, officer, addPlace, send, kept, market } = await openMarket())
})
afterAll(() => app.close())

describe('a citizen at the market', () => {
  test('is asked by a page without a script, in both languages, with the law of the day', async () => {
    const page = await app.app.inject({ url: `/khai-bao/${market}` })
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('Chợ Mỹ Thanh')
    expect(page.body).toContain('TT 15/2026/TT-BYT')
    expect(page.body).not.toContain('<script')
    expect(page.headers['content-security-policy']).toMatch(/style-src 'self' 'sha256-/)
    const english = await app.app.inject({ url: `/khai-bao/${market}?lang=en&chu=lon` })
    expect(english.body).toContain('Health declaration')
    expect(english.body).toContain(`action="/khai-bao/${market}?lang=en&amp;chu=lon"`)
    expect(english.body).toContain(`href="/khai-bao/${market}?lang=vi&amp;chu=lon"`)
    expect(page.body).not.toContain('class="large"')
  })

  test('declares once however often it is sent; staff find it, with a check-in of the same hour', async () => {
    const id = crypto.randomUUID()
    const first = await send(market, { ...person, id })
    expect(first.statusCode).toBe(200)
    expect(first.body).toContain(printedReceipt(receiptOf(id)))
    expect(first.headers['cache-control']).toBe('no-store')
    const again = await send(market, { ...person, fullName: 'Người Khác', id })
    expect(again.body).toBe(first.body)
    const found = await officer.call('POST', '/api/declarations/find', { search: 'luong thi kin' })
    expect(found.body.rows).toMatchObject([
      { homeUnit: UNIT, values: { phone: '0912345678', how: 'phone', red: false, receipt: receiptOf(id) } },
    ])
    const [visit] = await kept('check_in')
    expect(visit).toMatchObject({
      place: market,
      declaration: id,
      full_name: 'Lường Thị Kín',
      created_by: null,
    })
  })

  test('is told what to mend, and what was typed stands again', async () => {
    const before = (await kept('declaration')).length
    const reply = await send(market, { fullName: '<b>Kín</b>', phone: '123', 'q-vung-dich': 'no' })
    for (const words of ['Số điện thoại chưa đúng', 'Trả lời đủ', 'cam đoan', '&lt;b&gt;Kín&lt;/b&gt;'])
      expect(reply.body).toContain(words)
    expect(reply.body).not.toContain('<b>Kín')
    expect((await kept('declaration')).length).toBe(before)
  })

  test('with a scanned card types nothing else', async () => {
    const card = '006189000123|095123456|Hoàng Văn Quét|02031989|Nam|Bản Châng, Mỹ Thanh|15042021'
    await send(market, { card, truthful: 'yes', ...answers })
    const found = await officer.call('POST', '/api/declarations/find', { search: 'hoang van quet' })
    expect(found.body.rows[0].values).toMatchObject({
      birthYear: 1989,
      how: 'card',
      address: 'Bản Châng, Mỹ Thanh',
    })
  })
})

test('the code that a citizen shows is read by staff of any commune, noted, and by nobody else', async () => {
  const id = crypto.randomUUID()
  await send(market, { ...person, fullName: 'Lý Thị Đưa Mã', id })
  const staff = await app.signIn(['healthWorker', '01981'])
  const printed = printedReceipt(receiptOf(id))
  for (const code of [printed, `PD:${receiptOf(id)}`, ` ${printed.toLowerCase()} `]) {
    const shown = await staff.call('POST', '/api/declarations/receipt', { code })
    expect(shown.body.declaration).toMatchObject({
      fullName: 'Lý Thị Đưa Mã',
      place: 'Chợ Mỹ Thanh',
      red: false,
    })
  }
  const { rows } = await app.owner.query('select 1 from history where record_id = $1 and account_id = $2', [
    id,
    staff.accountId,
  ])
  expect(rows).toHaveLength(3)
  expect((await staff.call('POST', '/api/declarations/receipt', { code: '0000-0000-0000' })).status).toBe(404)
  // An id made up to bear the same code comes too late.
  await send(market, { ...person, fullName: 'Kẻ Mạo Mã', id: `00000000-0000-4000-8${id.slice(20)}` })
  const still = await staff.call('POST', '/api/declarations/receipt', { code: printed })
  expect(still.body.declaration.fullName).toBe('Lý Thị Đưa Mã')
  const chairman = await app.signIn(['chairman', '063'])
  expect((await chairman.call('POST', '/api/declarations/receipt', { code: printed })).status).toBe(403)
  expect((await app.call('POST', '/api/declarations/receipt', { code: printed })).status).toBe(401)
  expect(
    (await app.pool.query('select * from declaration_shown($1, $2)', [app.tenant, receiptOf(id)])).rows,
  ).toEqual([])
})

describe('an answer that asks for a look', () => {
  test('is a signal to the commune at once: one a place until somebody has looked, and it names nobody', async () => {
    const shop = await addPlace({ name: 'Cửa hàng số 5' })
    const ill = { ...person, fullName: 'Người Ốm', 'q-trieu-chung': 'yes' }
    expect((await send(shop, ill)).body).toContain('Trạm y tế đã được báo')
    await send(shop, { ...ill, fullName: 'Người Ốm Hai' })
    const station = await app.signIn(['healthWorker', UNIT])
    const signals = await station.call('POST', '/api/signals/find', { search: 'cua hang so 5' })
    expect(signals.body.rows).toHaveLength(1)
    const [{ id, version, values }] = signals.body.rows
    expect(values).toMatchObject({
      source: 'citizen',
      stateOf: 'signal',
      title: expect.stringContaining('có dấu hiệu bệnh'),
    })
    expect(JSON.stringify(values)).not.toContain('Người Ốm')
    await officer.call('PATCH', `/api/signals/${id}`, {
      version,
      values: { stateOf: 'discarded', verification: 'Cảm lạnh' },
    })
    await send(shop, { ...ill, fullName: 'Người Ốm Ba' })
    expect(
      (await station.call('POST', '/api/signals/find', { search: 'cua hang so 5' })).body.rows,
    ).toHaveLength(2)
  })

  test('is told alike when staff declare for somebody without a phone, and has its code; an old book tells nobody', async () => {
    const inn = await addPlace({ name: 'Quán trọ Nà Còi' })
    const station = await app.signIn(['healthWorker', UNIT])
    const declare = async (id: string, fullName: string, declaredDay: string) => {
      const values = { fullName, declaredDay, declaredTime: '08:10', place: inn, how: 'staff' }
      const reply = await station.call('POST', '/api/declarations', {
        id,
        homeUnit: UNIT,
        values: { ...values, symptoms: true, receipt: receiptOf(id) },
      })
      return reply.body.record.values.signal as string | null
    }
    const today = dayOfMoment(new Date())
    const first = crypto.randomUUID()
    const told = await declare(first, 'Cụ Không Máy', today)
    expect(told).not.toBeNull()
    // Whoever has a phone and stands in the same queue is the same matter.
    await send(inn, { ...person, fullName: 'Cháu Có Máy', 'q-trieu-chung': 'yes' })
    expect(await declare(crypto.randomUUID(), 'Bà Không Máy', today)).toBe(told)
    expect(await declare(crypto.randomUUID(), 'Sổ Cũ', addDays(today, -30))).toBeNull()
    const { body } = await station.call('POST', '/api/signals/find', { search: 'quan tro na coi' })
    expect(body.rows).toMatchObject([{ id: told, homeUnit: UNIT, values: { heardTime: '08:10' } }])
    const shown = await station.call('POST', '/api/declarations/receipt', {
      code: printedReceipt(receiptOf(first)),
    })
    expect(shown.body.declaration).toMatchObject({ fullName: 'Cụ Không Máy', red: true })
  })
})

test('an office asks its own questions from their day, in its communes; then no longer the shipped ones', async () => {
  const ask = (wording: string, more: object, homeUnit = '01981') =>
    officer.call('POST', '/api/declaration-questions', {
      id: crypto.randomUUID(),
      homeUnit,
      values: { wording, fromDay: '2022-01-01', ...more },
    })
  await ask('Có ho ra máu không?', { meaning: 'symptoms' })
  await ask('Câu đã bỏ?', { untilDay: '2022-02-01' })
  const place = await addPlace({ name: 'Chợ Vũ Muộn' }, '01981')
  const page = (await app.app.inject({ url: `/khai-bao/${place}` })).body
  expect(page).toContain('Có ho ra máu không?')
  expect(page).not.toMatch(/Câu đã bỏ|khó thở/)
  expect((await app.app.inject({ url: `/khai-bao/${market}` })).body).toContain('khó thở')
  // A device of another commune carries what the district asks, and not what this one does.
  await ask('Có mất khứu giác không?', { fromDay: '2098-01-01' }, '063')
  const staff = await app.signIn(['healthWorker', UNIT])
  const device = { unitKey: UNIT, teamId: null }
  const { body } = await staff.call('POST', '/api/field/pack', {
    device,
    registers: { 'declaration-questions': {} },
  })
  const carried: { record: { values: { wording: string } } }[] = body.registers['declaration-questions'].rows
  expect(carried.map(({ record }) => record.values.wording)).toEqual(['Có mất khứu giác không?'])
})
