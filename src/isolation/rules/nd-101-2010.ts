// Nghị định 101/2010/NĐ-CP on isolation, in force from 15/11/2010 until 30/06/2026: the head of the steering committee decides.
import { textOf } from '../../kernel/text/text.ts'
import type { Hours, PlaceTerms, ProcedureLaw } from './procedure.ts'

const of = (hours: number, article: string): Hours => ({ hours, clause: `NĐ 101/2010, ${article}` })

/** Article 2, clause 3: at most 21 days, at a border gate two. */
const days = (count: number): PlaceTerms['longest'] => ({
  ...of(count * 24, 'Điều 2 khoản 3 điểm a'),
  ends: textOf(
    `không quá ${count} ngày, hết hạn thì kết thúc hoặc gia hạn`,
    `at most ${count} days, then it ends or is extended`,
  ),
})

const committee = {
  who: textOf('Trưởng Ban Chỉ đạo chống dịch', 'Head of the steering committee'),
  clause: 'NĐ 101/2010, Điều 2 khoản 1 điểm a',
}

export const nd101: ProcedureLaw = {
  source: 'NĐ 101/2010/NĐ-CP',
  from: '2010-11-15',
  to: '2026-06-30',
  places: {
    home: {
      list: of(3, 'Điều 3 khoản 1'),
      decide: of(1, 'Điều 3 khoản 2'),
      notify: of(3, 'Điều 3 khoản 3'),
      consular: null,
      hold: of(3, 'Điều 7 khoản 4 điểm a'),
      longest: days(21),
      compel: of(24, 'Điều 9 khoản 2 điểm a'),
      authority: committee,
    },
    medicalFacility: {
      list: of(1, 'Điều 4 khoản 1'),
      decide: of(1, 'Điều 4 khoản 2'),
      notify: of(1, 'Điều 4 khoản 3'),
      consular: null,
      hold: of(1, 'Điều 7 khoản 4 điểm b'),
      longest: days(21),
      compel: of(24, 'Điều 9 khoản 2 điểm a'),
      authority: {
        who: textOf('Người đứng đầu cơ sở khám bệnh, chữa bệnh', 'Head of the medical facility'),
        clause: 'NĐ 101/2010, Điều 2 khoản 1 điểm b',
      },
    },
    border: {
      list: of(1, 'Điều 5 khoản 1'),
      decide: of(1, 'Điều 5 khoản 2'),
      notify: of(1, 'Điều 5 khoản 3'),
      consular: null,
      hold: of(1, 'Điều 7 khoản 4 điểm b'),
      longest: days(2),
      compel: of(6, 'Điều 9 khoản 2 điểm b'),
      authority: {
        who: textOf('Người đứng đầu cơ quan phụ trách cửa khẩu', 'Head of the border-gate authority'),
        clause: 'NĐ 101/2010, Điều 2 khoản 1 điểm c',
      },
    },
    // Article 6 speaks of asking the province only: no hours for list, decision and telling.
    otherPlace: {
      list: null,
      decide: null,
      notify: null,
      consular: null,
      hold: of(6, 'Điều 7 khoản 4 điểm c'),
      longest: days(21),
      compel: of(24, 'Điều 9 khoản 2 điểm a'),
      authority: committee,
    },
  },
  // “Quyết định gia hạn thời gian cách ly y tế là 10 ngày, kể từ ngày quyết định có hiệu lực”: ten of them, as often as it is needed.
  extension: {
    days: 10,
    after: textOf(
      'hết thời hạn mà chưa khỏi bệnh hoặc chưa được xử lý thì gia hạn; quyết định gia hạn là 10 ngày kể từ ngày có hiệu lực',
      'where the term is over and the person is not cured or not dealt with, it is extended: a decision is ten days from when it takes effect',
    ),
    clause: 'NĐ 101/2010, Điều 2 khoản 3 điểm b',
  },
  compelled: { days: 21, clause: 'NĐ 101/2010, Điều 9 khoản 4 điểm a' },
  emergency: null,
}
