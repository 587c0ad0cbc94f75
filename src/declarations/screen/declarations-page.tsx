// Declarations of the unit: figures of the period, those that must be looked at at once, and the places with their posters.
import { FigureTiles } from '../../web/figure/figure-tiles.tsx'
import { useText } from '../../web/language/language.tsx'
import { Page } from '../../web/parts/page.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useCan } from '../../web/ask/session.tsx'
import { useUnits } from '../../web/view/units.ts'
import { useView } from '../../web/view/view.ts'
import '../../web/register/register.css'
import { declarationQuestions } from '../declaration-questions.ts'
import './declarations.css'
import { PlaceList } from './place-list.tsx'
import { RedList } from './red-list.tsx'
import { declareWords, words } from './words.ts'

const shown = [
  'declarations',
  'declarations-by-phone',
  'declarations-by-card',
  'declarations-red',
  'returnees',
  'check-ins',
  'qr-places',
] as const

export const DeclarationsPage = () => {
  const t = useText()
  const can = useCan()
  const units = useUnits()
  const { view } = useView()
  return (
    <Page
      title={t(words.title)}
      under={units.nameOf(view.unit)}
      actions={
        <>
          {can('declarations.write') && can('check-ins.write') && (
            <PlaceLink to="/khai-ho" className="button-link">
              {t(declareWords.link)}
            </PlaceLink>
          )}
          {can('check-ins.read') && (
            <PlaceLink to="/ai-da-den" className="button-link">
              {t(words.who)}
            </PlaceLink>
          )}
          {can('declaration-questions.read') && (
            <PlaceLink to={`/so/${declarationQuestions.name}`} className="button-link">
              {t(words.questions)}
            </PlaceLink>
          )}
          {can('qr-places.write') && (
            <PlaceLink to="/so/qr-places?mo=moi" className="button-link">
              {t(words.addPlace)}
            </PlaceLink>
          )}
        </>
      }
    >
      <FigureTiles tiles={shown} />
      {can('declarations.read') && <RedList />}
      <PlaceList key={view.unit} />
      <p className="quiet">
        {t(words.reportPage)}:{' '}
        <a href={`/phan-anh/${encodeURIComponent(view.unit)}`} target="_blank" rel="noreferrer">
          {`${window.location.origin}/phan-anh/${encodeURIComponent(view.unit)}`}
        </a>
      </p>
    </Page>
  )
}
