// The table of benches: a new one is one entry here and one file beside it.
import { textOf } from '../src/kernel/text/text.ts'
import type { Bench } from './bench.ts'

export const benches: readonly Bench[] = [
  {
    name: 'ground',
    what: textOf('Huyện trình diễn: câu hỏi thường ngày', 'The demonstration district: everyday questions'),
    load: async () => (await import('./ground.ts')).measureGround,
  },
]
