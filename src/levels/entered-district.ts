// For tests: a district in which enough is known of two communes to judge them, and somebody of each office who has to do with levels.
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'

export const [ONE, OTHER] = ['02011', '02008']
export const DAY = '2022-03-06'

export type District = {
  readonly app: TestApp
  readonly officer: Caller
  readonly chair: Caller
  readonly worker: Caller
  fact(unit: string, kind: string, value: number | string): Promise<unknown>
  fall(unit: string, count: number, reportDay: string, values?: object): Promise<unknown>
  /** The district puts the third threshold of QĐ 218 one above what commune ONE has. */
  decide(): Promise<unknown>
}

export const enterDistrict = async (): Promise<District> => {
  const app = await createTestApp()
  const officer = await app.signIn(['epidemiologist', '063'])
  const chair = await app.signIn(['chairman', '063'], ['committeeOffice', '063'])
  const worker = await app.signIn(['healthWorker', ONE])
  const fact: District['fact'] = (unit, kind, value) => {
    const said = typeof value === 'number' ? { number: value } : { answer: value }
    const values = { kind, day: '2022-01-01', source: 'Báo cáo của trạm', ...said }
    return officer.enter('level-facts', { homeUnit: unit, values })
  }
  const fall: District['fall'] = (unit, count, reportDay, values = {}) =>
    Promise.all(
      Array.from({ length: count }, (_, place) =>
        officer.enter('cases', {
          homeUnit: unit,
          values: {
            reportDay,
            code: `${unit}-${reportDay}-${place}`,
            detectionSetting: 'community',
            ...values,
          },
          subject: { fullName: `Người ${unit} ${place}`, birthYear: 1950 + place },
        }),
      ),
    )
  const decide: District['decide'] = () => {
    const cases3 = { law: 'qd-218-2022', parameter: 'cases3', value: '501' }
    const values = { ...cases3, fromDay: '2022-03-01', basis: '12/QĐ-UBND' }
    return chair.enter('rule-parameters', { homeUnit: '063', values })
  }
  for (const [unit, people] of [
    [ONE, 1000],
    [OTHER, 49_000],
    ['063', 50_000],
  ] as const) {
    await fact(unit, 'population', people)
    await fact(unit, 'full', people)
    await fact(unit, 'highRisk', 100)
    await fact(unit, 'highRiskFull', 95)
    await fact(unit, 'capacity', 'medium')
  }
  await fall(ONE, 5, '2022-03-02')
  await fall(OTHER, 4, '2022-03-05')
  await fall(OTHER, 1, '2022-02-28')
  await fall(OTHER, 3, '2022-02-27')
  await fall(OTHER, 2, '2021-12-20', { outcome: 'died', outcomeDay: '2021-12-28' })
  return { app, officer, chair, worker, fact, fall, decide }
}
