// For tests of isolation on paper: a station that asks, an office that gives the numbers, and people who are isolated.
import { type Caller, createTestApp, type TestApp } from './test-app.ts'

export const MY_THANH = '02011'

export type IsolationWorld = {
  readonly app: TestApp
  readonly station: Caller
  readonly office: Caller
  /** Isolates somebody at home, unless told otherwise. */
  readonly isolate: (values?: object, subject?: object) => Promise<string>
}

export const makeIsolationWorld = async (): Promise<IsolationWorld> => {
  const app = await createTestApp()
  const station = await app.signIn(['healthWorker', MY_THANH])
  const office = await app.signIn(['committeeOffice', MY_THANH])
  let born = 0
  const isolate = async (values: object = {}, subject: object = {}): Promise<string> => {
    born += 1
    const entered = await station.enter('isolation-orders', {
      homeUnit: MY_THANH,
      subject: { fullName: `Hoàng Thị Cách Ly ${born}`, birthYear: 1980, village: 'Nà Đinh', ...subject },
      values: {
        form: 'home',
        reason: 'contact',
        place: 'Tại nhà',
        fromDay: '2022-02-01',
        dueDay: '2022-02-08',
        ...values,
      },
    })
    return entered.id
  }
  return { app, station, office, isolate }
}
