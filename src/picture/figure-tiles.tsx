// The main figures, each pressable, each with what changed.
import { FigureNumber } from '../web/figure/figure-number.tsx'
import { shownChange, shownValue } from '../web/figure/figure-words.ts'
import { useLanguage, useText } from '../web/language/language.tsx'
import type { FigureAnswer } from '../web/figure/use-figures.ts'
import type { Ask } from '../kernel/figure/figure.ts'
import { keyOfAsk, tileAsks, type Looked, type TileAsk } from './asks.ts'
import { words } from './words.ts'

type Find = (ask: Ask) => FigureAnswer | undefined

/** What the last seven days brought to a number that runs from the beginning. */
const useChange = ({ ask, change }: TileAsk, find: Find): string | null => {
  const t = useText()
  const { language } = useLanguage()
  const value = find(ask)?.value
  const other = find(change.ask)?.value
  if (value === undefined || value === null || other === undefined) return null
  switch (change.kind) {
    case 'before':
      return null
    case 'share':
      return other === null
        ? t(words.noneSeven)
        : `${t(words.sevenDays)}: ${shownValue(other, 'percent', language)} %`
    case 'flow':
    case 'stock': {
      if (other === null) return null
      const moved =
        change.kind === 'flow'
          ? shownChange(other, 0, 'case', language)
          : shownChange(value, other, 'case', language)
      if (moved === '0') return change.kind === 'flow' ? `+0 ${t(words.inSevenDays)}` : t(words.noChange)
      return `${moved} ${t(words.inSevenDays)}`
    }
  }
}

const FigureTile = ({ tile, find }: { readonly tile: TileAsk; readonly find: Find }) => {
  const t = useText()
  const said = useChange(tile, find)
  return (
    <div className="tile-box">
      <FigureNumber
        ask={tile.ask}
        answer={find(tile.ask)}
        previous={tile.change.kind === 'before' ? find(tile.change.ask) : undefined}
        {...(tile.label ? { label: t(tile.label) } : {})}
      />
      {said !== null && <span className="tile-note">{said}</span>}
    </div>
  )
}

export const FigureTiles = ({ view, find }: { readonly view: Looked; readonly find: Find }) => {
  const t = useText()
  return (
    <section className="tiles" aria-label={t(words.figures)}>
      {tileAsks(view).map((tile) => (
        <FigureTile key={keyOfAsk(tile.ask)} tile={tile} find={find} />
      ))}
    </section>
  )
}
