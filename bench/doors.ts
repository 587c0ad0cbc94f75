// The doors without an account under many citizens: a page, a declaration kept with its figures and history, and who was at a busy place.
import type { TestApp } from '../src/server/test-app.ts'
import type { Bench, Measured } from './bench.ts'
import { withMemoryApp } from './memory-app.ts'
import { timeTogether, timeTurns } from './timing.ts'

const UNIT = '02011'
const SENT_A_PLACE = 100
const ASKED = 20
const AT_ONCE = 8

/** Each citizen from an address of their own, a hundred at a place: within the limits of the door. */
const sender = (app: TestApp, places: readonly string[]) => {
  let sent = 0
  return async (): Promise<void> => {
    const place = places[Math.floor(sent / SENT_A_PLACE) % places.length] ?? ''
    sent += 1
    const reply = await app.app.inject({
      method: 'POST',
      url: `/khai-bao/${place}`,
      remoteAddress: `10.${(sent >> 16) & 255}.${(sent >> 8) & 255}.${sent & 255}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({
        fullName: `Người Khai ${sent}`,
        phone: `0950${String(sent).padStart(6, '0')}`,
        truthful: 'yes',
        'q-trieu-chung': 'no',
        'q-vung-dich': 'no',
        'q-tiep-xuc': 'no',
      }).toString(),
    })
    if (!reply.body.includes('class="code"')) throw new Error(`not kept: ${reply.statusCode}`)
  }
}

const measured = async (app: TestApp, turns: number): Promise<Measured[]> => {
  const officer = await app.signIn(['epidemiologist', '063'])
  const places: string[] = []
  for (let made = 0; made < Math.ceil((2 * turns) / SENT_A_PLACE) + 1; made += 1) {
    const id = crypto.randomUUID()
    const values = { name: `Chợ số ${made}`, kind: 'market', registeredDay: '2022-01-01' }
    await officer.call('POST', '/api/qr-places', { id, homeUnit: UNIT, values })
    places.push(id)
  }
  const [first = ''] = places
  const page = await timeTurns(ASKED, async () => {
    await app.app.inject({ url: `/khai-bao/${first}` })
  })
  const send = sender(app, places)
  const kept = await timeTurns(turns, send)
  const together = await timeTogether(AT_ONCE, turns, send)
  const { rows } = await app.owner.query<{ day: string }>('select on_day::text as day from check_in limit 1')
  const who = await timeTurns(ASKED, async () => {
    const reply = await officer.call('POST', '/api/declarations/visitors', {
      place: first,
      day: rows[0]?.day,
      from: '00:00',
      to: '23:59',
      why: 'Đo tốc độ tra cứu',
    })
    if (reply.status !== 200) throw new Error(`not told: ${reply.status}`)
  })
  const line = (what: string, { p50, p95 }: { p50: number; p95: number }, atMost: number): Measured => ({
    what,
    value: p50,
    p95,
    unit: 'ms',
    goal: { of: 'p95', atMost },
  })
  return [
    line('the page of a place', page, 50),
    line('a declaration with its check-in, figures and history', kept, 100),
    line(`the same, ${AT_ONCE} citizens at once`, together, 100),
    line(`who was at a place, ${SENT_A_PLACE} of them, noted as read`, who, 200),
  ]
}

export const measureDoors: Awaited<ReturnType<Bench['load']>> = ({ share }) =>
  withMemoryApp((app) => measured(app, Math.max(200, Math.round(20_000 * share))))
