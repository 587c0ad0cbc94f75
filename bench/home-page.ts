// What the home page asks, as its screen asks it: all its questions at once, answered when the last one is.
import { addDays } from '../src/kernel/day/day.ts'
import { communeFigures, pictureAsks } from '../src/picture/asks.ts'
import type { Bound } from './installation.ts'

const LOOK_BACK_DAYS = 5 * 366

/** Each question by name: the whole epidemic up to the day, as the page opens. */
export const homePage = ({ get, post, unit, today: to }: Bound) => {
  const all = { unit, from: null, to, knownOn: null }
  const communes = { unit, to, knownOn: null, geography: 'old' }
  const questions: Readonly<Record<string, () => Promise<unknown>>> = {
    session: () => get('/api/session'),
    figures: () => post('/api/figures', { asks: pictureAsks({ unit, from: null, to, known: null }, to) }),
    weeks: () =>
      post('/api/figures/series', {
        ...all,
        figure: 'cases',
        from: addDays(to, -LOOK_BACK_DAYS),
        step: 'week',
      }),
    communes: () =>
      post('/api/figures/by-unit', { ...communes, figures: communeFigures, from: null, spark: 'cases' }),
    'communes of the week': () =>
      post('/api/figures/by-unit', { ...communes, figures: ['cases'], from: addDays(to, -6) }),
    notices: () => get(`/api/picture/notices?unit=${unit}&to=${to}`),
    'ages and sexes': () => post('/api/figures/age-sex', { ...all, figure: 'cases' }),
    units: () => get('/api/units'),
  }
  return {
    questions,
    open: () => Promise.all(Object.values(questions).map((ask) => ask())),
  }
}
