// Quyết định 4111/QĐ-BYT (26/08/2021): the tower of three tiers (F078, T-011); which tier an illness belongs to, and whether a patient lies too low or too high.
import type { Severity } from './severity.ts'

export const TOWER_FROM = '2021-08-26'

export type Tier = 'tier1' | 'tier2' | 'tier3'

const tiers: { readonly [S in Severity]: Tier } = {
  asymptomatic: 'tier1',
  mild: 'tier1',
  moderate: 'tier2',
  severe: 'tier3',
  critical: 'tier3',
}

export const tierOf = (severity: Severity): Tier => tiers[severity]

/** `up`: to be transferred to a higher tier; `down`: could be cared for lower (F084). */
export const moveOf = (severity: Severity, lies: Tier): 'stays' | 'up' | 'down' => {
  const wanted = tierOf(severity)
  if (wanted === lies) return 'stays'
  return wanted > lies ? 'up' : 'down'
}
