// A temperature that staff measured: it stands with the answers, and from the limit on it asks for a look.
import { expect, test } from 'vitest'
import { fieldOf, readForm } from '../read-form.ts'
import { shipped } from './questionnaire.ts'

const answers = Object.fromEntries(shipped.asked.map(({ code }) => [fieldOf(code), 'no']))
const sent = { ...answers, fullName: 'Lò Thị Ó', address: 'Thôn Nà Còi', truthful: 'yes' }
const read = (typed: string, byStaff = true) =>
  readForm({ ...sent, temperature: typed }, shipped, '2023-01-30', { atGate: false, byStaff })

test.each([
  ['37,5', true],
  ['38', true],
  ['37.4', false],
  ['', false],
])('%s °C asks for a look: %s', (typed, symptoms) => {
  const form = read(typed)
  expect(form).toMatchObject({ ok: true, declared: { symptoms } })
  expect(form.ok && form.answered.text.includes('Nhiệt độ đo được')).toBe(typed !== '')
})

test.each(['375', '3,75', '50', 'sốt'])('%s is asked again', (typed) => {
  expect(read(typed)).toMatchObject({ ok: false, problems: [{ vi: expect.stringContaining('37,5') }] })
})

test('nobody measures on the page that citizens fill in', () => {
  expect(read('39', false)).toMatchObject({ ok: true, declared: { symptoms: false } })
})
