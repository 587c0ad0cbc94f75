// What a verified rapid test makes of a person (C-007, from memory, to be compared with the text): case, suspected, or nothing yet.

export type RapidFacts = {
  readonly result: string
  readonly verified: boolean
  readonly supervised: boolean
  readonly contact: boolean
  /** Positive tests at least eight hours apart. */
  readonly positives: number
}

export type RapidCase = {
  readonly classification: 'confirmed' | 'suspected' | null
  readonly because: 'notVerified' | 'notPositive' | 'positiveAndContact' | 'twoPositives' | 'onePositive'
}

export const RAPID_CASE = {
  clause: 'CV 11042/BYT-DP, CV 762/BYT-DP',
  verified: false,
  hoursApart: 8,
} as const

export const rapidCase = ({ result, verified, supervised, contact, positives }: RapidFacts): RapidCase => {
  if (result !== 'positive') return { classification: null, because: 'notPositive' }
  if (!verified) return { classification: null, because: 'notVerified' }
  if (positives >= 2 && supervised) return { classification: 'confirmed', because: 'twoPositives' }
  if (contact && supervised) return { classification: 'confirmed', because: 'positiveAndContact' }
  return { classification: 'suspected', because: 'onePositive' }
}
