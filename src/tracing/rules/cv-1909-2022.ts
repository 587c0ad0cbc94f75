// CV 1909/BYT-DP of 15/04/2022: close contacts are no longer isolated; they watch their own health.
import type { Day } from '../../kernel/day/day.ts'

export const CV_1909_FROM: Day = '2022-04-15'
export const CV_1909 = 'CV 1909/BYT-DP'

/** That nobody is isolated was read in a page that quotes the letter; for how long one watches oneself is from memory. */
export const cv1909 = {
  isolationDays: { value: 0, verified: true },
  monitoringDays: { value: 10, verified: false },
} as const
