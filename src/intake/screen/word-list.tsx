// Words that no choice knows: a guess to agree to, or a choice to make; said once for all rows.
import { Button, Select } from '@mantine/core'
import { formatNumber } from '../../kernel/text/number.ts'
import { useLanguage, useText } from '../../web/language/language.tsx'
import type { Preview } from '../contract.ts'
import { targetLabel } from './target-label.ts'
import type { Adjustment } from './adjustment.ts'
import { words } from './words.ts'

type WordListProps = {
  readonly preview: Preview
  readonly adjust: (change: Adjustment) => void
  readonly busy: boolean
}

export const WordList = ({ preview, adjust, busy }: WordListProps) => {
  const t = useText()
  const { language } = useLanguage()
  if (preview.unknownWords.length === 0) return <p className="aside-none quiet">{t(words.noUnknown)}</p>
  return (
    <div className="word-list">
      <p className="quiet">{t(words.unknownWhy)}</p>
      <ul>
        {preview.unknownWords.map(({ target, word, count, guess, choices }) => {
          const say = (value: string) => adjust({ words: [{ target, word, value }] })
          const guessed = choices.find(({ value }) => value === guess)
          return (
            <li key={`${target} ${word}`} className="word-line">
              <div>
                <strong>“{word}”</strong>
                <small className="quiet">
                  {t(targetLabel(target, preview))} · {formatNumber(count, {}, language)} {t(words.rows)}
                </small>
              </div>
              <Select
                aria-label={`“${word}” ${t(words.means)}`}
                placeholder={t(words.means)}
                searchable
                nothingFoundMessage={t(words.none)}
                disabled={busy}
                data={choices.map(({ value, label }) => ({ value, label: t(label) }))}
                value={null}
                onChange={(value) => value !== null && say(value)}
              />
              {guessed && (
                <Button
                  variant="default"
                  size="compact-md"
                  disabled={busy}
                  onClick={() => say(guessed.value)}
                >
                  {t(words.guess)}: {t(guessed.label)} — {t(words.right)}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
