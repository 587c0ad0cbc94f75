// Which case of a person is the illness that a test found: of the main disease, as specimens say no other, and of the same days.
import { MAIN_DISEASE } from '../surveillance/diseases.ts'
import { SAME_ILLNESS } from '../surveillance/rules/same-illness.ts'

/** A condition over the case `ill` and the day of the test, a date. */
export const sameIllnessSql = (ill: string, day: string): string =>
  `${ill}.state = 'active' and coalesce(${ill}.disease, '${MAIN_DISEASE}') = '${MAIN_DISEASE}' and abs(${ill}.report_day - ${day}) <= ${SAME_ILLNESS.days}`
