// Figures in a row, asked in one question for the unit and period of the view.
import { FigureTiles } from '../../web/figure-tiles.tsx'
import { useView } from '../../web/view.ts'

export const FigureRow = ({ figures }: { readonly figures: readonly string[] }) => {
  const { askOf } = useView()
  const asks = figures.map((figure) => askOf(figure))
  return <FigureTiles asks={asks} className="declaration-figures" />
}
