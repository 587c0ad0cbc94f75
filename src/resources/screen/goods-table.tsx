// Each kind of goods: received, given on, used, lost and left; every number opens.
import { ErrorNote } from '../../web/error-note.tsx'
import { FigureNumber } from '../../web/figure-number.tsx'
import { useText } from '../../web/language.tsx'
import { useAnswers } from '../../web/use-figures.ts'
import { useView } from '../../web/view.ts'
import { goods, supplyFigure } from '../supply-figures.ts'
import { good as labels } from '../supply-moves.ts'
import { words } from './words.ts'

const columns = ['received', 'allocated', 'used', 'lost', 'left'] as const

export const GoodsTable = () => {
  const t = useText()
  const { askOf } = useView()
  const asks = goods.flatMap((good) =>
    columns.map((column) => askOf(supplyFigure(good, column), { from: null })),
  )
  const { answers, error, again } = useAnswers(asks)
  return (
    <section aria-label={t(words.goods)}>
      <h2>{t(words.goods)}</h2>
      {error && <ErrorNote error={error} again={again} />}
      <div className="table-box">
        <table className="records">
          <thead>
            <tr>
              <th scope="col">{t(words.good)}</th>
              {columns.map((column) => (
                <th key={column} scope="col" className="number">
                  {t(words[column])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {goods.map((good, row) => (
              <tr key={good}>
                <th scope="row">{t(labels[good])}</th>
                {columns.map((column, at) => {
                  const ask = asks[row * columns.length + at]
                  return (
                    <td key={column} className="number" data-label={t(words[column])}>
                      {ask && (
                        <FigureNumber ask={ask} answer={answers[row * columns.length + at]} size="inline" />
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
