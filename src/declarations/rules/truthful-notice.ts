// What a declarer is told about the duty to declare truthfully (F149), by the law of the day.
import type { Day } from '../../kernel/day/day.ts'
import { type Text, textOf } from '../../kernel/text/text.ts'

export type Notice = { readonly text: Text; readonly clause: string; readonly verified: boolean }

/** TT 15/2026/TT-BYT is in force from this day. */
const NEW_LAW = '2026-07-01'

/** Read in the texts. What Luật Phòng bệnh itself forbids from that day was not at hand, so nothing is said of it. */
export const truthfulNotice = (day: Day): Notice =>
  day < NEW_LAW
    ? {
        text: textOf(
          'Che giấu, không khai báo, khai báo không kịp thời hoặc cố ý khai sai về bệnh truyền nhiễm là hành vi bị nghiêm cấm.',
          'To hide an infectious disease, not to declare it in time, or to declare untruly on purpose is forbidden.',
        ),
        clause: 'Luật 03/2007/QH12, Điều 8 khoản 3, khoản 4',
        verified: true,
      }
    : {
        text: textOf(
          'Nội dung khai báo gồm thông tin cá nhân, tình trạng sức khỏe, tiền sử tiếp xúc, di chuyển. Khi qua cửa khẩu, người khai phải khai đầy đủ và chịu trách nhiệm về nội dung khai.',
          'What is declared: who you are, how you are, whom you met and where you were. At a border gate it must be complete, and you answer for it.',
        ),
        clause: 'TT 15/2026/TT-BYT, Điều 13 khoản 1; NĐ 165/2026/NĐ-CP, Điều 46 khoản 11 điểm b',
        verified: true,
      }
