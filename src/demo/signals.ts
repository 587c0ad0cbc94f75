// Signals that the district heard, the events that some of them became, and the risk that was seen in these.
import { communeNamed } from './communes.ts'
import type { DemoRecord, NewId } from './record.ts'

type Row = readonly [commune: string, day: string, values: DemoRecord['values']]

const recordsOf = (newId: NewId, rows: readonly Row[]): DemoRecord[] =>
  rows.map(([commune, knownOn, values]) => ({
    id: newId(knownOn),
    homeUnit: communeNamed(commune).key,
    knownOn,
    subjectId: null,
    values,
  }))

const eventRows: readonly Row[] = [
  [
    'Quân Hà',
    '2022-02-08',
    {
      title: 'Chùm ca sốt, ho tại trường tiểu học',
      disease: 'covid19',
      verifiedDay: '2022-02-08',
      place: 'Trường tiểu học',
      sick: 9,
      dead: 0,
      stateOf: 'closed',
      response: 'Xét nghiệm toàn trường, cho học sinh học trực tuyến, khử trùng lớp học',
      responseDay: '2022-02-09',
      closedDay: '2022-03-28',
      closeReason: 'Không còn ca mới trong trường',
    },
  ],
  [
    'Mỹ Thanh',
    '2023-01-04',
    {
      title: 'Người về quê ăn Tết mắc COVID-19, nhiều người tiếp xúc',
      disease: 'covid19',
      verifiedDay: '2023-01-04',
      sick: 1,
      dead: 0,
      stateOf: 'assessed',
    },
  ],
]

const signalRows = (events: readonly DemoRecord[]): readonly Row[] => [
  [
    'Quân Hà',
    '2022-02-07',
    {
      title: 'Nhiều học sinh nghỉ học vì sốt, ho',
      source: 'organisation',
      channel: 'hotline',
      heardDay: '2022-02-07',
      heardTime: '09:15',
      teller: 'Ban giám hiệu nhà trường',
      place: 'Trường tiểu học',
      suspected: 'COVID-19',
      sick: 9,
      stateOf: 'verified',
      verifiedDay: '2022-02-08',
      verifiedTime: '08:00',
      verification: 'Trạm Y tế đến trường, xét nghiệm nhanh: 6 mẫu dương tính',
      event: events[0]?.id ?? null,
    },
  ],
  [
    'Mỹ Thanh',
    '2023-01-03',
    {
      title: 'Người từ Hà Nội về có ho, sốt, đã đi nhiều đám cưới',
      source: 'villageHealthWorker',
      channel: 'hotline',
      heardDay: '2023-01-03',
      heardTime: '16:40',
      suspected: 'COVID-19',
      sick: 1,
      stateOf: 'verified',
      verifiedDay: '2023-01-04',
      verifiedTime: '10:00',
      verification: 'Xét nghiệm nhanh dương tính',
      event: events[1]?.id ?? null,
    },
  ],
  [
    'Cẩm Giàng',
    '2023-01-18',
    {
      title: 'Gà chết hàng loạt trong một thôn',
      source: 'animalHealth',
      channel: 'letter',
      heardDay: '2023-01-18',
      suspected: 'Cúm gia cầm',
      sick: 0,
      stateOf: 'discarded',
      verifiedDay: '2023-01-20',
      verification: 'Mẫu gà âm tính với cúm A/H5; không có người mắc',
    },
  ],
  [
    'Vi Hương',
    '2023-01-27',
    {
      title: 'Sáu người trong một đám tang cùng sốt và đau họng',
      source: 'citizen',
      channel: 'hotline',
      heardDay: '2023-01-27',
      heardTime: '19:20',
      anonymous: true,
      suspected: 'COVID-19 hoặc cúm',
      sick: 6,
      dead: 0,
      stateOf: 'signal',
    },
  ],
  [
    'Phủ Thông',
    '2023-01-29',
    {
      title: 'Số người khám vì sốt tăng gấp ba so với tuần trước',
      source: 'facilityRise',
      channel: 'inPerson',
      heardDay: '2023-01-29',
      heardTime: '08:10',
      place: 'Trung tâm Y tế huyện',
      suspected: 'Cúm mùa, COVID-19',
      sick: 21,
      stateOf: 'verifying',
    },
  ],
  [
    'Dương Phong',
    '2023-01-30',
    {
      title: 'Mạng xã hội nói có ca bệnh lạ ở chợ phiên',
      source: 'media',
      channel: 'found',
      heardDay: '2023-01-30',
      heardTime: '07:30',
      place: 'Chợ Dương Phong',
      stateOf: 'signal',
    },
  ],
]

const assessmentRows = (events: readonly DemoRecord[]): readonly Row[] => [
  [
    'Quân Hà',
    '2022-02-08',
    {
      event: events[0]?.id ?? null,
      assessedDay: '2022-02-08',
      trigger: 'rise',
      level: 'high',
      basis: 'Lây trong trường học, học sinh ở nhiều thôn, chưa tiêm vắc xin',
      advice: 'Xét nghiệm toàn trường, chuyển học trực tuyến, mở ổ dịch',
      assessor: 'Cán bộ dịch tễ huyện',
    },
  ],
  [
    'Mỹ Thanh',
    '2023-01-05',
    {
      event: events[1]?.id ?? null,
      assessedDay: '2023-01-05',
      trigger: 'importation',
      level: 'medium',
      basis: 'Một ca xâm nhập, người tiếp xúc phần lớn đã tiêm đủ mũi',
      advice: 'Theo dõi người tiếp xúc gần',
      assessor: 'Cán bộ dịch tễ huyện',
    },
  ],
]

export const makeSignals = (
  newId: NewId,
): { events: DemoRecord[]; signals: DemoRecord[]; 'risk-assessments': DemoRecord[] } => {
  const events = recordsOf(newId, eventRows)
  return {
    events,
    signals: recordsOf(newId, signalRows(events)),
    'risk-assessments': recordsOf(newId, assessmentRows(events)),
  }
}
