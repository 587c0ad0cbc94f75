// What each locality has left, and how many tests that is for its people.
import { useText } from '../../web/language/language.tsx'
import { UnitFigures } from '../../web/figure/unit-figures.tsx'
import { useView } from '../../web/view/view.ts'
import { supplyFigure } from '../supply-figures.ts'
import { words } from './words.ts'

const columns = {
  [supplyFigure('rapidTest', 'left')]: words.tests,
  'supply-rapid-tests-per-100': words.per100,
  [supplyFigure('molnupiravir', 'left')]: words.molnupiravir,
  [supplyFigure('homePackage', 'left')]: words.packages,
}

export const PlacesTable = () => {
  const t = useText()
  const { view } = useView()
  return (
    <UnitFigures title={t(words.places)} corner={t(words.place)} figures={columns} from={null} to={view.to} />
  )
}
