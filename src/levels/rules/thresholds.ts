// Sums at an edge, in whole numbers only: 1 death among 16,667 people is under 6 per 100,000, and among 16,666 it is not.
import { formatNumber } from '../../kernel/text/number.ts'
import type { Decision } from '../../kernel/rule/law.ts'
import type { InputName } from '../inputs.ts'

const PER = 100_000

/** -1, 0 or 1: how `count` per 100,000 people stands to the cut. */
export const compareRate = (count: number, people: number, cut: number): number =>
  Math.sign(count * PER - cut * people)

/** At least so many percent of the whole. A share of nobody is not reached. */
export const reachesShare = (part: number, whole: number, percent: number): boolean =>
  whole > 0 && part * 100 >= percent * whole

/** To be read, not to be compared: two decimals. */
export const sayRate = (count: number, people: number, language: 'vi' | 'en'): string =>
  people > 0 ? formatNumber((count * PER) / people, { decimals: 2 }, language) : '–'

export const sayCount = (value: number, language: 'vi' | 'en'): string => formatNumber(value, {}, language)

export const decided = <O extends string>(outcome: O): Decision<O> => ({ outcome, missing: [] })
export const lacks = (...missing: readonly InputName[]): Decision<never> => ({ outcome: null, missing })
