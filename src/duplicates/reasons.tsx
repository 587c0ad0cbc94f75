// Why two records are likely one person: what speaks for it, and what against, the strongest first.
import { formatNumber } from '../kernel/text/number.ts'
import type { Text } from '../kernel/text/text.ts'
import { useLanguage, useText } from '../web/language/language.tsx'
import type { DuplicateDoubt } from './contract.ts'
import { words } from './words.ts'

type ReasonsProps = {
  readonly because: DuplicateDoubt['because']
  readonly heldBack: Text | null
}

/** 99,9 % and not 100 %: nothing is certain. */
export const useChance = (): ((chance: number) => string) => {
  const { language } = useLanguage()
  return (chance) => {
    const percent = Math.min(99.9, Math.floor(chance * 1000) / 10)
    return `${formatNumber(percent, { decimals: percent < 90 ? 0 : 1 }, language)} %`
  }
}

export const Reasons = ({ because, heldBack }: ReasonsProps) => {
  const t = useText()
  return (
    <>
      <ul className="doubt-because" aria-label={t(words.why)}>
        {because.map(({ field, text, bits }) => (
          <li key={field} className={bits < 0 ? 'against' : 'for'}>
            <span aria-hidden="true">{bits < 0 ? '−' : '+'}</span> {t(text)}
          </li>
        ))}
      </ul>
      {heldBack && (
        <p className="doubt-held">
          {t(words.held)}: {t(heldBack)}
        </p>
      )}
    </>
  )
}
