// What the district keeps about personal data: two requests, a breach that was contained, one impact assessment, a term of keeping, a hold.
import type { DemoRecord, NewId } from './record.ts'

const TOWN = '01969'
const MY_THANH = '02011'

type Row = readonly [homeUnit: string, day: string, values: DemoRecord['values']]

const recordsOf = (newId: NewId, rows: readonly Row[]): DemoRecord[] =>
  rows.map(([homeUnit, knownOn, values]) => ({
    id: newId(knownOn),
    homeUnit,
    knownOn,
    subjectId: null,
    values,
  }))

export const requestRecords = (newId: NewId): DemoRecord[] =>
  recordsOf(newId, [
    [
      MY_THANH,
      '2022-11-14',
      {
        code: '01',
        kind: 'access',
        receivedDay: '2022-11-14',
        requester: 'Hoàng Thị Trình Diễn',
        relation: 'self',
        channel: 'counter',
        content: 'Xin xem các mũi tiêm đã ghi của mình',
        repliedDay: '2022-11-15',
        outcome: 'fulfilled',
        decidedDay: '2022-11-18',
        answer: 'Đã cung cấp bản ghi các mũi tiêm tại trạm.',
      },
    ],
    [
      TOWN,
      '2023-01-16',
      {
        code: '02',
        kind: 'correction',
        receivedDay: '2023-01-16',
        requester: 'Nông Văn Trình Diễn',
        relation: 'self',
        channel: 'counter',
        content: 'Sửa năm sinh ghi sai trong sổ',
        outcome: 'open',
      },
    ],
  ])

export const breachRecords = (newId: NewId): DemoRecord[] =>
  recordsOf(newId, [
    [
      TOWN,
      '2022-03-10',
      {
        title: 'Gửi nhầm danh sách cách ly cho một tổ ngoài địa bàn',
        foundDay: '2022-03-10',
        foundTime: '16:30',
        happenedDay: '2022-03-10',
        form: 'disclosed',
        dataKinds: 'Họ tên, thôn, ngày hết cách ly',
        sensitive: true,
        people: 12,
        steps: 'Yêu cầu xóa tệp, nhắc nhở người gửi, soát lại danh bạ.',
        containedDay: '2022-03-10',
        reportedDay: '2022-03-11',
        reportedTime: '09:00',
        toldDay: '2022-03-12',
        stateOf: 'closed',
      },
    ],
  ])

export const assessmentRecords = (newId: NewId): DemoRecord[] =>
  recordsOf(newId, [
    [
      TOWN,
      '2021-06-14',
      {
        name: 'Sổ ca bệnh, cách ly, xét nghiệm và tiêm chủng của huyện',
        purpose: 'Phòng, chống dịch COVID-19 trên địa bàn',
        basis: 'duty',
        dataKinds: 'Họ tên, năm sinh, số định danh, điện thoại, địa chỉ, tình trạng bệnh, mũi tiêm',
        sensitive: true,
        children: true,
        people: 30000,
        startedDay: '2021-06-14',
        responsible: 'Cán bộ bảo vệ dữ liệu cá nhân của huyện',
      },
    ],
  ])

export const termRecords = (newId: NewId): DemoRecord[] =>
  recordsOf(newId, [
    [
      TOWN,
      '2022-06-20',
      {
        kind: 'importFiles',
        months: 6,
        fromDay: '2022-07-01',
        source: 'Quy chế quản lý dữ liệu của huyện (trình diễn)',
        verified: false,
      },
    ],
  ])

export const holdRecords = (newId: NewId): DemoRecord[] =>
  recordsOf(newId, [
    [
      MY_THANH,
      '2022-09-05',
      {
        reason: 'Đoàn thanh tra đối chiếu danh sách chi hỗ trợ',
        decision: '15/QĐ-TTr',
        fromDay: '2022-09-05',
        untilDay: '2022-12-31',
        releasedDay: '2022-11-30',
      },
    ],
  ])
