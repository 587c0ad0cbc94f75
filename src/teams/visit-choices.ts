// What one tap on a round says of a person, in the words of the office; the same for every kind of visit.
import type { Choice } from '../kernel/register/field.ts'

export const visitResult = {
  well: { vi: 'Khỏe', en: 'Well', words: ['khoẻ', 'bình thường'] },
  symptoms: { vi: 'Có dấu hiệu', en: 'Symptoms', words: ['sốt', 'ho', 'khó thở'] },
  missed: { vi: 'Không gặp', en: 'Not met', words: ['vắng', 'không liên lạc được'] },
  refused: { vi: 'Từ chối', en: 'Refused' },
} as const satisfies Record<string, Choice>
