// The door without an account: what a citizen sends is kept, nothing can be read there, and nobody gets in by it.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'
import { PER_ADDRESS, PER_PLACE } from './door-ground.ts'
import { printedReceipt, receiptOf } from './rules/receipt.ts'

const UNIT = '02011'
let app: TestApp
let officer: Caller
let market: string
let address = 0

const addPlace = async (values: object, homeUnit = UNIT): Promise<string> => {
  const id = crypto.randomUUID()
  const body = {
    id,
    homeUnit,
    values: { name: 'Chợ Mỹ Thanh', kind: 'market', registeredDay: '2021-09-01', ...values },
  }
  const reply = await officer.call('POST', '/api/qr-places', body)
  expect(reply.status, JSON.stringify(reply.body)).toBe(200)
  return id
}

const answers = { 'q-trieu-chung': 'no', 'q-vung-dich': 'no', 'q-tiep-xuc': 'no' }
const person = { fullName: 'Lường Thị Kín', phone: '0912 345 678', truthful: 'yes', ...answers }

/** Each from an address of its own, unless told otherwise. */
const send = async (place: string, sent: Record<string, string>, from?: string) => {
  address += 1
  return app.app.inject({
    method: 'POST',
    url: `/khai-bao/${place}`,
    remoteAddress: from ?? `10.1.${address >> 8}.${address & 255}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(sent).toString(),
  })
}

const kept = async (table: string) =>
  (await app.owner.query(`select * from ${table} order by known_at, id`)).rows as Record<string, unknown>[]

beforeAll(async () => {
  app = await createTestApp()
  officer = await app.signIn(['epidemiologist', '063'])
  market = await addPlace({})
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
    expect((await app.app.inject({ url: `/khai-bao/${market}?lang=en` })).body).toContain(
      'Health declaration',
    )
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
})

test('an office asks its own questions from their day, in its communes; then no longer the shipped ones', async () => {
  const ask = (wording: string, more: object) =>
    officer.call('POST', '/api/declaration-questions', {
      id: crypto.randomUUID(),
      homeUnit: '01981',
      values: { wording, fromDay: '2022-01-01', ...more },
    })
  await ask('Có ho ra máu không?', { meaning: 'symptoms' })
  await ask('Câu đã bỏ?', { untilDay: '2022-02-01' })
  const place = await addPlace({ name: 'Chợ Vũ Muộn' }, '01981')
  const page = (await app.app.inject({ url: `/khai-bao/${place}` })).body
  expect(page).toContain('Có ho ra máu không?')
  expect(page).not.toMatch(/Câu đã bỏ|khó thở/)
  expect((await app.app.inject({ url: `/khai-bao/${market}` })).body).toContain('khó thở')
})

describe('from outside', () => {
  test('a place that is not there, deleted, or closed takes nothing and says what to do', async () => {
    const closed = await addPlace({ name: 'Quán đóng', closed: true })
    for (const place of [crypto.randomUUID(), closed]) {
      const reply = await send(place, person)
      expect(reply.statusCode).toBe(404)
      expect(reply.headers['content-type']).toContain('text/html')
      expect(reply.body).toMatch(/trạm y tế xã/)
    }
  })

  test('nothing that was declared can be read, by any address of the door or of the rest', async () => {
    const { rows } = await app.owner.query<{ id: string; receipt: string }>(
      'select id, receipt from declaration',
    )
    for (const { id, receipt } of rows)
      for (const url of [
        `/khai-bao/${id}`,
        `/khai-bao/${market}?id=${id}`,
        `/khai-bao/${market}?receipt=${receipt}`,
        `/api/declarations/${id}`,
        `/api/declarations?search=Kín`,
        `/api/check-ins`,
        `/api/qr-places`,
      ]) {
        const reply = await app.app.inject({ url })
        expect(reply.body, url).not.toMatch(/Kín|0912345678|Hoàng Văn/)
        if (url.startsWith('/api')) expect(reply.statusCode, url).toBe(401)
      }
  })

  test('where nobody acts the database shows nobody, changes nothing and takes in nothing but at the door', async () => {
    const nobody = app.pool
    for (const table of ['declaration', 'check_in', 'signal', 'person', 'case_record', 'qr_place'])
      expect((await nobody.query(`select count(*)::integer as count from ${table}`)).rows).toEqual([
        { count: 0 },
      ])
    for (const sql of [`update declaration set full_name = 'x'`, `update check_in set full_name = 'x'`])
      expect((await nobody.query(sql)).rowCount).toBe(0)
    await expect(nobody.query('delete from declaration')).rejects.toThrow(/permission denied/)
    for (const table of ['person', 'qr_place', 'contact', 'case_record'])
      await expect(
        nobody.query(
          `insert into ${table} (tenant, id, home_unit, known_at, changed_at) values ($1, gen_random_uuid(), '02011', now(), now())`,
          [app.tenant],
        ),
      ).rejects.toThrow(/row-level security/)
  })

  test('what is sent is limited by address and by place, and the limit is a page too', async () => {
    const place = await addPlace({ name: 'Chợ đông' })
    const statuses: number[] = []
    for (let turn = 0; turn <= PER_ADDRESS; turn += 1)
      statuses.push((await send(place, {}, '10.9.9.9')).statusCode)
    expect(statuses.slice(0, PER_ADDRESS).every((status) => status === 200)).toBe(true)
    expect(statuses.at(-1)).toBe(429)
    let last = 0
    for (let turn = PER_ADDRESS; turn <= PER_PLACE; turn += 1) last = (await send(place, {})).statusCode
    expect(last).toBe(429)
    expect((await send(place, {})).body).toContain('Chờ một phút')
    expect((await send(market, {})).statusCode).toBe(200)
  })

  test('whatever is typed: a page in words, nothing of it as markup, and what is kept is whole', async () => {
    const hostile = fc.oneof(
      fc.string({ maxLength: 60, unit: 'binary' }),
      fc.constantFrom(
        '<script>alert(1)</script>',
        '"><img src=x onerror=alert(1)>',
        "'; drop table declaration; --",
        '\u202eNguyễn\u0000Văn',
        '006189000123|x|<b>A</b>|02031989|Nam|B|1',
        '${1+1}',
        'Lý Thị Thử',
        '0912345678',
        'yes',
      ),
    )
    const field = fc.constantFrom(
      ...[
        'id',
        'fullName',
        'phone',
        'birthYear',
        'nationalId',
        'address',
        'card',
        'truthful',
        'cameFrom',
        'vehicle',
      ],
      ...Object.keys(answers),
      ...['otherProvince', 'abroad', '__proto__', 'constructor'],
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(field, hostile), { maxLength: 12 }),
        fc.boolean(),
        async (typed, whole) => {
          const reply = await send(market, { ...(whole ? person : {}), ...Object.fromEntries(typed) })
          expect([200, 429]).toContain(reply.statusCode)
          expect(reply.headers['content-type']).toContain('text/html')
          expect(reply.body).not.toMatch(/<script|<img|<b>A/)
        },
      ),
      { numRuns: 60 },
    )
    for (const { full_name: name, red, receipt } of await kept('declaration')) {
      expect(String(name)).toMatch(/\p{L}/u)
      expect(typeof red).toBe('boolean')
      expect(String(receipt)).toMatch(/^[0-9A-Z]{12}$/)
    }
  })

  test('a form is read here alone, and a long one nowhere', async () => {
    const elsewhere = await officer.send({
      method: 'POST',
      url: '/api/persons',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'id=1',
    })
    expect(elsewhere.statusCode).toBe(400)
    const long = await send(market, { ...person, note: 'x'.repeat(20_000) })
    expect(long.statusCode).toBe(413)
  })
})
