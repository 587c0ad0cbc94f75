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
]
