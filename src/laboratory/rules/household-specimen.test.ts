// Who stands for a household: asked where the reason is another than screening, and only there.
import { expect, test } from 'vitest'
import { householdQuestions } from './household-specimen.ts'

test.for([
  [true, 'screening', 0],
  [true, 'symptoms', 1],
  [true, null, 1],
  [false, 'symptoms', 0],
  [null, 'contact', 0],
] as const)('for a household %s, reason %s: %d questions', ([forHousehold, reason, count]) => {
  expect(householdQuestions({ forHousehold, reason })).toHaveLength(count)
})
