// What moment and what day a screen goes by that stands open over midnight.
import { expect, test } from 'vitest'
import type { Session } from '../../kernel/access/contract.ts'
import { momentIn, sessionOn } from './clock.ts'

const session: Session = {
  account: { id: '0', name: 'to', fullName: 'Tổ', mustChangePassword: false, lacksFactor: false },
  duties: [],
  registers: [],
  capabilities: {},
  csrf: '',
  installation: { name: '', demo: false, unitKey: '063', today: '2026-03-01' },
}
const demo: Session = { ...session, installation: { ...session.installation, demo: true } }

test('an act has the Vietnamese moment of its press, also after midnight; a demonstration stands at its own', () => {
  expect(momentIn(session.installation, new Date('2026-03-01T16:59:00Z'))).toBe('2026-03-01T23:59')
  expect(momentIn(session.installation, new Date('2026-03-01T17:05:00Z'))).toBe('2026-03-02T00:05')
  expect(momentIn(demo.installation, new Date('2026-03-01T17:05:00Z'))).toBe('2026-03-01T09:30')
})

test('where the server is not heard, another day begins by itself', () => {
  expect(sessionOn(session, '2026-03-02', true).installation.today).toBe('2026-03-02')
  // A clock that goes behind takes nobody back.
  expect(sessionOn(session, '2026-02-28', true)).toBe(session)
})

test('where the server is heard its day holds, and a demonstration stays on its own', () => {
  expect(sessionOn(session, '2026-03-02', false)).toBe(session)
  expect(sessionOn(demo, '2026-03-02', true)).toBe(demo)
})
