// The names of the places of tracing, shown in the frame.
import { textOf } from '../kernel/text/text.ts'

export const tracingWords = {
  group: textOf('Truy vết', 'Tracing'),
  chains: textOf('Chuỗi lây', 'Chains'),
  followUp: textOf('Theo dõi hôm nay', 'Follow-up today'),
} as const
