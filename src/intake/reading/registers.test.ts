// Every register that lists come in for: what its declaration asks of a row, and what it lets stand in one.
import { expect, test } from 'vitest'
import type { Register } from '../../kernel/register/register.ts'
import { registers } from '../../registers.ts'
import { contacts } from '../../tracing/contacts.ts'
import { patrols } from '../../teams/patrols.ts'
import { readSheet, sheetOf } from './sheet-making.ts'

const listed = registers.filter(({ sheetWords }) => sheetWords !== undefined)

/** One row that says one thing of each of these fields, and nothing else. */
const rowSaying = (register: Register, said: Readonly<Record<string, string>>) => {
  const fields = Object.entries(said)
  const { rows } = readSheet(
    sheetOf([
      ['STT', ...fields.map(([name]) => register.fields[name]?.label.vi ?? name), 'Ghi chú thêm'],
      [1, ...fields.map(([, text]) => text), 'x'],
    ]),
    register,
    { today: '2022-03-31', chosen: new Map(fields.map(([name], index) => [index + 1, name])) },
  )
  expect(rows).toHaveLength(1)
  return rows[0]
}

const linking = listed.flatMap((register) => {
  const links = Object.entries(register.fields).flatMap(([name, { kind, required }]) =>
    required === true && (kind === 'link' || kind === 'links') ? [name] : [],
  )
  return links.length === 0 ? [] : [[register.name, register, links] as const]
})

test.each(linking)(
  '%s: a row that names what it must belong to lacks nothing there',
  (_, register, links) => {
    const missing = (row: ReturnType<typeof rowSaying>) =>
      row?.problems.filter(({ severity }) => severity === 'error').map(({ field }) => field)
    const [first = ''] = links
    const named = rowSaying(register, Object.fromEntries(links.map((name) => [name, `Tên ${name}`])))
    expect(Object.keys(named?.links ?? {})).toEqual(links)
    for (const name of links) expect(missing(named)).not.toContain(name)
    expect(missing(rowSaying(register, { [first]: 'không rõ' }))).toContain(first)
  },
)

test('a round of patrols that says day, team and hour is ready', () => {
  const { rows } = readSheet(
    sheetOf([
      ['Ngày trực', 'Tên tổ', 'Từ giờ'],
      ['05/03/2022', 'Tổ 1', '18:00'],
    ]),
    patrols,
  )
  expect(rows[0]).toMatchObject({ verdict: 'ready', links: { team: 'Tổ 1' } })
})

const daysOf = (ahead: boolean) =>
  listed.flatMap((register) =>
    Object.entries(register.fields).flatMap(([name, field]) =>
      field.kind === 'day' && (field.ahead === true) === ahead
        ? [[register.name, name, register] as const]
        : [],
    ),
  )

test.each(daysOf(true))('%s: %s may lie ahead', (_, name, register) => {
  const row = rowSaying(register, { [name]: '01/04/2022' })
  expect(row?.values[name]).toBe('2022-04-01')
  expect(row?.problems.filter(({ field, severity }) => field === name && severity !== 'info')).toEqual([])
})

test.each(daysOf(false))('%s: %s does not lie ahead', (_, name, register) => {
  const row = rowSaying(register, { [name]: '01/04/2022' })
  expect(row?.values[name] ?? null).toBeNull()
  expect(row?.problems.map(({ field }) => field)).toContain(name)
})

test('the last day of following a contact is kept though it is to come', () => {
  const { rows } = readSheet(
    sheetOf([
      ['Họ tên', 'Ngày tiếp xúc cuối', 'Theo dõi đến hết ngày', 'Ngày phát hiện'],
      ['Lê An', '28/03/2022', '11/04/2022', '30/03/2022'],
    ]),
    contacts,
  )
  expect(rows[0]?.values['endDay']).toBe('2022-04-11')
})
