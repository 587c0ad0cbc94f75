// Nghị định 13/2023/NĐ-CP on personal data, 01/07/2023 to 31/12/2025: every request within 72 hours. Ended, and stays.
import { addDays } from '../../kernel/day/day.ts'
import { textOf } from '../../kernel/text/text.ts'
import type { RequestLaw } from './request-clock.ts'

/** Art. 14.3 and 16.5; as told by secondary sources. */
const DAYS = { value: 3, verified: true } as const

/** Art. 23: the authority within 72 hours, as under the law that followed. */
export const nd13Breach = { value: 72, clause: 'NĐ 13/2023/NĐ-CP, Điều 23', verified: true } as const

export const nd13: RequestLaw = {
  source: 'NĐ 13/2023/NĐ-CP',
  from: '2023-07-01',
  to: '2025-12-31',
  clock: ({ receivedDay }) => {
    const due = addDays(receivedDay, DAYS.value)
    return {
      replyDue: due,
      fulfilDue: due,
      because: [
        {
          clause: 'Điều 14.3, 16.5',
          text: textOf('72 giờ từ khi nhận yêu cầu', '72 hours from the request'),
          verified: DAYS.verified,
        },
      ],
    }
  },
}
