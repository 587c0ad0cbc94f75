// A value as it is read: days and numbers in Vietnamese form, choices in their words, links by what they point to.
import { formatDay, isDay } from '../../kernel/day/day.ts'
import type { Field, Value } from '../../kernel/register/field.ts'
import { formatNumber } from '../../kernel/text/number.ts'
import type { Language } from '../../kernel/text/text.ts'
import { choiceText } from './record-title.ts'
import { words } from './words.ts'

/** Empty where nothing is known. */
export const shownField = (
  field: Field | undefined,
  value: Value | undefined,
  language: Language,
  linked?: string,
): string => {
  if (value === null || value === undefined || value === '') return ''
  if (typeof value === 'boolean') return (value ? words.yes : words.no)[language]
  switch (field?.kind) {
    case 'choice':
      return choiceText(field, String(value))[language]
    case 'day':
      return typeof value === 'string' && isDay(value) ? formatDay(value) : String(value)
    case 'integer': {
      // Years stand without a thousands mark.
      const plain = (field.min ?? 0) >= 1000
      return typeof value === 'number' && !plain ? formatNumber(value, {}, language) : String(value)
    }
    case 'link':
    case 'links':
      return linked ?? String(value)
    case 'text':
      return field.format === 'unit' ? (linked ?? String(value)) : String(value)
    case 'yesNo':
    case undefined:
      return String(value)
  }
}
