// The documents of the district: 02 schemes, 128 decisions, 17 plans, 02 notices and 142 directing documents (document 000), with those that it
// names under their numbers, and what came from above. One letter bears the year that document 000 gives it, which its number contradicts.
import { addDays, type Day, daysBetween } from '../kernel/day/day.ts'
import type { Values } from '../kernel/register/field.ts'
import type { Random } from './random.ts'
import type { DemoRecord, NewId } from './record.ts'

const DISTRICT = '063'
const ISSUER = 'UBND huyện Bạch Thông'

type Anchor = readonly [serial: number, day: Day, summary: string, unit?: string]
type Series = {
  readonly type: string
  readonly symbol: string
  readonly wanted: number
  /** Known numbers and days, and the ends of the years between which the others lie. */
  readonly named: readonly Anchor[]
  readonly ends: readonly (readonly [
    from: Day,
    firstSerial: number,
    to: Day,
    lastSerial: number,
    share: number,
  ])[]
  readonly subjects: readonly string[]
}

const series: readonly Series[] = [
  {
    type: 'decision',
    symbol: 'QĐ-UBND',
    wanted: 128,
    named: [
      [2935, '2021-09-07', 'Thành lập Trung tâm Chỉ huy phòng, chống dịch COVID-19 huyện'],
      [3689, '2021-10-07', 'Quy chế làm việc và phân công nhiệm vụ thành viên Trung tâm Chỉ huy'],
      [573, '2022-03-04', 'Thành lập cơ sở thu dung, điều trị người bệnh COVID-19'],
      [694, '2022-03-18', 'Thành lập các Trạm Y tế lưu động'],
    ],
    ends: [
      ['2020-03-02', 380, '2020-12-20', 2810, 16],
      ['2021-01-25', 150, '2021-08-30', 2900, 52],
      ['2021-10-18', 3720, '2021-12-28', 4380, 26],
      ['2022-01-10', 60, '2022-02-25', 520, 18],
      ['2022-04-05', 820, '2022-12-15', 3010, 16],
    ],
    subjects: [
      'Kiện toàn Ban Chỉ đạo phòng, chống dịch',
      'Thành lập chốt kiểm soát dịch bệnh',
      'Phê duyệt kinh phí phòng, chống dịch',
      'Thành lập đoàn kiểm tra công tác phòng, chống dịch',
      'Hỗ trợ người dân gặp khó khăn do đại dịch',
      'Phân bổ vật tư, sinh phẩm xét nghiệm',
    ],
  },
  {
    type: 'plan',
    symbol: 'KH-UBND',
    wanted: 17,
    named: [
      [241, '2021-10-25', 'Triển khai mô hình Trạm Y tế lưu động'],
      [242, '2021-10-26', 'Đáp ứng khí ô xy y tế trong các tình huống điều trị'],
      [254, '2021-11-15', 'Đáp ứng công tác y tế theo từng cấp độ dịch'],
      [255, '2021-11-15', 'Thiết lập cơ sở thu dung, điều trị theo mô hình tháp 3 tầng'],
      [256, '2021-11-15', 'Xét nghiệm sàng lọc theo vùng nguy cơ và nhóm nguy cơ'],
      [270, '2021-11-29', 'Thực hiện Nghị quyết số 128/NQ-CP'],
      [12, '2022-01-18', 'Quản lý, chăm sóc người nhiễm tại nhà'],
      [28, '2022-02-14', 'Kiểm tra công tác phòng, chống dịch và vệ sinh trường học'],
    ],
    ends: [
      ['2020-02-10', 25, '2020-09-01', 170, 3],
      ['2021-02-20', 40, '2021-08-25', 190, 4],
      ['2022-05-10', 110, '2022-10-20', 235, 2],
    ],
    subjects: ['Phòng, chống dịch COVID-19', 'Tiêm vắc xin phòng COVID-19', 'Truyền thông phòng, chống dịch'],
  },
  {
    type: 'scheme',
    symbol: 'PA-UBND',
    wanted: 2,
    named: [
      [1, '2022-01-21', 'Dự trữ hàng hóa, bình ổn thị trường dịp Tết khi dịch diễn biến phức tạp'],
      [2, '2022-02-24', 'Đáp ứng khi số ca mắc tăng cao trên địa bàn'],
    ],
    ends: [],
    subjects: [],
  },
  {
    type: 'notice',
    symbol: 'TB-BCĐ',
    wanted: 2,
    named: [
      [15, '2022-03-08', 'Phân công nhiệm vụ thành viên Ban Chỉ đạo'],
      [21, '2022-04-12', 'Kết luận cuộc họp Ban Chỉ đạo'],
    ],
    ends: [],
    subjects: [],
  },
  {
    type: 'letter',
    symbol: 'UBND',
    wanted: 142,
    named: [
      [2869, '2021-12-31', 'V/v tăng cường một số biện pháp phòng, chống dịch COVID-19', 'VP'],
      [2436, '2022-11-08', 'V/v thực hiện Nghị quyết số 128/NQ-CP', 'VHTT'],
    ],
    ends: [
      ['2020-02-03', 110, '2020-12-28', 2310, 34],
      ['2021-01-11', 60, '2021-12-27', 2840, 66],
      ['2022-01-06', 30, '2022-12-26', 2080, 40],
    ],
    subjects: [
      'V/v tăng cường phòng, chống dịch COVID-19',
      'V/v đẩy nhanh tiến độ tiêm vắc xin',
      'V/v rà soát người về từ vùng dịch',
      'V/v báo cáo kết quả xét nghiệm sàng lọc',
      'V/v bảo đảm an toàn dịp lễ, Tết',
    ],
  },
]

/** Others of the same pace between two known ends. */
const between = (random: Random, { ends, subjects }: Series): Anchor[] =>
  ends.flatMap(([from, first, to, last, count]) =>
    Array.from({ length: count }, (_, index): Anchor => {
      const share = (index + 0.5) / count
      return [
        Math.round(first + (last - first) * share),
        addDays(from, Math.floor(daysBetween(from, to) * share)),
        random.pick(subjects),
      ]
    }),
  )

const record = (newId: NewId, knownOn: Day, values: Values): DemoRecord => ({
  id: newId(knownOn),
  homeUnit: DISTRICT,
  knownOn,
  subjectId: null,
  values: { status: 'done', origin: 'typed', ...values },
})

const outgoing = (random: Random, newId: NewId): DemoRecord[] =>
  series.flatMap((one) =>
    [...one.named, ...between(random, one)].slice(0, one.wanted).map(([serial, day, summary, unit]) =>
      record(newId, day, {
        direction: 'out',
        type: one.type,
        number: `${serial < 10 ? '0' : ''}${serial}/${one.symbol}${one.type === 'letter' ? `-${unit ?? 'VP'}` : ''}`,
        day,
        issuer: one.symbol.endsWith('BCĐ') ? 'Ban Chỉ đạo phòng, chống dịch huyện' : ISSUER,
        summary,
        sentDay: day,
      }),
    ),
  )

type Came = readonly [number: string, type: string, day: Day, issuer: string, summary: string]

const came: readonly Came[] = [
  [
    '15/2020/QĐ-TTg',
    'decision',
    '2020-04-24',
    'Thủ tướng Chính phủ',
    'Chính sách hỗ trợ người dân gặp khó khăn do đại dịch',
  ],
  [
    '16/NQ-CP',
    'resolution',
    '2021-02-08',
    'Chính phủ',
    'Chi phí cách ly y tế, khám, chữa bệnh và chế độ đặc thù',
  ],
  [
    '23/2021/QĐ-TTg',
    'decision',
    '2021-07-07',
    'Thủ tướng Chính phủ',
    'Hỗ trợ người lao động và người sử dụng lao động',
  ],
  ['4042/QĐ-BYT', 'decision', '2021-08-21', 'Bộ Y tế', 'Trạm Y tế lưu động trong bối cảnh dịch COVID-19'],
  [
    '277-QĐ/HU',
    'decision',
    '2021-09-06',
    'Huyện ủy Bạch Thông',
    'Thành lập Ban Chỉ đạo phòng, chống dịch huyện',
  ],
  [
    '278-QĐ/HU',
    'decision',
    '2021-09-07',
    'Huyện ủy Bạch Thông',
    'Kiện toàn Ban Chỉ đạo phòng, chống dịch huyện',
  ],
  ['604/KH-UBND', 'plan', '2021-10-06', 'UBND tỉnh Bắc Kạn', 'Triển khai mô hình Trạm Y tế lưu động'],
  [
    '128/NQ-CP',
    'resolution',
    '2021-10-11',
    'Chính phủ',
    'Thích ứng an toàn, linh hoạt, kiểm soát hiệu quả dịch COVID-19',
  ],
  ['04-KH/BCĐ', 'plan', '2023-01-16', 'Ban Chỉ đạo tỉnh', 'Tổng kết công tác phòng, chống dịch COVID-19'],
]

export const documentRecords = (random: Random, newId: NewId): DemoRecord[] => [
  ...outgoing(random, newId),
  ...came.map(([number, type, day, issuer, summary], index) =>
    record(newId, addDays(day, 2), {
      direction: 'in',
      number,
      type,
      day,
      issuer,
      summary,
      arrivalNumber: 100 + index * 7,
      arrivalDay: addDays(day, 2),
      handler: 'Phòng Y tế huyện',
    }),
  ),
]

const linked = [
  ['241/KH-UBND', 'implements', '4042/QĐ-BYT'],
  ['241/KH-UBND', 'implements', '604/KH-UBND'],
  ['270/KH-UBND', 'implements', '128/NQ-CP'],
  ['2436/UBND-VHTT', 'implements', '128/NQ-CP'],
  ['694/QĐ-UBND', 'basis', '241/KH-UBND'],
  ['278-QĐ/HU', 'amends', '277-QĐ/HU'],
  ['12/KH-UBND', 'implements', '4349/QĐ-BYT'],
] as const

export const documentLinkRecords = (newId: NewId, documents: readonly DemoRecord[]): DemoRecord[] => {
  const held = new Map(documents.map((one) => [String(one.values.number), one]))
  return linked.flatMap(([from, kind, to]): DemoRecord[] => {
    const document = held.get(from)
    const cited = held.get(to)
    if (!document) return []
    return [
      {
        id: newId(document.knownOn),
        homeUnit: DISTRICT,
        knownOn: document.knownOn,
        subjectId: null,
        values: {
          document: document.id,
          kind,
          citedNumber: to,
          cited: cited?.id ?? null,
          citedIssuer: cited ? String(cited.values.issuer) : 'Bộ Y tế',
          citedDay: cited ? String(cited.values.day) : null,
        },
      },
    ]
  })
}
