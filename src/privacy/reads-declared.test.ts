// What the walk of reads rests on: links say whom they name, no personal register is left out, and each commune knows who looked at its people.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nameFieldOf } from '../kernel/register/read.ts'
import type { Register } from '../kernel/register/register.ts'
import { registers } from '../registers.ts'
import { createTestApp, type TestApp } from '../server/test-app.ts'
import { hasExample, madeBy, ownMarks } from './reads-records.ts'

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.close())

test('a link behind which the name of a person stands says so', () => {
  for (const { name, fields } of registers)
    for (const [field, told] of Object.entries(fields)) {
      const target =
        told.kind === 'link' ? registers.find((one: Register) => one.name === told.to) : undefined
      if (!target) continue
      const shown = (target as Register).fields[nameFieldOf(target)]
      const person = target.personal && shown?.kind === 'text' && shown.format === 'name'
      expect(told.kind === 'link' && told.names === true, `${name}.${field}`).toBe(person)
    }
})

test('of every register of personal data a record is walked', () => {
  for (const { name, personal, subject: about } of registers) {
    if (!personal) continue
    expect(hasExample(name) || Object.hasOwn(madeBy, name), name).toBe(true)
    // Households and those of a zone are told by a number and a count.
    if (!about && !['persons', 'households', 'zone-households'].includes(name))
      expect(Object.hasOwn(ownMarks, name), name).toBe(true)
  }
})

test('a page of a whole district is known to each commune whose people stand in it', async () => {
  const district = await app.signIn(['epidemiologist', '063'])
  const other = await district.call('POST', '/api/persons', {
    id: crypto.randomUUID(),
    homeUnit: '01981',
    values: { fullName: 'Người Vũ Muộn' },
  })
  await district.call('GET', '/api/persons?unit=063')
  const station = await app.signIn(['healthWorker', '01981'])
  const readers = await station.call(
    'GET',
    `/api/privacy/readers?register=persons&id=${other.body.record.id}`,
  )
  expect(readers.body.readers).toMatchObject([
    { account: 'Người 1', duties: [expect.stringContaining('Cán bộ dịch tễ')], times: 2 },
  ])
})
