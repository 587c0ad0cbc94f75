// How soon a signal is looked at and verified. TT 15/2026 sets no hours (Điều 9.1.c, Điều 11): these are parameters, not law.
import { addHours, type LocalMoment } from '../../kernel/rule/local-moment.ts'

/** From memory of guidance on event-based surveillance: triage within a day, verification within two. To be set by the unit's own plan. */
export const triage = {
  source: 'Hướng dẫn giám sát dựa vào sự kiện (chưa đối chiếu)',
  lookHours: { value: 24, verified: false },
  verifyHours: { value: 48, verified: false },
} as const

export type TriageState = 'late' | 'soon' | 'open'

/** A signal without an hour counts from the end of its day: nobody is called late by an hour that was not written down. */
export const triageOf = (
  heardDay: string,
  heardTime: string | null,
  now: LocalMoment,
): { readonly due: LocalMoment; readonly state: TriageState } => {
  const due = addHours(`${heardDay}T${heardTime ?? '23:59'}`, triage.verifyHours.value)
  const look = addHours(due, triage.lookHours.value - triage.verifyHours.value)
  if (now > due) return { due, state: 'late' }
  return { due, state: now > look ? 'soon' : 'open' }
}
