// CV 1909/BYT-DP of 15/04/2022: close contacts are no longer isolated; they watch themselves.
import type { Day } from '../../kernel/day/day.ts'
import { textOf } from '../../kernel/text/text.ts'
import type { Reason } from './reason.ts'

export const CV_1909_FROM: Day = '2022-04-15'

/** Whether an F1 found on this day is to be isolated. */
export const isIsolated = (
  foundDay: Day,
): { readonly isolated: boolean; readonly because: readonly Reason[] } =>
  foundDay < CV_1909_FROM
    ? {
        isolated: true,
        because: [
          {
            clause: 'trước CV 1909/BYT-DP',
            text: textOf(
              'F1 phải cách ly theo hướng dẫn đang có hiệu lực',
              'An F1 is isolated by the guidance in force',
            ),
            verified: true,
          },
        ],
      }
    : {
        isolated: false,
        because: [
          {
            clause: 'CV 1909/BYT-DP',
            text: textOf(
              'F1 không phải cách ly, tự theo dõi sức khỏe',
              'An F1 is not isolated and watches the own health',
            ),
            verified: true,
          },
        ],
      }
