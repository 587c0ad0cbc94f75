// The register of checkpoints and declaration points (F140, F141, F143): where, by whose decision, from when until when, whether round the clock.
import { type Choice, choice, day, link, text, type Values, yesNo } from '../../kernel/register/field.ts'
import { type Question, register } from '../../kernel/register/register.ts'
import { textOf } from '../../kernel/text/text.ts'

export const checkpointKind = {
  declaration: {
    vi: 'Điểm khai báo y tế',
    en: 'Declaration point',
    words: ['điểm khai báo', 'điểm kiểm soát'],
  },
  road: {
    vi: 'Chốt kiểm soát liên ngành',
    en: 'Inter-agency checkpoint',
    words: ['chốt', 'chốt liên ngành', 'chốt kiểm dịch', 'chốt chặn'],
  },
  zone: { vi: 'Chốt khu phong tỏa', en: 'Checkpoint of a closed zone', words: ['phong tỏa'] },
  border: { vi: 'Tổ, chốt biên giới', en: 'Border post', words: ['chốt biên giới', 'tổ biên phòng'] },
  gate: { vi: 'Cửa khẩu', en: 'Border gate', words: ['cửa khẩu', 'lối mở'] },
} as const satisfies Record<string, Choice>

const questions = ({ openedDay, closedDay }: Values): Question[] =>
  typeof openedDay === 'string' && typeof closedDay === 'string' && closedDay < openedDay
    ? [
        {
          fields: ['openedDay', 'closedDay'],
          text: textOf('Kết thúc trước khi lập', 'Closed before it was opened'),
        },
      ]
    : []

export const checkpoints = register({
  name: 'checkpoints',
  table: 'checkpoint',
  one: textOf('Chốt, điểm khai báo', 'Checkpoint'),
  many: textOf('Chốt, điểm khai báo', 'Checkpoints'),
  personal: false,
  carried: { by: [] },
  mainDay: 'openedDay',
  sameBy: ['name', 'openedDay'],
  sheetWords: ['chốt', 'chốt kiểm soát', 'điểm khai báo'],
  questions,
  fields: {
    name: text(textOf('Tên chốt, điểm', 'Name'), {
      required: true,
      listed: true,
      searched: true,
      headers: ['tên chốt', 'chốt', 'điểm khai báo'],
    }),
    kind: choice(textOf('Loại', 'Kind'), checkpointKind, {
      initial: 'road',
      listed: true,
      headers: ['loại'],
    }),
    village: text(textOf('Thôn, bản', 'Village'), { listed: true, searched: true, headers: ['thôn', 'bản'] }),
    road: text(textOf('Vị trí, tuyến đường', 'Where'), { headers: ['vị trí', 'tuyến đường', 'địa điểm'] }),
    openedDay: day(textOf('Lập từ ngày', 'Opened'), {
      required: true,
      listed: true,
      headers: ['ngày lập', 'từ ngày'],
    }),
    closedDay: day(textOf('Kết thúc ngày', 'Closed'), {
      listed: true,
      headers: ['đến ngày', 'ngày kết thúc'],
    }),
    decision: text(textOf('Quyết định số', 'Decision'), {
      searched: true,
      headers: ['quyết định', 'số quyết định'],
    }),
    roundTheClock: yesNo(textOf('Trực 24/24 giờ', 'Round the clock'), {
      hint: textOf(
        'Giờ không có ai trực được báo trên bảng trực',
        'Hours without anybody are told on the roster',
      ),
      headers: ['24/24'],
    }),
    zone: link(textOf('Của vùng khoanh', 'Of the zone'), 'zonings', {
      hint: textOf('Chốt kết thúc cùng vùng', 'It closes when the zone ends'),
    }),
    place: link(textOf('Mã QR của điểm', 'Its place with a QR code'), 'qr-places'),
    team: link(textOf('Tổ phụ trách', 'Team'), 'teams'),
    note: text(textOf('Ghi chú', 'Note'), { long: true }),
  },
})
