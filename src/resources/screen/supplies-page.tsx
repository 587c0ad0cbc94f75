// Medicines, tests and reagents: what is left and for how many people, what is on its way, each kind of goods, each locality.
import { FigureTiles } from '../../web/figure/figure-tiles.tsx'
import { useText } from '../../web/language/language.tsx'
import { Page } from '../../web/parts/page.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useCan } from '../../web/ask/session.tsx'
import { useUnits } from '../../web/view/units.ts'
import { useView } from '../../web/view/view.ts'
import { supplyFigure } from '../supply-figures.ts'
import { GoodsTable } from './goods-table.tsx'
import { IncomingPart } from './incoming-part.tsx'
import { PlacesTable } from './places-table.tsx'
import { ShortPart } from './short-part.tsx'
import { words } from './words.ts'
import '../../web/register/register.css'
import './supplies.css'

const standing = [
  supplyFigure('rapidTest', 'left'),
  'supply-rapid-tests-per-100',
  supplyFigure('homePackage', 'left'),
  supplyFigure('molnupiravir', 'left'),
  'drug-courses-now',
  'price-checks',
  'price-checks-wrong-share',
] as const

const links = [
  ['supply-moves', words.moves],
  ['price-checks', words.checks],
  ['drug-courses', words.courses],
] as const

export const SuppliesPage = () => {
  const t = useText()
  const can = useCan()
  const units = useUnits()
  const { view } = useView()
  return (
    <Page
      title={t(words.title)}
      under={units.nameOf(view.unit)}
      actions={links.map(
        ([register, label]) =>
          can(`${register}.read`) && (
            <PlaceLink key={register} to={`/so/${register}`} className="button-link">
              {t(label)}
            </PlaceLink>
          ),
      )}
    >
      <div className="supplies">
        <FigureTiles tiles={standing} span={{ from: null }} />
        <ShortPart />
        <IncomingPart />
        {can('figures.read') && (
          <>
            <GoodsTable />
            <PlacesTable />
          </>
        )}
      </div>
    </Page>
  )
}
