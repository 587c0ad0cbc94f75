// Tracing at size: F-levels and cascades of a hundred thousand people with three hundred thousand meetings; ten thousand cases laid out.
import { makeRandom } from '../src/demo/random.ts'
import { addDays } from '../src/kernel/day/day.ts'
import { chainOf } from '../src/tracing/chains/chain.ts'
import { generationsOf } from '../src/tracing/chains/generations.ts'
import { layOut, layouts } from '../src/tracing/chains/layout.ts'
import { odditiesOf } from '../src/tracing/chains/oddities.ts'
import { cascade, levelsOf, type Meet } from '../src/tracing/rules/f-levels.ts'
import type { CaseFacts } from '../src/tracing/rules/illnesses.ts'
import { settle, type ContactFacts } from '../src/tracing/rules/settle.ts'
import type { Bench, Measured } from './bench.ts'
import { timeTurns } from './timing.ts'

const PEOPLE = 100_000
const MEETS = 300_000
const CASES = 2_000
const DRAWN = 10_000

const made = () => {
  const random = makeRandom(20_210_614)
  const who = () => `person ${random.between(0, PEOPLE - 1)}`
  const meets = Array.from({ length: MEETS }, (): Meet => ({
    contact: who(),
    source: who(),
    countsIfCase: true,
    countsIfContact: random.chance(0.8),
  }))
  const cases = new Set(Array.from({ length: CASES }, who))
  return { random, meets, cases }
}

const booksOf = ({ random, meets, cases }: ReturnType<typeof made>) => {
  const contacts = meets.map(({ contact, source }, at): ContactFacts => {
    const lastDay = addDays('2022-02-01', random.between(0, 27))
    return {
      id: String(at),
      person: contact,
      source,
      atHome: true,
      firstDay: null,
      lastDay,
      foundDay: lastDay,
      isolatedDay: null,
      proximity: 'within2m',
      minutes: 30,
      masks: 'notWorn',
      care: null,
      shielded: true,
      status: 'following',
      statedLevel: null,
      level: null,
      endDay: null,
    }
  })
  const illnesses = [...cases].map((person): CaseFacts => {
    const reportDay = addDays('2022-02-01', random.between(0, 27))
    return {
      person,
      onsetDay: null,
      specimenDay: reportDay,
      resultDay: reportDay,
      reportDay,
      outcomeDay: null,
    }
  })
  return { contacts, illnesses }
}

export const measureTracing: Awaited<ReturnType<Bench['load']>> = async () => {
  const web = made()
  const settled = levelsOf(web)
  const measured: Measured[] = []
  const tell = async (what: string, work: () => unknown, turns: number, atMost?: number) => {
    const { p50, p95 } = await timeTurns(turns, async () => work())
    measured.push({
      what,
      value: p50,
      p95,
      unit: 'ms',
      ...(atMost ? { goal: { of: 'value', atMost } as const } : {}),
    })
  }
  await tell(`F-levels of ${PEOPLE} people with ${MEETS} meetings`, () => levelsOf(web), 10, 1000)
  const ill = web.meets[0]?.contact ?? ''
  const cases = new Set([...web.cases, ill])
  await tell(
    'a contact falls ill: the cascade to everybody downstream',
    () => cascade({ ...web, cases }, settled, [ill]),
    10,
    1000,
  )
  const { contacts, illnesses } = booksOf(web)
  await tell(
    `${MEETS} records of contacts settled from nothing, terms and states too`,
    () => settle(contacts, [], illnesses, '2022-03-01'),
    3,
  )
  const { random } = web
  const chain = chainOf(
    Array.from({ length: DRAWN }, (_, at) => ({
      id: `${at}`,
      day: addDays('2022-01-01', Math.floor(at / 100)),
    })),
    Array.from({ length: DRAWN - 100 }, (_, at) => ({
      from: `${random.between(Math.max(0, at - 300), at + 50)}`,
      to: `${at + 100}`,
    })),
  )
  await tell(
    `generations and odd links of ${DRAWN} cases`,
    () => [generationsOf(chain), odditiesOf(chain)],
    10,
  )
  for (const name of layouts)
    await tell(`${DRAWN} cases laid out: ${name}`, () => layOut(chain, name), 10, 500)
  return measured
}
