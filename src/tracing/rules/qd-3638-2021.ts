// QĐ 3638/QĐ-BYT of 30/07/2021: close contact by distance, and F2: within two metres of an F1 while that F1 could infect and was not yet isolated.
import type { Day } from '../../kernel/day/day.ts'
import { textOf } from '../../kernel/text/text.ts'
import type { Definition, Meeting } from './meeting.ts'
import type { Reason } from './reason.ts'

const clause = 'QĐ 3638/QĐ-BYT'

const near = (meeting: Meeting): boolean => meeting.proximity !== 'farther' || meeting.care !== null

/** The wording for F1 was not at hand: two metres or one closed room, as the guidance of that year is remembered. */
export const qd3638: Definition = {
  source: clause,
  from: '2020-01-23',
  judge: (meeting) => {
    const close = near(meeting)
    return {
      close,
      certain: meeting.proximity !== null || meeting.care !== null,
      because: [
        {
          clause,
          text: close
            ? textOf('Tiếp xúc trong vòng 2 m hoặc cùng không gian kín', 'Within 2 m or in one closed room')
            : textOf('Ở xa hơn 2 m, không cùng không gian kín', 'Farther than 2 m, in no closed room'),
          verified: false,
        },
      ],
    }
  },
}

/** When a contact may pass the infection on: from the own exposure until isolated. */
export type ContactWindow = { readonly from: Day; readonly until: Day | null }

/** Whether somebody who met a contact on these days is a contact of the next level, and why. */
export const metContact = (
  meeting: Meeting,
  days: { readonly first: Day; readonly last: Day },
  source: ContactWindow | null,
): { readonly close: boolean; readonly because: readonly Reason[] } => {
  const say = (close: boolean, vi: string, en: string) => ({
    close,
    because: [{ clause, text: textOf(vi, en), verified: true }],
  })
  if (!near(meeting)) return say(false, 'Ở xa F1 hơn 2 m', 'Farther than 2 m from the F1')
  if (source && days.last < source.from)
    return say(false, 'Gặp trước khi F1 có thể lây', 'Met before the F1 could infect')
  if (source?.until && days.first > source.until)
    return say(false, 'Gặp sau khi F1 đã cách ly', 'Met after the F1 was isolated')
  return say(
    true,
    'Trong vòng 2 m với F1 từ khi F1 có thể lây đến khi được cách ly',
    'Within 2 m of an F1 from when that F1 could infect until isolated',
  )
}
