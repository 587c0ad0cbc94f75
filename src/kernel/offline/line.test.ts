// After a restore a phone puts back, in order and under the same ids, what may be lost; of another line the server judges nothing.
import { expect, test } from 'vitest'
import { createTestApp } from '../../server/test-app.ts'
import { type Answered, followLine, keptOf } from './line.ts'
import { stateOf } from './phone-state.ts'
import type { FieldWrite } from './write.ts'

const write = (recordId: string, said: Partial<FieldWrite> = {}): FieldWrite => ({
  id: crypto.randomUUID(),
  register: 'households',
  recordId,
  act: 'create',
  madeAt: '2026-11-27T01:00:00.000Z',
  homeUnit: '02011',
  subjectId: null,
  values: { code: 'DL-1' },
  base: {},
  why: null,
  ...said,
})
const entries = (answered: readonly Answered[]) =>
  new Map<string, unknown>(answered.map((one) => [`answered:${one.write.id}`, one]))

test('what was answered since goes first, in its order; what the server still knows and what was refused does not', () => {
  const [early, first, second, refused] = ['a', 'b', 'c', 'd'].map((record) => write(record)) as [
    FieldWrite, FieldWrite, FieldWrite, FieldWrite,
  ] // prettier-ignore
  const done = { kind: 'done' } as const
  const answers = [first, second].map(({ id }) => ({ id, verdict: done }))
  const at = '2026-11-27T03:30:00.000Z'
  const kept = keptOf(
    new Map(),
    [first, second, refused],
    [...answers, { id: refused.id, verdict: { kind: 'conflict', fields: ['code'] } }],
    at,
  ).come
  const before: Answered = { write: early, at: '2026-11-27T03:00:00.000Z', nth: 0 }
  const state = stateOf(entries([...kept.toReversed(), before]))
  const line = { id: 'new', since: before.at, restoredTo: '2026-11-27T03:15:00.000Z' }
  const { state: next, sent } = followLine(state, line)
  expect(next.queue.map((one) => [one.write.id, one.sent])).toEqual([
    [first.id, true],
    [second.id, true],
  ])
  expect(next).toMatchObject({ line: 'new', cursors: {}, restored: { to: line.restoredTo, again: 2 } })
  expect(sent.gone).toEqual([first.id, second.id])
  expect(followLine(state, { ...line, since: null }).state.queue).toHaveLength(3)
  // After two weeks it is not kept any longer.
  expect(keptOf(state.answered, [], [], '2026-12-11T03:10:00.000Z').gone).toEqual([early.id])
})

test('the server tells its line, and of another judges nothing', async () => {
  const app = await createTestApp()
  try {
    const phone = await app.signIn(['communityTeam', '02011'])
    const recordId = crypto.randomUUID()
    const body = { device: null, writes: [write(recordId)] }
    const looking = { device: { unitKey: '02011', teamId: null }, registers: {} }
    const { line } = await phone.sure('POST', '/api/field/pack', looking)
    const other = await phone.sure('POST', '/api/field/sync', { ...body, line: crypto.randomUUID() })
    expect(other).toMatchObject({ line, answers: [] })
    expect((await phone.call('GET', `/api/households/${recordId}`)).status).toBe(404)
    const same = await phone.sure('POST', '/api/field/sync', { ...body, line: line.id })
    expect(same).toMatchObject({ line, answers: [{ verdict: { kind: 'done' } }] })
  } finally {
    await app.close()
  }
})
