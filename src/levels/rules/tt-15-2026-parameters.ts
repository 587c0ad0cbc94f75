// The parameters of TT 15/2026/TT-BYT, Điều 16 and 22, and the readings that its text leaves open.
import { choice, number, type ValuesOf } from '../../kernel/rule/parameter.ts'
import { textOf } from '../../kernel/text/text.ts'
import type { Inputs } from '../inputs.ts'

export type Facts15 = Pick<
  Inputs,
  | 'group'
  | 'before'
  | 'monthCases'
  | 'monthHistory'
  | 'weekCases'
  | 'weekHistory'
  | 'epidemicYears'
  | 'monthEnds'
  | 'endemic'
  | 'linkedMonth'
  | 'linkedWeek'
  | 'station'
  | 'staff'
  | 'forces'
  | 'communeCopes'
  | 'provinceCopes'
>

export const SOURCE = 'TT 15/2026/TT-BYT'
export const clause = (article: string) => `${SOURCE}, ${article}`
const stands = (article: string) => ({ clause: clause(article), verified: true })
export const endemicClause = 'Điều 16 khoản 1 điểm b'
export const strangeClause = 'Điều 16 khoản 1 điểm c'

export const parameters15 = {
  years: number(textOf('Số năm gần nhất', 'Years before'), 5, stands(endemicClause)),
  deviations: number(
    textOf('Số lần độ lệch chuẩn: có dịch', 'Deviations: epidemic'),
    2,
    stands(endemicClause),
  ),
  warningDeviations: number(
    textOf('Số lần độ lệch chuẩn: cảnh báo', 'Deviations: warning'),
    1,
    stands('Điều 22 khoản 1 điểm b'),
  ),
  linked: number(
    textOf('Số ca liên quan trong tháng: có dịch', 'Linked cases in a month: epidemic'),
    5,
    stands(strangeClause),
  ),
  linkedWarning: number(
    textOf('Số ca liên quan trong tuần: cảnh báo', 'Linked cases in a week: warning'),
    3,
    stands('Điều 22 khoản 1 điểm c'),
  ),
  groupA: number(
    textOf(
      'Số ca nhóm A trong tháng: có dịch (theo hướng dẫn Cục Phòng bệnh)',
      'Group A cases in a month: epidemic (by guidance)',
    ),
    null,
    { clause: clause('Điều 16 khoản 1 điểm a'), verified: false },
  ),
  deviation: choice(
    textOf('Độ lệch chuẩn', 'Standard deviation'),
    {
      sample: textOf('của mẫu (n − 1)', 'of a sample (n − 1)'),
      population: textOf('của tổng thể (n)', 'of a whole (n)'),
    },
    'sample',
    { clause: clause(endemicClause), verified: false },
    { open: true },
  ),
  reachBack: choice(
    textOf('Năm có dịch bị trừ ra', 'Epidemic years left out'),
    {
      fewer: textOf('còn ít năm hơn', 'fewer years remain'),
      replace: textOf('lấy thêm năm trước đó', 'an earlier year takes the place'),
    },
    'fewer',
    { clause: clause(endemicClause), verified: false },
    { open: true },
  ),
  aboveBand: choice(
    textOf('Số ca trong tuần trên khoảng cảnh báo', 'Week above the warning band'),
    {
      warn: textOf('vẫn cảnh báo', 'still a warning'),
      literal: textOf('không (đọc đúng chữ)', 'none (to the letter)'),
    },
    'warn',
    { clause: clause('Điều 22 khoản 1 điểm b'), verified: false },
    { open: true },
  ),
  ends: choice(
    textOf('Hết dịch khi', 'It is over'),
    {
      monthEnd: textOf('hết một tháng dưới ngưỡng', 'when a month closes under the threshold'),
      anyDay: textOf('bất kỳ ngày nào dưới ngưỡng', 'on any day under the threshold'),
    },
    'monthEnd',
    { clause: clause('Điều 16 khoản 3 điểm b'), verified: false },
    { open: true },
  ),
}
export type Values15 = ValuesOf<typeof parameters15>
