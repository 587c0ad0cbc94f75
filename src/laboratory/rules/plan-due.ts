// When a screening plan is due, and who of its list was tested in time (F070: every worker before every shift).
import type { Choice } from '../../kernel/register/field.ts'

export const frequency = {
  once: { vi: 'Một lần', en: 'Once', words: ['1 lần', 'một đợt'] },
  everyShift: { vi: 'Trước mỗi ca', en: 'Before every shift', words: ['trước mỗi ca sản xuất', 'mỗi ca'] },
  daily: { vi: 'Hằng ngày', en: 'Daily', words: ['hàng ngày', 'mỗi ngày'] },
  every3Days: { vi: '3 ngày một lần', en: 'Every three days' },
  weekly: { vi: 'Hằng tuần', en: 'Weekly', words: ['hàng tuần', '7 ngày'] },
  every14Days: { vi: '14 ngày một lần', en: 'Every fourteen days', words: ['2 tuần'] },
} as const satisfies Record<string, Choice>
