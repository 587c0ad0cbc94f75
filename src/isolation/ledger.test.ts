// Counts by day and form equal the ledger of orders (50): whatever is entered, ended, cancelled, corrected, deleted and restored, in any order.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, eachDay } from '../kernel/day/day.ts'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'

const UNIT = '02011'
const FIRST = '2022-02-01'
const DAYS = 12
const forms = {
  home: 'home',
  centralised: 'centralised',
  medicalFacility: 'medical-facility',
  border: 'border',
} as const
type Form = keyof typeof forms

let app: TestApp
let station: Caller
beforeAll(async () => {
  app = await createTestApp()
  station = await app.signIn(['healthWorker', UNIT])
})
afterAll(() => app.close())

const form = fc.constantFrom<Form>('home', 'centralised', 'medicalFacility', 'border')
const day = fc.nat(DAYS - 1).map((at) => addDays(FIRST, at))
const which = fc.nat(50)
const act = fc.oneof(
  fc.record({ do: fc.constant('order' as const), form, day, which }),
  fc.record({ do: fc.constant('complete' as const), form, day, which }),
  fc.record({ do: fc.constant('transfer' as const), form, day, which }),
  fc.record({ do: fc.constant('cancel' as const), form, day, which }),
  fc.record({ do: fc.constant('correct' as const), form, day, which }),
  fc.record({ do: fc.constant('delete' as const), form, day, which }),
  fc.record({ do: fc.constant('restore' as const), form, day, which }),
)
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never

const ids: string[] = []

const order = async ({ form: wanted, day: fromDay }: Act): Promise<void> => {
  const id = crypto.randomUUID()
  const reply = await station.call('POST', '/api/isolation-orders', {
    id,
    homeUnit: UNIT,
    values: { form: wanted, fromDay, dueDay: addDays(fromDay, 7) },
    subject: { fullName: `Chu Văn Sổ ${ids.length}`, birthYear: 1950 + (ids.length % 50) },
  })
  expect(reply.status).toBe(200)
  ids.push(id)
}

/** What may not be done is refused, and then changes nothing. */
const change = async (one: Act): Promise<void> => {
  const id = ids[one.which % Math.max(1, ids.length)]
  if (one.do === 'order' || id === undefined) return order(one)
  const { record } = (await station.call('GET', `/api/isolation-orders/${id}`)).body
  const { version } = record
  const at = `/api/isolation-orders/${id}`
  const ends = { complete: 'completed', transfer: 'transferred', cancel: 'cancelled' } as const
  if (one.do === 'delete') await station.call('DELETE', at, { version, why: 'thử' })
  else if (one.do === 'restore') await station.call('POST', `${at}/restore`, { version })
  else if (one.do === 'correct')
    await station.call('PATCH', at, { version, values: { form: one.form, fromDay: one.day } })
  else await station.call('PATCH', at, { version, values: { status: ends[one.do], endedDay: one.day } })
}

type Row = {
  readonly values: {
    readonly form: Form
    readonly fromDay: string
    readonly status: string
    readonly endedDay: string | null
  }
}

const ledger = async (): Promise<Row['values'][]> => {
  const { body } = await station.call('POST', '/api/isolation-orders/find', { unit: UNIT, size: 200 })
  return body.rows.map(({ values }: Row) => values)
}
const last = addDays(FIRST, DAYS + 10)
const series = async (figure: string): Promise<Map<string, number>> => {
  const { body } = await station.call('POST', '/api/figures/series', {
    figure,
    unit: UNIT,
    from: FIRST,
    to: last,
    step: 'day',
  })
  return new Map(body.points.map(({ day: on, value }: { day: string; value: number }) => [on, value]))
}

test('by day and form', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 10 }), async (acts) => {
      await order({ ...acts[0], do: 'order' } as Act)
      for (const one of acts) await change(one)
      const rows = await ledger()
      const stands = rows.filter(({ status }) => status !== 'cancelled')
      for (const [key, name] of Object.entries(forms)) {
        const counted = await series(`isolation-${name}`)
        for (const on of eachDay(FIRST, last))
          expect(counted.get(on) ?? 0, `${name} ${on}`).toBe(
            stands.filter((row) => row.form === key && row.fromDay === on).length,
          )
      }
      const within = (key: string) => (row: Row['values']) => key === 'all' || row.form === key
      const asks = Object.entries({ all: null, ...forms }).flatMap(([key, name]) =>
        eachDay(FIRST, last).map((to) => ({ key, figure: `isolation${name ? `-${name}` : ''}-now`, to })),
      )
      const { body } = await station.call('POST', '/api/figures', {
        asks: asks.map(({ figure, to }) => ({ figure, unit: UNIT, from: null, to })),
      })
      for (const [at, { key, figure, to }] of asks.entries())
        expect(body.answers[at].value, `${figure} ${to}`).toBe(
          stands.filter(within(key)).filter(({ fromDay }) => fromDay <= to).length -
            rows
              .filter(within(key))
              .filter(
                ({ status, endedDay }) =>
                  (status === 'completed' || status === 'transferred') && endedDay !== null && endedDay <= to,
              ).length,
        )
    }),
    { numRuns: 6 },
  )
  expect(ids.length).toBeGreaterThan(5)
})
