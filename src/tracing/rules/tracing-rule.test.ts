// Contacts of other diseases than COVID-19: followed for the incubation of the disease, exposed while a case of it infects, and nobody isolated without a guidance.
import { expect, test } from 'vitest'
import { addDays } from '../../kernel/day/day.ts'
import { diseaseNames, diseaseRows, MAIN_DISEASE } from '../../surveillance/diseases.ts'
import { followUpOf } from './follow-up-term.ts'
import type { CaseFacts } from './illnesses.ts'
import { type ContactFacts, settle } from './settle.ts'
import { tracingRuleOf } from './tracing-rule.ts'

const ONSET = '2022-03-10'
const others = diseaseNames.filter((name) => name !== MAIN_DISEASE)
const ill = (person: string, onsetDay: string): CaseFacts => ({
  person,
  onsetDay,
  specimenDay: null,
  resultDay: null,
  reportDay: addDays(onsetDay, 1),
  outcomeDay: addDays(onsetDay, 30),
})
const contact = (lastDay: string, more: Partial<ContactFacts> = {}): ContactFacts => ({
  id: '1',
  person: 'B',
  source: 'A',
  atHome: false,
  firstDay: null,
  lastDay,
  foundDay: lastDay,
  isolatedDay: null,
  proximity: 'closedRoom',
  minutes: 5,
  masks: 'worn',
  care: null,
  shielded: false,
  status: 'following',
  statedLevel: null,
  level: null,
  endDay: null,
  ...more,
})
const settled = (one: ContactFacts, cases: CaseFacts[], disease: string, around: ContactFacts[] = []) =>
  settle([one], around, cases, '2022-05-01', disease).get('1')

test.each(others)('%s: followed for the longest incubation, from memory, and not isolated', (disease) => {
  const { incubation } = diseaseRows[disease]
  const exposure = { foundDay: '2021-08-01', lastDay: ONSET, shielded: false }
  expect(tracingRuleOf(disease).followUp(exposure)).toMatchObject({
    isolatedUntil: null,
    until: addDays(ONSET, incubation.most),
    because: { verified: false },
  })
})

test.each(others)('%s: met on each day on which a case of it infects, and on none beyond', (disease) => {
  const { before, after } = diseaseRows[disease].infectious
  const levelOn = (lastDay: string) => settled(contact(lastDay), [ill('A', ONSET)], disease)?.level
  expect(levelOn(addDays(ONSET, -before - 1))).toBe('none')
  expect(levelOn(addDays(ONSET, -before))).toBe('f1')
  expect(levelOn(addDays(ONSET, after))).toBe('f1')
  expect(levelOn(addDays(ONSET, after + 1))).toBe('none')
})

test('five masked minutes with measles in one room are enough; full protection and a distance are not', () => {
  const levelOf = (more: Partial<ContactFacts>, disease = 'measles') =>
    settled(contact(ONSET, more), [ill('A', ONSET)], disease)?.level
  expect(levelOf({})).toBe('f1')
  expect(levelOf({}, MAIN_DISEASE)).toBe('none')
  expect(levelOf({ care: 'fullPpe' })).toBe('none')
  expect(levelOf({ proximity: 'farther' })).toBe('none')
  expect(levelOf({ proximity: 'farther', care: 'partPpe' })).toBe('f1')
})

test('a case of measles that was isolated infects nobody outside the own roof', () => {
  const isolated = contact(ONSET, { id: '2', person: 'A', source: null, isolatedDay: ONSET })
  const levelOf = (atHome: boolean) =>
    settled(contact(addDays(ONSET, 2), { atHome }), [ill('A', ONSET)], 'measles', [isolated])?.level
  expect([levelOf(false), levelOf(true)]).toEqual(['none', 'f1'])
})

test('who falls ill with measles on the 20th day after the exposure fell ill of it', () => {
  const cases = [ill('A', ONSET), ill('B', addDays(ONSET, 19))]
  expect(settled(contact(ONSET), cases, 'measles')).toMatchObject({ level: 'f0', status: 'becameCase' })
  expect(settled(contact(ONSET), cases, 'influenzaA')).toMatchObject({ level: 'f1', status: 'following' })
})

test('of COVID-19, and where nobody said of what, the guidance on COVID-19 holds', () => {
  const exposure = { foundDay: '2022-03-01', lastDay: '2022-03-01', shielded: true }
  for (const disease of [MAIN_DISEASE, null, 'unheardOf'])
    expect(tracingRuleOf(disease).followUp(exposure)).toEqual(followUpOf(exposure))
})
