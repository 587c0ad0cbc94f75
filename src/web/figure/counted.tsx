// A count as it is said: exact, or "more than" where counting went no further.
import { formatNumber } from '../../kernel/text/number.ts'
import { textOf } from '../../kernel/text/text.ts'
import { useLanguage, useText } from '../language/language.tsx'

const over = textOf('hơn', 'over')

export const useCounted = (): ((counted: { total: number; more: boolean }) => string) => {
  const t = useText()
  const { language } = useLanguage()
  return ({ total, more }) => `${more ? `${t(over)} ` : ''}${formatNumber(total, {}, language)}`
}
