// The door from outside: nothing can be read there, nobody gets in by it, and whatever is typed is a word and no more.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PER_ADDRESS, PER_PLACE } from './door-ground.ts'
import { answers, type Market, openMarket, person } from '../server/citizen-world.ts'

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

/** Something is there to be read. */
beforeAll(async () => {
  await send(market, person)
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
      // One subscriber of IPv6, each time by another of its addresses.
      statuses.push((await send(place, {}, `2001:db8::${turn + 1}:b:c:d`)).statusCode)
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
      'otherProvince',
      'abroad',
      '__proto__',
      'constructor',
      ...Object.keys(answers),
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
      { numRuns: 25 },
    )
    for (const { full_name: name, red, receipt } of await kept('declaration')) {
      expect(String(name)).toMatch(/\p{L}/u)
      expect(typeof red).toBe('boolean')
      expect(String(receipt)).toMatch(/^[0-9A-Z]{12}$/)
    }
  })

  test.for([
    ['khong-phai-ma', 'Quét lại mã QR'],
    ['x'.repeat(500), 'Quét lại mã QR'],
    ['%E0%A4%A', 'Quét lại mã QR'],
    ['', 'Quét lại mã QR'],
    ['a/b', 'Quét lại mã QR'],
    ['khong-phai-ma?lang=en', 'Scan the QR code again'],
    ['khong-phai-ma?lang=fr&chu=lon', 'class="large"'],
  ] as const)('a wrong address (%s) is a page that says what to do', async ([wrong, words]) => {
    for (const door of ['khai-bao', 'phan-anh', 'tu-xet-nghiem']) {
      const reply = await app.app.inject({ url: `/${door}/${wrong}` })
      expect([400, 404]).toContain(reply.statusCode)
      expect(reply.headers['content-type']).toContain('text/html')
      expect(reply.headers['content-security-policy']).toMatch(/style-src 'self' 'sha256-/)
      expect(reply.body).toContain(words)
      expect(reply.body).not.toMatch(/<script|\{"code"/)
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
    expect(long.body).toContain('rút ngắn')
    const field = await send(market, { ...person, address: 'x'.repeat(301) })
    expect(field.body).toContain('Có ô ghi dài quá')
    expect(field.body).toContain('x'.repeat(301))
  })
})
