// Words of the reader of directives.
import { type Text, textOf } from '../../kernel/text/text.ts'
import type { Rhythm } from './rules/rhythm.ts'

export const rhythmWords = {
  shift: textOf('trước mỗi ca', 'before each shift'),
  day: textOf('hằng ngày', 'daily'),
  week: textOf('hằng tuần', 'weekly'),
  month: textOf('hằng tháng', 'monthly'),
  quarter: textOf('hằng quý', 'quarterly'),
  year: textOf('hằng năm', 'yearly'),
  always: textOf('thường xuyên', 'all the time'),
} as const satisfies Record<Rhythm, Text>
