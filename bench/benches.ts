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
]
