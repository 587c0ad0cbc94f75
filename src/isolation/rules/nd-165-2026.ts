// Nghị định 165/2026/NĐ-CP on isolation, in force from 01/07/2026: the chair of the commune's People's Committee decides.
import { textOf } from '../../kernel/text/text.ts'
import type { Hours, ProcedureLaw } from './procedure.ts'

const of = (hours: number, article: string): Hours => ({ hours, clause: `NĐ 165/2026, ${article}` })

/** Article 20, clause 3: at once. */
const atOnce = of(0, 'Điều 20 khoản 3 điểm a')

export const nd165: ProcedureLaw = {
  source: 'NĐ 165/2026/NĐ-CP',
  from: '2026-07-01',
  to: null,
  places: {
    home: {
      list: of(2, 'Điều 15 khoản 1'),
      decide: of(1, 'Điều 15 khoản 2'),
      notify: of(3, 'Điều 15 khoản 3'),
      consular: of(3, 'Điều 15 khoản 3 điểm a'),
      hold: of(3, 'Điều 19 khoản 2 điểm a'),
      longest: null,
      compel: atOnce,
      authority: {
        who: textOf('Chủ tịch Ủy ban nhân dân cấp xã', 'Chair of the commune People’s Committee'),
        clause: 'NĐ 165/2026, Điều 14 khoản 3 điểm a',
      },
    },
    medicalFacility: {
      list: of(1, 'Điều 16 khoản 1'),
      decide: of(1, 'Điều 16 khoản 2'),
      notify: of(1, 'Điều 16 khoản 4'),
      consular: of(1, 'Điều 16 khoản 4 điểm a'),
      hold: of(2, 'Điều 19 khoản 2 điểm b'),
      longest: null,
      compel: atOnce,
      authority: {
        who: textOf('Người đứng đầu cơ sở khám bệnh, chữa bệnh', 'Head of the medical facility'),
        clause: 'NĐ 165/2026, Điều 14 khoản 3 điểm b',
      },
    },
    border: {
      list: of(1, 'Điều 17 khoản 1'),
      decide: of(1, 'Điều 17 khoản 2'),
      notify: of(0, 'Điều 17 khoản 3'),
      consular: of(0, 'Điều 17 khoản 3 điểm a'),
      hold: of(2, 'Điều 19 khoản 2 điểm b'),
      longest: {
        ...of(48, 'Điều 17 khoản 4'),
        ends: textOf(
          'không quá 48 giờ, rồi chuyển về cơ sở y tế được chỉ định',
          'at most 48 hours, then handed to the facility named',
        ),
      },
      compel: atOnce,
      authority: {
        who: textOf('Người đứng đầu cơ quan quản lý cửa khẩu', 'Head of the border-gate authority'),
        clause: 'NĐ 165/2026, Điều 14 khoản 3 điểm c',
      },
    },
    otherPlace: {
      list: of(3, 'Điều 18 khoản 1'),
      decide: of(3, 'Điều 18 khoản 2'),
      notify: of(3, 'Điều 18 khoản 3'),
      consular: of(3, 'Điều 18 khoản 3 điểm a'),
      hold: of(6, 'Điều 19 khoản 2 điểm c'),
      longest: null,
      compel: atOnce,
      authority: {
        who: textOf(
          'Chủ tịch Ủy ban nhân dân cấp xã, người đứng đầu đơn vị quản lý cơ sở cách ly',
          'Chair of the commune People’s Committee, head of the body that runs the site',
        ),
        clause: 'NĐ 165/2026, Điều 14 khoản 3 điểm d',
      },
    },
  },
  extension: null,
  compelled: null,
  emergency: { times: 1, clause: 'NĐ 165/2026, Điều 19 khoản 5' },
}
