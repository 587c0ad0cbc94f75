// An answer by age and sex that took long is kept for some minutes and says when it was counted; it is told again only to whoever may still read what it was counted from.
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { duties } from '../../duties.ts'
import { type Caller, createTestApp, type TestApp } from '../../server/test-app.ts'

let app: TestApp
let officer: Caller

/** Sees figures and no patient. */
const figuresOnly = (Object.keys(duties) as (keyof typeof duties)[]).find((duty) => {
  const can: readonly string[] = duties[duty].can
  return can.includes('figures.read') && !can.includes('cases.read')
})

beforeAll(async () => {
  app = await createTestApp()
  officer = await app.signIn(['epidemiologist', '063'], [figuresOnly ?? 'chairman', '063'])
  // Every answer took long.
  let clock = 0
  vi.spyOn(performance, 'now').mockImplementation(() => (clock += 1000))
})
afterAll(async () => {
  vi.restoreAllMocks()
  await app.close()
})

const day = '2022-03-05'
const enter = (sex: string) =>
  officer.enter('cases', {
    homeUnit: '02011',
    subject: { fullName: 'Người thử', sex, birthDay: '1980-01-01' },
    values: { reportDay: day },
  })

type Answer = { readonly groups: { male: number; female: number }[]; readonly countedAt: string | null }

const ask = async () => {
  const body: Answer = await officer.sure('POST', '/api/figures/age-sex', {
    figure: 'cases',
    unit: '063',
    from: day,
    to: day,
    knownOn: null,
  })
  const sum = (sex: 'male' | 'female') => body.groups.reduce((total, group) => total + group[sex], 0)
  return { male: sum('male'), female: sum('female'), countedAt: body.countedAt }
}

test('the same again for a while, dated; a duty taken away holds for the very next question', async () => {
  await enter('male')
  const first = await ask()
  expect(first).toMatchObject({ male: 1, female: 0, countedAt: expect.any(String) })
  await enter('female')
  expect(await ask(), 'as counted a moment ago').toEqual(first)
  await app.owner.query("delete from duty_assignment where account_id = $1 and duty = 'epidemiologist'", [
    officer.accountId,
  ])
  await app.owner.query('select scope_refresh($1)', [officer.accountId])
  expect(await ask()).toMatchObject({ male: 0, female: 0 })
})
