// How soon a signal is looked at and verified. TT 15/2026 sets no hours (Điều 9.1.c, Điều 11): these are parameters, not law.
import { valuesOf } from '../../kernel/rule/law.ts'
import { addHours, type LocalMoment } from '../../kernel/rule/local-moment.ts'
import { number, type ValuesOf } from '../../kernel/rule/parameter.ts'
import { textOf } from '../../kernel/text/text.ts'

const guidance = { clause: 'Hướng dẫn giám sát dựa vào sự kiện (chưa đối chiếu)', verified: false }

/** From memory of guidance on event-based surveillance: triage within a day, verification within two. To be set by the unit's own plan. */
export const triageRule = {
  name: 'signal-triage',
  title: textOf('Sàng lọc, xác minh dấu hiệu', 'Signals looked at and verified'),
  parameters: {
    lookHours: number(textOf('Sàng lọc trong (giờ)', 'Looked at within (hours)'), 24, guidance),
    verifyHours: number(textOf('Xác minh trong (giờ)', 'Verified within (hours)'), 48, guidance),
  },
} as const

export type TriageValues = ValuesOf<typeof triageRule.parameters>

export type TriageState = 'late' | 'soon' | 'open'

/** A signal without an hour counts from the end of its day: nobody is called late by an hour that was not written down. */
export const triageOf = (
  heardDay: string,
  heardTime: string | null,
  now: LocalMoment,
  { lookHours, verifyHours }: TriageValues = valuesOf(triageRule),
): { readonly due: LocalMoment; readonly state: TriageState } => {
  // A term that was taken away is a month: late at last, and not for ever.
  const verify = verifyHours ?? 720
  const due = addHours(`${heardDay}T${heardTime ?? '23:59'}`, verify)
  const look = addHours(due, Math.min(lookHours ?? verify, verify) - verify)
  if (now > due) return { due, state: 'late' }
  return { due, state: now > look ? 'soon' : 'open' }
}
