// CV 11042/BYT-DP of 29/12/2021, said again by CV 762/BYT-DP of 21/02/2022: the four cases in which somebody is an F1.
import { textOf, type Text } from '../../kernel/text/text.ts'
import type { Closeness, Definition, Meeting } from './meeting.ts'

/** The four cases were read in quotations of both letters; the number of the first letter is from memory. */
const clauses = {
  touch: {
    clause: 'CV 762/BYT-DP, F1 (1)',
    text: textOf('Tiếp xúc cơ thể trực tiếp với F0', 'Direct body contact with the case'),
  },
  masked: {
    clause: 'CV 762/BYT-DP, F1 (2)',
    text: textOf(
      'Đeo khẩu trang, trong vòng 2 m hoặc cùng không gian kín, từ 15 phút',
      'Masked, within 2 m or in one closed room, for 15 minutes or longer',
    ),
  },
  unmasked: {
    clause: 'CV 762/BYT-DP, F1 (3)',
    text: textOf(
      'Không đeo khẩu trang, trong vòng 2 m hoặc cùng không gian kín',
      'Unmasked, within 2 m or in one closed room',
    ),
  },
  care: {
    clause: 'CV 762/BYT-DP, F1 (4)',
    text: textOf(
      'Chăm sóc, khám trực tiếp F0 mà không đủ phương tiện phòng hộ',
      'Direct care of the case without full protection',
    ),
  },
} as const satisfies Record<string, { clause: string; text: Text }>

const MASKED_MINUTES = 15

const yes = (of: keyof typeof clauses): Closeness => ({
  close: true,
  certain: true,
  because: [{ ...clauses[of], verified: true }],
})
const no = (of: keyof typeof clauses, vi: string, en: string): Closeness => ({
  close: false,
  certain: true,
  because: [{ clause: clauses[of].clause, text: textOf(vi, en), verified: true }],
})
const unclear = (vi: string, en: string): Closeness => ({
  close: true,
  certain: false,
  because: [{ clause: 'CV 762/BYT-DP', text: textOf(vi, en), verified: false }],
})

const judge = ({ proximity, minutes, masks, care }: Meeting): Closeness => {
  if (care === 'fullPpe')
    return no('care', 'Chăm sóc với đủ phương tiện phòng hộ', 'Gave care in full protection')
  if (care === 'partPpe') return yes('care')
  if (proximity === 'touch') return yes('touch')
  if (proximity === 'farther')
    return no('masked', 'Ở xa hơn 2 m, không cùng không gian kín', 'Farther than 2 m, in no closed room')
  if (proximity === null)
    return unclear('Chưa rõ khoảng cách: tính là F1 đến khi hỏi rõ', 'Distance unknown: an F1 until asked')
  if (masks === 'notWorn') return yes('unmasked')
  if (minutes !== null && minutes >= MASKED_MINUTES) return yes('masked')
  if (masks === null)
    return unclear('Chưa rõ khẩu trang: tính là F1 đến khi hỏi rõ', 'Masks unknown: an F1 until asked')
  if (minutes === null)
    return unclear('Chưa rõ thời gian: tính là F1 đến khi hỏi rõ', 'Duration unknown: an F1 until asked')
  return no('masked', 'Đeo khẩu trang và dưới 15 phút', 'Masked and for less than 15 minutes')
}

export const cv11042: Definition = { source: 'CV 11042/BYT-DP, CV 762/BYT-DP', from: '2021-12-29', judge }
