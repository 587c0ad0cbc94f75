// Notices across the border of the gate that does not exist (border-gate.ts): what came in, what was sent, what waits; each says that it is made up.
import { healthNotices } from '../international/health-notices.ts'
import { completeValues } from '../kernel/register/columns.ts'
import { atBorder } from './border-gate.ts'
import type { DemoRecord, NewId } from './record.ts'

const ACROSS = 'Kiểm dịch y tế cửa khẩu phía bạn (giả định)'
const FOCAL = 'Đầu mối quốc gia IHR, Bộ Y tế (trình diễn)'

type Row = readonly [knownDay: string, values: DemoRecord['values']]

const rows = (gate: string, poultry: string | null): readonly Row[] => [
  [
    '2023-01-08',
    {
      way: 'in',
      basis: 'local',
      title: 'Giờ làm thủ tục, cách khai báo y tế khi cửa khẩu mở lại',
      counterpart: ACROSS,
      knownTime: '09:00',
      status: 'closed',
      toldDay: '2023-01-09',
      toldTime: '15:20',
      answeredDay: '2023-01-10',
      answer: 'Thống nhất làm thủ tục từ 07:00 đến 17:30',
      gate,
    },
  ],
  [
    '2023-01-12',
    {
      way: 'in',
      basis: 'ihrVerify',
      title: 'Xác minh một hành khách xe buýt xét nghiệm dương tính sau khi xuất cảnh',
      counterpart: ACROSS,
      disease: 'COVID-19',
      cases: 1,
      deaths: 0,
      knownTime: '08:30',
      status: 'closed',
      toldDay: '2023-01-12',
      toldTime: '16:45',
      measures: 'Đối chiếu tờ khai, không có người cùng xe lưu trú trong huyện',
      answeredDay: '2023-01-13',
      answer: 'Phía bạn đã nhận, không đề nghị gì thêm',
      gate,
    },
  ],
  [
    '2023-01-18',
    {
      way: 'out',
      basis: 'ihrEvent',
      title: 'Gà chết hàng loạt trong một thôn, nghi cúm gia cầm',
      counterpart: FOCAL,
      disease: 'Cúm gia cầm (nghi)',
      place: 'Xã Cẩm Giàng',
      cases: 0,
      deaths: 0,
      knownTime: '14:00',
      signal: poultry,
      status: 'dropped',
      note: 'Mẫu gà âm tính với cúm A/H5, không phải thông báo',
    },
  ],
  [
    '2023-01-19',
    {
      way: 'out',
      basis: 'travellers',
      title: 'Lái xe có sốt được đề nghị hoãn chuyến',
      counterpart: ACROSS,
      cases: 1,
      deaths: 0,
      knownTime: '10:10',
      status: 'told',
      toldDay: '2023-01-19',
      toldTime: '11:00',
      measures: 'Đo nhiệt độ lại, xét nghiệm nhanh, khử trùng ca bin',
      gate,
    },
  ],
  [
    '2023-01-24',
    {
      way: 'in',
      basis: 'ihrElsewhere',
      title: 'Phía bạn ghi nhận chùm ca cúm ở bản giáp cửa khẩu',
      counterpart: ACROSS,
      disease: 'Cúm mùa',
      knownTime: '21:00',
      status: 'told',
      toldDay: '2023-01-26',
      toldTime: '08:20',
      measures: 'Tăng đo nhiệt độ tại cửa khẩu; trả lời chậm vì nghỉ Tết',
      gate,
    },
  ],
  [
    '2023-01-29',
    {
      way: 'in',
      basis: 'ihrVerify',
      title: 'Xác minh lịch trình của một lái xe hàng có sốt, ho',
      counterpart: ACROSS,
      disease: 'Chưa rõ',
      cases: 1,
      deaths: 0,
      knownTime: '21:30',
      asked: 'Cho biết lịch trình và người đi cùng xe',
      gate,
    },
  ],
  [
    '2023-01-30',
    {
      way: 'out',
      basis: 'local',
      title: 'Trao đổi tình hình dịch tháng 01/2023',
      counterpart: ACROSS,
      dueDay: '2023-01-31',
      dueTime: '16:00',
      gate,
    },
  ],
]

export const noticeRecords = (
  newId: NewId,
  gate: DemoRecord,
  signals: readonly DemoRecord[],
): DemoRecord[] => {
  const poultry = signals.find(({ values }) => values.source === 'animalHealth')?.id ?? null
  return rows(gate.id, poultry).map(([knownDay, values]) =>
    atBorder(newId(knownDay), knownDay, completeValues(healthNotices, { ...values, knownDay })),
  )
}
