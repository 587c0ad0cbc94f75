// What the laws ask to know of a unit, in words: the names by which an assessment lists what it used and what is missing.
import { type Text, textOf } from '../kernel/text/text.ts'
import type { Outcome } from './outcomes.ts'

export type Group = 'A' | 'B' | 'C'
export type Tier = 'commune' | 'district' | 'province'
export type Capacity = 'high' | 'medium' | 'low'

/** null: nobody has said. Nothing that is missing becomes a zero. */
export type Inputs = {
  readonly day: string
  readonly group: Group
  /** Of which tier the unit is: response capacity has an indicator for each. */
  readonly tier: Tier
  readonly population: number | null
  /** New community cases, deaths and patients who need oxygen, each in the seven days up to the day. */
  readonly newCommunity: number | null
  readonly deaths: number | null
  readonly oxygen: number | null
  readonly adults: number | null
  readonly adultsOneDose: number | null
  readonly full: number | null
  readonly highRisk: number | null
  readonly highRiskFull: number | null
  readonly elders65: number | null
  readonly elders65Full: number | null
  readonly elders50: number | null
  readonly elders50Full: number | null
  /** What the response capacity of a commune, a district, a province is judged by. */
  readonly carePoints: number | null
  readonly freeBeds: number | null
  readonly icuBeds: number | null
  /** The unit's own judgement of it, where no cut is known. */
  readonly capacity: Capacity | null
  readonly capacityMet: boolean | null
  /** What is in force in the unit. */
  readonly before: Outcome | null
  /** Cases from the first of the month, and of the same month in the years before, the latest first. */
  readonly monthCases: number | null
  readonly monthHistory: readonly (number | null)[]
  readonly weekCases: number | null
  readonly weekHistory: readonly (number | null)[]
  /** Of the years of both histories: an epidemic year. */
  readonly epidemicYears: readonly boolean[]
  /** The day is the last of its month. */
  readonly monthEnds: boolean
  /** Days since the last confirmed case; null where there never was one. */
  readonly quietDays: number | null
  readonly endemic: boolean | null
  readonly linkedMonth: number | null
  readonly linkedWeek: number | null
  readonly station: boolean | null
  readonly staff: boolean | null
  readonly forces: boolean | null
  readonly communeCopes: boolean | null
  readonly provinceCopes: boolean | null
  /** Units below in which there is an epidemic; null for a commune. */
  readonly epidemicBelow: number | null
}

export type InputName = Exclude<keyof Inputs, 'day' | 'group' | 'tier'>

export const inputWords = {
  population: textOf('Dân số', 'Population'),
  newCommunity: textOf('Ca mắc mới tại cộng đồng trong 7 ngày', 'New community cases in 7 days'),
  deaths: textOf('Ca tử vong trong 7 ngày', 'Deaths in 7 days'),
  oxygen: textOf('Người bệnh cần thở ô xy trong 7 ngày', 'Patients needing oxygen in 7 days'),
  adults: textOf('Người từ 18 tuổi', 'People of 18 and over'),
  adultsOneDose: textOf('Người từ 18 tuổi đã tiêm ít nhất 1 mũi', 'People of 18 and over with a dose'),
  full: textOf('Người đã tiêm đủ liều', 'People fully vaccinated'),
  highRisk: textOf('Người thuộc nhóm nguy cơ cao', 'People of the high-risk group'),
  highRiskFull: textOf('Người nguy cơ cao đã tiêm đủ liều', 'High-risk people fully vaccinated'),
  elders65: textOf('Người từ 65 tuổi', 'People of 65 and over'),
  elders65Full: textOf('Người từ 65 tuổi đã tiêm đủ liều', 'People of 65 and over fully vaccinated'),
  elders50: textOf('Người từ 50 tuổi', 'People of 50 and over'),
  elders50Full: textOf('Người từ 50 tuổi đã tiêm đủ liều', 'People of 50 and over fully vaccinated'),
  carePoints: textOf(
    'Trạm y tế, trạm lưu động, tổ chăm sóc người mắc tại nhà, tại cộng đồng (3a)',
    'Health stations, mobile stations and teams that care at home and in the community (3a)',
  ),
  freeBeds: textOf('Giường điều trị còn trống (3b)', 'Free treatment beds (3b)'),
  icuBeds: textOf('Giường hồi sức tích cực (3c)', 'Intensive-care beds (3c)'),
  capacity: textOf('Khả năng đáp ứng (cao, trung bình, thấp)', 'Response capacity (high, medium, low)'),
  capacityMet: textOf('Bảo đảm khả năng thu dung, điều trị', 'Capacity to admit and treat is assured'),
  before: textOf('Cấp độ đang áp dụng', 'What is in force'),
  monthCases: textOf('Ca mắc cộng dồn từ đầu tháng', 'Cases since the first of the month'),
  monthHistory: textOf('Ca mắc cùng tháng các năm trước', 'Cases of the same month in years before'),
  weekCases: textOf('Ca mắc cộng dồn từ đầu tuần', 'Cases since the Monday'),
  weekHistory: textOf('Ca mắc cùng tuần các năm trước', 'Cases of the same week in years before'),
  epidemicYears: textOf('Năm có dịch', 'Epidemic years'),
  monthEnds: textOf('Hết tháng', 'The month ends'),
  quietDays: textOf('Số ngày từ ca gần nhất', 'Days since the last case'),
  endemic: textOf('Bệnh lưu hành tại xã', 'The disease is endemic in the commune'),
  linkedMonth: textOf('Ca trong tháng liên quan dịch tễ với nhau', 'Linked cases in the month'),
  linkedWeek: textOf('Ca trong tuần liên quan dịch tễ với nhau', 'Linked cases in the week'),
  station: textOf('Trạm Y tế đủ khả năng chuyên môn', 'The health station can do its tasks'),
  staff: textOf('Trạm Y tế đủ nhân lực, nguồn lực', 'The health station has staff and resources'),
  forces: textOf('Lực lượng tại chỗ đủ nhân lực, nguồn lực', 'Local forces have staff and resources'),
  communeCopes: textOf('Chính quyền xã đủ khả năng', 'The commune government copes'),
  provinceCopes: textOf('Chính quyền tỉnh đủ khả năng', 'The province government copes'),
  epidemicBelow: textOf('Số đơn vị dưới có dịch', 'Units below with an epidemic'),
} as const satisfies Record<InputName, Text>
