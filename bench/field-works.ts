// The works of the field, one after the other, on whatever province is there: each a question or a writing that a team or a station makes every day.
import { textOf } from '../src/kernel/text/text.ts'
import type { BenchContext } from './bench.ts'
import { largestTeams, withWave } from './field-ground.ts'
import type { Bound } from './installation.ts'
import { timeTurns, type Timing } from './timing.ts'

const TURNS = 20
const WRITES = 200
const first = <T>(rows: readonly T[], what: string): T => {
  const [row] = rows
  if (row === undefined) throw new Error(`the province has no ${what}`)
  return row
}

type Work = readonly [what: string, timing: Timing]

/** A device and what it sends: as many writes as wait after a week, over and over about the same households. */
const syncOf = async ({ post, owner, unit }: Bound) => {
  const device = crypto.randomUUID()
  const key = Buffer.alloc(32).toString('base64')
  await post('/api/field/devices', { id: device, name: 'Máy đo', unitKey: unit, teamId: null, key })
  const { rows } = await owner.query<{ id: string; home: string; members: number | null }>(
    `select id, home_unit as home, members from household where state = 'active' order by id limit ${WRITES}`,
  )
  const known = new Map(rows.map(({ id, members }) => [id, members]))
  return {
    device,
    send: async () => {
      const writes = rows.map(({ id, home }) => {
        const members = known.get(id) ?? null
        const next = ((members ?? 0) % 9) + 1
        known.set(id, next)
        return {
          id: crypto.randomUUID(),
          register: 'households',
          recordId: id,
          act: 'change',
          values: { members: next },
          base: { members },
          madeAt: new Date().toISOString(),
          homeUnit: home,
          subjectId: null,
          why: null,
        }
      })
      const { answers } = (await post('/api/field/sync', { device, writes })).json<{
        answers: { verdict: { kind: string } }[]
      }>()
      if (!answers.every(({ verdict }) => verdict.kind === 'done')) throw new Error('not taken in')
    },
  }
}

export const measureFieldWorks = (bound: Bound, { progress }: BenchContext): Promise<Work[]> => {
  const { get, post, patch, owner, today } = bound
  return withWave(owner, today, async ({ meetings }) => {
    const teams = await largestTeams(owner)
    const { unit } = first(teams, 'team')
    const round = await timeTurns(2 * TURNS, (turn) => {
      const row = teams[turn % teams.length]
      return get(`/api/today?unit=${encodeURIComponent(row?.unit ?? unit)}&on=${today}&team=${row?.team}`)
    })
    await meetings()
    progress(textOf('Đã có người tiếp xúc, nơi đông người', 'Contacts and busy places are there'))
    const followed = await owner.query<{ id: string }>(
      `select k.id from contact k where k.level = 'f1' and exists (select 1 from contact o where o.source = k.subject_id) order by k.id limit ${TURNS}`,
    )
    const cascade = await timeTurns(TURNS, async (turn) => {
      const { id } = followed.rows[turn % followed.rows.length] ?? {}
      const body = { caseId: crypto.randomUUID(), values: { reportDay: today }, tryOnly: true }
      const answer = await post(`/api/tracing/contacts/${id}/case`, body)
      first(answer.json<{ moves: unknown[] }>().moves, 'contact who moves')
    })
    const places = await owner.query<{ id: string }>('select id from qr_place order by id limit 1')
    const place = first(places.rows, 'place').id
    const there = await timeTurns(TURNS, () =>
      post('/api/declarations/visitors', {
        place,
        day: today,
        from: '06:00',
        to: '12:00',
        why: 'Đo tốc độ tra cứu',
      }),
    )
    const people = await owner.query<{ id: string }>(
      `select id from person where home_unit = $1 and state = 'active' order by id limit 100`,
      [unit],
    )
    const made: string[] = []
    const ordered = await timeTurns(TURNS, async (turn) => {
      const id = crypto.randomUUID()
      const values = { form: 'home', fromDay: today, status: 'open' }
      const subjectId = people.rows[turn % people.rows.length]?.id
      await post('/api/isolation-orders', { id, homeUnit: unit, subjectId, values })
      made.push(id)
    })
    const ended = await timeTurns(TURNS - 5, () =>
      patch(`/api/isolation-orders/${made.pop()}`, {
        version: 1,
        values: { status: 'completed', endedDay: today },
      }),
    )
    const { device, send } = await syncOf(bound)
    const sent = await timeTurns(5, send)
    await post(`/api/field/devices/${device}/shut`, { keeps: false })
    return [
      ['a team opens its round', round],
      ['a contact falls ill: who moves', cascade],
      ['who was at a market', there],
      ['an isolation ordered', ordered],
      ['an isolation ended', ended],
      [`${WRITES} writes of a phone`, sent],
    ]
  })
}
