// The figures that make a stock or a ratio, with their values; each opens in its turn.
import type { ResponseOf } from '../../kernel/contract/endpoint.ts'
import { findFigure } from '../../figures.ts'
import type { figureRows } from '../../kernel/figure/contract.ts'
import { figureWords, measureWords, shownValue } from './figure-words.ts'
import { useLanguage, useText } from '../language/language.tsx'
import { useFigurePanel } from './use-figures.ts'
import type { FigureAsk } from '../view/view.ts'

type Part = ResponseOf<typeof figureRows>['parts'][number]

type FigurePartsProps = {
  readonly ask: FigureAsk
  /** A stock adds up from the beginning, whatever the period. */
  readonly stock: boolean
  readonly parts: readonly Part[]
}

export const FigureParts = ({ ask, stock, parts }: FigurePartsProps) => {
  const t = useText()
  const { language } = useLanguage()
  const { open } = useFigurePanel()
  const signs = { '+': '+', '-': '−', of: t(figureWords.of), over: t(figureWords.over) } as const
  return (
    <section>
      <h3>{t(figureWords.parts)}</h3>
      <ul className="parts">
        {parts.map(({ figure: name, sign, value }) => {
          const figure = findFigure(name)
          if (!figure) return null
          return (
            <li key={`${sign} ${name}`}>
              <button
                type="button"
                className="part"
                onClick={() => open({ ...ask, figure: name, from: stock ? null : ask.from })}
              >
                <span className="part-sign">{signs[sign]}</span>
                <span className="part-label">{t(figure.label)}</span>
                <strong>{shownValue(value, figure.measure, language)}</strong>
                <span className="quiet">{t(measureWords[figure.measure])}</span>
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
