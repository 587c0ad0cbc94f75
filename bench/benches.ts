// The table of benches: a new one is one entry here and one file beside it.
import { textOf } from '../src/kernel/text/text.ts'
import type { Bench } from './bench.ts'

export const benches: readonly Bench[] = [
  {
    name: 'ground',
    what: textOf('Huyện trình diễn: câu hỏi thường ngày', 'The demonstration district: everyday questions'),
    load: async () => (await import('./ground.ts')).measureGround,
  },
  {
    name: 'fuzz',
    what: textOf(
      'Mỗi đường dẫn 10.000 dữ liệu lạ, sai, độc: không lỗi, không treo',
      'Each route with 10,000 odd, wrong, hostile inputs: no fault, no hang',
    ),
    load: async () => (await import('./fuzz.ts')).measureFuzz,
  },
  {
    name: 'lists',
    what: textOf('Danh sách và tìm kiếm trong cả tỉnh', 'Lists of a whole province and the search in them'),
    load: async () => (await import('./lists.ts')).measureLists,
  },
  {
    name: 'picture',
    what: textOf(
      'Trang chủ của cả tỉnh, khi đang ghi dồn dập',
      'The home page of a province, also under steady writing',
    ),
    load: async () => (await import('./picture.ts')).measurePicture,
  },
  {
    name: 'kill',
    what: textOf(
      'Ngắt nguồn giữa lúc ghi: máy chủ và cơ sở dữ liệu (--share 1 là 1.000 lần mỗi thứ; làm tiếp được)',
      'Killed in the middle of writing: server and database (--share 1 is 1,000 times each; goes on where it stopped)',
    ),
    load: async () => (await import('./kill/bench.ts')).measureKills,
  },
  {
    name: 'tamper',
    what: textOf(
      'Nhật ký bị sửa, xóa, chèn, đổi chỗ, cắt, dựng lại (--share 1 là 10.000 lần): tìm ra bao nhiêu',
      'History altered, cut, added to, reordered, rebuilt (--share 1 is 10,000 times): how much is found',
    ),
    load: async () => (await import('./tamper/bench.ts')).measureTampering,
  },
  {
    name: 'leaks',
    what: textOf(
      '100.000 lần thử xem, sửa của đơn vị khác: không lần nào được',
      '100,000 attempts to see or change what is another’s: none succeeds',
    ),
    load: async () => (await import('./leaks.ts')).measureLeaks,
  },
  {
    name: 'replays',
    what: textOf('Một việc gửi lại 10.000 lần: một tác dụng', 'One write sent 10,000 times: one effect'),
    load: async () => (await import('./replays.ts')).measureReplays,
  },
  {
    name: 'overload',
    what: textOf(
      'Gấp năm lần sức máy: vẫn làm gần hết sức, từ chối đàng hoàng',
      'Five times what the server can: it still does nearly all it can, and refuses honestly',
    ),
    load: async () => (await import('./overload.ts')).measureOverload,
  },
  {
    name: 'audit',
    what: textOf(
      'Soát số liệu: tìm đúng, báo nhầm, tốc độ',
      'The checker of documents: what it finds, false alarms, speed',
    ),
    load: async () => (await import('./audit.ts')).measureAudit,
  },
]
