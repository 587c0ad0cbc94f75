// Taps over a thin line: a refusal takes back its own tap and no other, and a later tap never overtakes an earlier one.
import { expect, test } from 'vitest'
import { type Tapped, tapKeeper } from './taps.ts'

const ground = () => {
  let taps: Tapped<string> = new Map()
  let asked = 0
  const sent: string[] = []
  const answers = new Map<string, PromiseWithResolvers<void>>()
  const tap = tapKeeper<string>(
    (how) => (taps = how(taps)),
    () => (asked += 1),
  )
  return {
    sent,
    asked: () => asked,
    shown: () => Object.fromEntries([...taps].map(([key, { value }]) => [key, value])),
    tap: (key: string, value: string) =>
      tap(key, value, () => {
        sent.push(`${key} ${value}`)
        const answer = Promise.withResolvers<void>()
        answers.set(`${key} ${value}`, answer)
        return answer.promise
      }),
    accept: (what: string) => answers.get(what)?.resolve(),
    refuse: (what: string) => answers.get(what)?.reject(new Error('no network')),
  }
}
const passed = () => new Promise((done) => setTimeout(done))

test('one tap is refused while another waits: only the refused one is let go, and what stands is asked anew', async () => {
  const { tap, accept, refuse, shown, asked } = ground()
  const first = tap('A', 'well')
  const second = tap('B', 'missed')
  await passed()
  expect(shown()).toEqual({ A: 'well', B: 'missed' })
  refuse('A well')
  await first
  expect(shown()).toEqual({ B: 'missed' })
  expect(asked()).toBe(1)
  accept('B missed')
  await second
  expect(shown()).toEqual({ B: 'missed' })
})

test('a second tap of one person is sent when the first was answered, and stands though that was refused', async () => {
  const { tap, accept, refuse, shown, sent } = ground()
  const first = tap('A', 'well')
  const second = tap('A', 'symptoms')
  await passed()
  expect(sent).toEqual(['A well'])
  refuse('A well')
  await first
  await passed()
  expect(sent).toEqual(['A well', 'A symptoms'])
  expect(shown()).toEqual({ A: 'symptoms' })
  accept('A symptoms')
  await second
  expect(shown()).toEqual({ A: 'symptoms' })
})
