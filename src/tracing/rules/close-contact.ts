// Which definition of close contact held on a day, and its judgement: of cases by the definition, of contacts by the rule for F2.
import type { Day } from '../../kernel/day/day.ts'
import { textOf } from '../../kernel/text/text.ts'
import { cv11042 } from './cv-11042-2021.ts'
import { type CaseWindow, liesIn } from './infectious-window.ts'
import type { Closeness, Definition } from './meeting.ts'
import { qd3638 } from './qd-3638-2021.ts'

/** The newest first. CV 1909 of 15/04/2022 rewrote the definitions; its wording was not at hand, so the four cases go on. */
const definitions: readonly Definition[] = [cv11042, qd3638]

export const definitionOn = (day: Day): Definition => definitions.find(({ from }) => from <= day) ?? qd3638

/** Whether a meeting with a case makes a close contact: within the window of the case as `judge` says of the meeting itself. */
export const metCase = (
  judge: (day: Day) => Closeness,
  days: { readonly first: Day; readonly last: Day },
  window: CaseWindow,
  atHome: boolean,
): Closeness => {
  const until = atHome ? (window.untilAtHome ?? null) : window.until
  if (liesIn(days.first, days.last, { from: window.from, until })) return judge(days.last)
  return {
    close: false,
    certain: true,
    because: [
      {
        clause: 'C-009',
        text:
          window.from && days.last < window.from
            ? textOf('Gặp trước thời kỳ lây của F0', 'Met before the case could infect')
            : textOf('Gặp sau khi F0 đã cách ly', 'Met after the case was isolated'),
        verified: false,
      },
    ],
  }
}
