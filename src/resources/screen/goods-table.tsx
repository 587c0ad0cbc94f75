// Each kind of goods: received, given on, used, lost and left; every number opens.
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { FigureNumber } from '../../web/figure/figure-number.tsx'
import { FigureTable } from '../../web/figure/figure-table.tsx'
import { useText } from '../../web/language/language.tsx'
import { useAnswers } from '../../web/figure/use-figures.ts'
import { useView } from '../../web/view/view.ts'
import { goods, supplyFigure } from '../supply-figures.ts'
import { good as labels } from '../supply-moves.ts'
import { words } from './words.ts'

const columns = ['received', 'allocated', 'used', 'lost', 'left'] as const

export const GoodsTable = () => {
  const t = useText()
  const { askOf } = useView()
  const figures = goods.flatMap((good) => columns.map((column) => supplyFigure(good, column)))
  const { answers, error, again } = useAnswers(figures.map((figure) => askOf(figure, { from: null })))
  return (
    <section>
      <h2>{t(words.goods)}</h2>
      {error && <ErrorNote error={error} again={again} />}
      <FigureTable
        title={t(words.goods)}
        corner={t(words.good)}
        rows={goods.map((good) => ({ key: good, name: t(labels[good]) }))}
        columns={columns.map((column) => ({ key: column, label: t(words[column]) }))}
        cell={(good, column) => {
          const figure = supplyFigure(good.key, column.key)
          return (
            <FigureNumber
              size="inline"
              ask={askOf(figure, { from: null })}
              answer={answers[figures.indexOf(figure)]}
              label={`${column.label}, ${good.name}`}
            />
          )
        }}
      />
    </section>
  )
}
