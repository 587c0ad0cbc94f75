// What citizens told the hotline of the demo, what became of it, and who was on duty in its last days.
import { dueOf, receivedAt } from '../hotline/rules/answer-clock.ts'
import { addDays } from '../kernel/day/day.ts'
import { DISTRICT } from './bodies.ts'
import { communeNamed } from './communes.ts'
import type { DemoRecord, NewId } from './record.ts'

type Told = readonly [
  commune: string,
  received: string,
  kind: string,
  urgency: 'normal' | 'urgent',
  content: string,
  answer?: string,
  /** Days and hour of the answer. */
  after?: readonly [days: number, time: string],
]

const told: readonly Told[] = [
  [
    'Phủ Thông',
    '2022-02-14 08:20',
    'procedure',
    'normal',
    'F0 điều trị tại nhà xin giấy nghỉ hưởng bảo hiểm ở đâu?',
    'Trạm Y tế thị trấn cấp giấy, mang theo kết quả xét nghiệm',
    [0, '10:05'],
  ],
  [
    'Quân Hà',
    '2022-02-20 21:40',
    'treatment',
    'urgent',
    'Bà cụ 84 tuổi đang cách ly tại nhà, khó thở',
    'Trạm Y tế đã đến đo SpO2 93%, chuyển Trung tâm Y tế huyện',
    [0, '22:15'],
  ],
  [
    'Lục Bình',
    '2022-03-02 14:00',
    'help',
    'normal',
    'Cả nhà là F0, xin hỗ trợ gạo và thuốc hạ sốt',
    'Tổ COVID cộng đồng đã mang gạo và túi thuốc đến nhà',
    [1, '09:30'],
  ],
  [
    'Cẩm Giàng',
    '2022-03-05 19:10',
    'violation',
    'normal',
    'Quán karaoke vẫn mở sau 21 giờ',
    'Tổ tuần tra đã kiểm tra, nhắc nhở chủ quán đóng cửa',
    [0, '21:45'],
  ],
  [
    'Tân Tú',
    '2022-03-09 10:30',
    'vaccination',
    'normal',
    'Trẻ 11 tuổi đăng ký tiêm ở đâu?',
    'Nhà trường lập danh sách, tiêm tại trạm khi có vắc xin',
    [3, '15:00'],
  ],
  [
    'Mỹ Thanh',
    '2023-01-27 18:30',
    'returnee',
    'normal',
    'Nhà bên có hai người mới về từ Hà Nội, ho nhiều',
    'Tổ đã đến hộ, xét nghiệm nhanh âm tính, hẹn theo dõi',
    [1, '08:40'],
  ],
  ['Mỹ Thanh', '2023-01-29 20:15', 'illness', 'normal', 'Ba người trong nhà cùng sốt từ tối qua'],
  ['Mỹ Thanh', '2023-01-29 19:05', 'test', 'normal', 'Tự xét nghiệm ngày 29/01/2023: dương tính'],
  ['Mỹ Thanh', '2023-01-30 06:50', 'treatment', 'urgent', 'Ông 78 tuổi ở một mình, mệt, không ăn được'],
  ['Mỹ Thanh', '2023-01-30 07:30', 'procedure', 'normal', 'Người mắc COVID-19 có phải nghỉ làm không?'],
  ['Vi Hương', '2023-01-29 09:10', 'help', 'normal', 'Người khuyết tật ở một mình xin khẩu trang, thuốc'],
  ['Phủ Thông', '2023-01-30 08:05', 'complaint', 'normal', 'Gọi trạm y tế buổi tối không ai nghe máy'],
]

/** Told on the public page; the station has not rung yet. */
const SELF_TEST = {
  channel: 'publicPage',
  caller: 'Lý Thị Sen',
  birthYear: 1992,
  testDay: '2023-01-29',
  testResult: 'positive',
  testSymptoms: false,
  testContact: true,
} as const

const shifts = [
  ['00:00', '08:00', 'Bác sĩ trực Trung tâm Y tế'],
  ['08:00', '16:00', 'Khoa Kiểm soát dịch bệnh'],
  ['16:00', '24:00', 'Văn phòng Ban Chỉ đạo'],
] as const
const LINE = '0209 3850 115'

const reportRecord = (newId: NewId, teamOf: ReadonlyMap<string, string>, one: Told): DemoRecord => {
  const [commune, received, kind, urgency, content, answer, after] = one
  const { key } = communeNamed(commune)
  const [receivedDay = '', receivedTime = ''] = received.split(' ')
  const due = dueOf(urgency, receivedAt(receivedDay, receivedTime))
  const answeredDay = after ? addDays(receivedDay, after[0]) : null
  const given = answer ?? (kind === 'help' ? 'given' : null)
  return {
    id: newId(receivedDay),
    homeUnit: key,
    knownOn: receivedDay,
    subjectId: null,
    values: {
      content,
      kind,
      urgency,
      channel: 'hotline',
      receivedDay,
      receivedTime,
      anonymous: false,
      caller: null,
      callerPhone: null,
      village: null,
      dueDay: due.slice(0, 10),
      dueTime: due.slice(11),
      status: answer ? 'answered' : given ? 'assigned' : 'received',
      body: null,
      team: given ? (teamOf.get(key) ?? null) : null,
      assignedDay: given ? receivedDay : null,
      answer: answer ?? null,
      answeredDay,
      answeredTime: after?.[1] ?? null,
      inTime: after ? `${answeredDay}T${after[1]}` <= due : null,
      signal: null,
      violation: null,
      ...(kind === 'test' ? SELF_TEST : {}),
    },
  }
}

export const makeCitizenReports = (
  newId: NewId,
  teams: readonly DemoRecord[],
): Record<string, DemoRecord[]> => {
  const teamOf = new Map(teams.toReversed().map(({ homeUnit, id }) => [homeUnit, id]))
  return {
    'citizen-reports': told.map((one) => reportRecord(newId, teamOf, one)),
    'hotline-shifts': ['2023-01-28', '2023-01-29', '2023-01-30'].flatMap((shiftDay, day) =>
      shifts.map(([fromTime, toTime, onDuty], index) => ({
        id: newId(shiftDay),
        homeUnit: DISTRICT,
        knownOn: shiftDay,
        subjectId: null,
        values: {
          line: LINE,
          shiftDay,
          fromTime,
          toTime: toTime === '24:00' ? '23:59' : toTime,
          onDuty,
          calls: day === 2 && index === 2 ? null : 2 + ((day * 3 + index * 5) % 6),
          note: null,
        },
      })),
    ),
  }
}
