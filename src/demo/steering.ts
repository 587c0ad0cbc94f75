// How the district and its communes were led: committees by their decisions, who sits in them, meetings, scenarios, drills, lessons.
import { addDays, type Day } from '../kernel/day/day.ts'
import { type Bodies, DISTRICT } from './bodies.ts'
import { communes } from './communes.ts'
import type { DemoRecord, NewId } from './record.ts'

type Values = DemoRecord['values']

const recordOf = (newId: NewId, homeUnit: string, knownOn: Day, values: Values): DemoRecord => ({
  id: newId(knownOn),
  homeUnit,
  knownOn,
  subjectId: null,
  values,
})

/** Decisions 277-QĐ/HU, 278-QĐ/HU and 2935/QĐ-UBND of document 000; notice 15/TB-BCĐ assigned the duties. */
const members: readonly (readonly [post: string, role: string, inCharge: string, area: number | null])[] = [
  ['Bí thư Huyện ủy', 'head', 'Phụ trách chung', null],
  ['Chủ tịch UBND huyện', 'standingDeputy', 'Điều hành hằng ngày, thay mặt Ban ký văn bản', null],
  ['Phó Chủ tịch UBND huyện', 'deputy', 'Y tế, giáo dục, văn hóa xã hội', 0],
  ['Chủ tịch Ủy ban MTTQ huyện', 'deputy', 'Vận động, tiếp nhận ủng hộ', 3],
  ['Giám đốc Trung tâm Y tế huyện', 'member', 'Chuyên môn y tế, truy vết, xét nghiệm, tiêm chủng', 11],
  ['Trưởng Công an huyện', 'member', 'An ninh trật tự, rà soát cư trú', 4],
  ['Chỉ huy trưởng Ban Chỉ huy Quân sự huyện', 'member', 'Khu cách ly, hậu cần', 6],
  ['Trưởng phòng Tài chính - Kế hoạch', 'member', 'Kinh phí', 9],
  ['Trưởng phòng Lao động - Thương binh và Xã hội', 'member', 'Chế độ hỗ trợ', 12],
  ['Trưởng phòng Văn hóa và Thông tin', 'member', 'Tuyên truyền', 13],
  ['Chánh Văn phòng HĐND và UBND huyện', 'secretary', 'Tổng hợp, báo cáo', null],
]

const lessons: readonly (readonly [kind: string, what: string, none?: true])[] = [
  [
    'lesson',
    'Chỉ đạo quyết liệt, linh hoạt theo từng tình huống, từng giai đoạn; truy vết nhanh, khoanh vùng gọn.',
  ],
  ['lesson', 'Truy vết khẩn trương, huy động các ngành ở cơ sở và Tổ COVID cộng đồng.'],
  ['lesson', 'Nâng cao năng lực xét nghiệm tại chỗ, dùng kỹ thuật phù hợp với thực tế.'],
  ['lesson', 'Chuẩn bị sẵn cơ sở vật chất, thuốc, trang thiết bị và lực lượng phục vụ điều trị.'],
  ['lesson', 'Thực hiện tốt phương châm “4 tại chỗ”, sẵn sàng huy động mọi nguồn lực.'],
  ['difficulty', 'Nhân lực ít, khối lượng công việc nhiều nên tham mưu đôi lúc chưa kịp thời.'],
  ['difficulty', 'Một số người dân chưa chủ động đăng ký tiêm phòng.'],
  ['difficulty', 'Một số nơi còn khoán trắng cho cơ quan chuyên môn.'],
  ['difficulty', 'Ý thức của một số người dân chưa cao, còn chủ quan.'],
  ['model', 'Không có', true],
]

export const steeringRecords = (newId: NewId, bodies: Bodies): Record<string, DemoRecord[]> => {
  const at = (homeUnit: string, knownOn: Day, values: Values) => recordOf(newId, homeUnit, knownOn, values)
  const district = at(DISTRICT, '2021-09-06', {
    name: 'Ban Chỉ đạo phòng, chống dịch COVID-19 huyện',
    kind: 'steering',
    decisionNumber: '277-QĐ/HU',
    formedDay: '2021-09-06',
  })
  const command = at(DISTRICT, '2021-09-07', {
    name: 'Trung tâm Chỉ huy phòng, chống dịch COVID-19 huyện',
    kind: 'command',
    decisionNumber: '2935/QĐ-UBND',
    formedDay: '2021-09-07',
    rulesNumber: '3689/QĐ-UBND',
  })
  const ofCommunes = communes.flatMap(({ key, within }, index) =>
    (['steering', 'command'] as const).map((kind) => {
      const formedDay = addDays('2021-09-08', index % 5)
      const name = kind === 'steering' ? 'Ban Chỉ đạo phòng, chống dịch' : 'Trung tâm Chỉ huy'
      return at(key, formedDay, { name: `${name} ${within}`, kind, formedDay })
    }),
  )
  const ofCommunesSites = communes.map(({ key, within }) => [key, within] as const)
  const briefings = ['2022-02-25', '2022-03-04', '2022-03-11', '2022-03-18'].map((heldDay) =>
    at(DISTRICT, heldDay, {
      title: 'Giao ban phòng, chống dịch trong tuần',
      kind: 'briefing',
      form: 'online',
      heldDay,
      committee: district.id,
      chairedBy: 'Phó Chủ tịch UBND huyện',
    }),
  )
  const met = at(DISTRICT, '2023-01-16', {
    title: 'Họp Ban Chỉ đạo: phòng, chống dịch dịp Tết và sơ kết ba năm',
    kind: 'meeting',
    form: 'both',
    heldDay: '2023-01-16',
    committee: district.id,
    chairedBy: 'Chủ tịch UBND huyện',
    conclusions: [
      'Văn phòng tổng hợp báo cáo sơ kết ba năm.',
      'Các xã rà soát, tiêm vét mũi 3 cho trẻ 12 đến 17 tuổi.',
      'Phòng Tài chính - Kế hoạch quyết toán kinh phí năm 2022.',
    ].join('\n'),
    noticeNumber: '03/TB-BCĐ',
  })
  const scenarioRows: readonly (readonly [string, string, string, Day, Values?])[] = [
    [
      'Đáp ứng y tế theo từng cấp độ dịch',
      'any',
      '254/KH-UBND',
      '2021-11-15',
      {
        situation: 'Số ca trong huyện tăng trở lại',
        triggerFigure: 'cases',
        triggerValue: 10,
        triggerDays: 60,
        response: [
          'Trung tâm Y tế huyện rà soát vật tư xét nghiệm, báo cáo trong ngày.',
          'UBND các xã, thị trấn kích hoạt Tổ COVID cộng đồng, báo cáo hằng ngày.',
          'Văn phòng HĐND và UBND huyện tổng hợp báo cáo Ban Chỉ đạo trước ngày 05/02/2023.',
        ].join('\n'),
      },
    ],
    [
      'Thu dung, điều trị theo tháp ba tầng',
      'three',
      '255/KH-UBND',
      '2021-11-15',
      {
        situation: 'Xã lên cấp độ 3',
        response: [
          'Trung tâm Y tế huyện mở thêm giường điều trị, phân tầng người bệnh trong 24 giờ.',
          'Công an huyện phối hợp UBND xã kiểm soát người ra, vào khu vực có dịch.',
        ].join('\n'),
      },
    ],
    ['Bảo đảm ô xy y tế', 'four', '242/KH-UBND', '2021-10-26'],
    ['Bảo đảm hàng hóa khi dịch diễn biến phức tạp', 'any', '01/PA-UBND', '2022-01-10'],
  ]
  const scenarios = scenarioRows.map(([name, level, decisionNumber, approvedDay, more = {}]) =>
    at(DISTRICT, approvedDay, { name, level, decisionNumber, approvedDay, ...more }),
  )
  return {
    committees: [district, command, ...ofCommunes],
    'committee-members': members.map(([post, role, inCharge, area]) =>
      at(DISTRICT, '2022-03-08', {
        post,
        role,
        inCharge,
        area: area === null ? null : (communes[area]?.key ?? null),
        committee: district.id,
        decisionNumber: '15/TB-BCĐ',
        fromDay: '2022-03-08',
      }),
    ),
    meetings: [...briefings, met],
    'meeting-sites': [[DISTRICT, 'huyện'] as const, ...ofCommunesSites].map(([unit, within], index) =>
      at(unit, '2023-01-16', {
        site: `Điểm cầu ${within}`,
        meeting: met.id,
        heldDay: '2023-01-16',
        present: index === 0 ? 18 : 6 + (index % 4),
        absent: index % 5 === 2 ? 1 : 0,
      }),
    ),
    scenarios,
    'measure-applications': [
      at(communes[11]?.key ?? DISTRICT, '2021-08-02', {
        directive: 'ct-16-2020',
        area: 'Một thôn có ổ dịch',
        fromDay: '2021-08-02',
        toDay: '2021-08-15',
        decisionNumber: '2210/QĐ-UBND',
        note: 'Dữ liệu trình diễn',
      }),
    ],
    drills: [
      at(DISTRICT, '2021-12-10', {
        name: 'Diễn tập thu dung, điều trị khi có nhiều ca cùng lúc',
        scenario: scenarios[1]?.id ?? null,
        heldDay: '2021-12-10',
        place: 'Trung tâm Y tế huyện',
        bodies: [bodies.idOf('ttyt'), bodies.idOf('ca'), bodies.idOf('qs')].join(' '),
        people: 85,
        result: 'Đạt yêu cầu',
        weaknesses: 'Chuyển người bệnh từ xã lên còn chậm',
      }),
    ],
    lessons: lessons.map(([kind, what, none]) =>
      at(DISTRICT, '2023-01-28', {
        kind,
        what,
        none: none ?? null,
        saidDay: '2023-01-28',
        saidBy: 'Ban Chỉ đạo huyện',
      }),
    ),
  }
}
