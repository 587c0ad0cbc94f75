// The counts at the top; each is pressed to see its rows only, pressed again to see all.
import { Tooltip } from '@mantine/core'
import { formatNumber } from '../../kernel/text/number.ts'
import { useLanguage, useText } from '../../web/language/language.tsx'
import type { Counts } from '../contract.ts'
import { VerdictMark } from './marks.tsx'
import { dataRows, rowFilters, verdictMeanings, type RowFilter } from './verdicts.ts'
import { words } from './words.ts'

type CountStripProps = {
  readonly counts: Counts
  readonly filter: RowFilter | null
  readonly choose: (filter: RowFilter | null) => void
}

export const CountStrip = ({ counts, filter, choose }: CountStripProps) => {
  const t = useText()
  const { language } = useLanguage()
  const number = (value: number) => formatNumber(value, {}, language)
  return (
    <div className="count-strip" role="group" aria-label={t(words.filterRows)}>
      <button
        type="button"
        className="count-tile"
        aria-pressed={filter === null}
        onClick={() => choose(null)}
      >
        <span className="count-number even">{number(dataRows(counts))}</span>
        <span>{t(words.dataRows)}</span>
      </button>
      {rowFilters.map((name) => (
        <Tooltip key={name} label={t(verdictMeanings[name])}>
          <button
            type="button"
            className={`count-tile count-${name}`}
            aria-pressed={filter === name}
            disabled={counts[name] === 0 && filter !== name}
            onClick={() => choose(filter === name ? null : name)}
          >
            <span className="count-number even">{number(counts[name])}</span>
            <VerdictMark verdict={name} />
          </button>
        </Tooltip>
      ))}
    </div>
  )
}
