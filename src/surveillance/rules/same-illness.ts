// When two illnesses of one person are one and the same: a person may fall ill again. Assumed; no text at hand says it.

/** What lies further apart than so many days belongs to different illnesses. */
export const SAME_ILLNESS = { days: 90, verified: false } as const
