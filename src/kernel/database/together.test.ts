// Questions sent together are one transaction: what one of them sets holds for the next and for nobody after, and where one fails nothing remains.
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPool } from './pool.ts'
import { createTestDatabase, type TestDatabase } from './test-database.ts'
import { askTogether } from './together.ts'
import type { Statement } from './transaction.ts'

let database: TestDatabase
let pool: pg.Pool

beforeAll(async () => {
  database = await createTestDatabase()
  // One connection: whatever it keeps is there for the next question.
  pool = createPool(database.ownerUrl, { max: 1 })
  await pool.query('create table kept_number (n integer primary key)')
})

afterAll(async () => {
  await pool.end()
  await database.drop()
})

const act = (account: string): Statement => ({
  name: 'act',
  text: `select set_config('app.account', $1, true) as account`,
  values: [account],
})
const acting: Statement = {
  name: 'acting',
  text: `select current_setting('app.account', true) as account`,
  values: [],
}
const keep = (n: number): Statement => ({
  name: 'keep',
  text: 'insert into kept_number values ($1) returning n',
  values: [n],
})
const inverse = (n: number): Statement => ({
  name: 'inverse',
  text: 'select 1 / $1::integer as share',
  values: [n],
})
const kept = async (): Promise<number[]> =>
  (await pool.query<{ n: number }>('select n from kept_number order by n')).rows.map(({ n }) => n)

// The first time each is planned one by one, afterwards they go in one message.
test.each(['unplanned', 'planned'])('%s: one transaction, whose settings end with it', async () => {
  expect(await askTogether(pool, [act('an'), acting, keep(1)])).toEqual([
    [{ account: 'an' }],
    [{ account: 'an' }],
    [{ n: 1 }],
  ])
  expect((await pool.query(acting)).rows).toEqual([{ account: '' }])
  await expect(askTogether(pool, [act('an'), keep(2), inverse(0)])).rejects.toMatchObject({ code: '22012' })
  expect((await pool.query(acting)).rows).toEqual([{ account: '' }])
  expect(await kept()).toEqual([1])
  expect(await askTogether(pool, [inverse(1), acting])).toEqual([[{ share: 1 }], [{ account: '' }]])
  await pool.query('delete from kept_number')
})

test('questions of many who ask at once get each their own answers, and what fails is refused alone', async () => {
  const wide = createPool(database.ownerUrl, { max: 3 })
  const names = Array.from({ length: 60 }, (_, n) => `người ${n}`)
  const fails = (n: number) => n % 7 === 3
  const answers = await Promise.allSettled(
    names.map((name, n) => askTogether(wide, [act(name), inverse(fails(n) ? 0 : 1), acting])),
  )
  const idle = wide.idleCount
  await wide.end()
  for (const [n, answer] of answers.entries())
    if (fails(n)) expect(answer).toMatchObject({ status: 'rejected', reason: { code: '22012' } })
    else
      expect(answer).toMatchObject({
        value: [[{ account: names[n] }], [{ share: 1 }], [{ account: names[n] }]],
      })
  expect(idle, 'every connection is given back').toBe(3)
})

test('a connection that was cut is not lent again', async () => {
  await askTogether(pool, [acting, inverse(1)])
  const cut: Statement = {
    name: 'cut',
    text: 'select pg_terminate_backend(pg_backend_pid()) as cut',
    values: [],
  }
  await expect(askTogether(pool, [cut])).rejects.toThrow()
  expect(await askTogether(pool, [acting, inverse(1)])).toHaveLength(2)
})
