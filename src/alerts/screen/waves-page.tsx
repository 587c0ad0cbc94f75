// Figures by wave: each named span of days asked as a period, so that its numbers are those of every other screen.
import { formatDay } from '../../kernel/day/day.ts'
import { registerEndpoints, type RecordRow } from '../../kernel/register/contract.ts'
import { clustersOfDisease, figureOfDisease, nameOfDisease } from '../../surveillance/disease-figures.ts'
import { MAIN_DISEASE } from '../../surveillance/diseases.ts'
import { NO_VALUE } from '../../kernel/text/number.ts'
import { waves } from '../../surveillance/waves.ts'
import { useAsk } from '../../web/ask/ask.ts'
import { EmptyState } from '../../web/parts/empty-state.tsx'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { FigureNumber } from '../../web/figure/figure-number.tsx'
import { useText } from '../../web/language/language.tsx'
import { Page, Waiting } from '../../web/parts/page.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import '../../web/register/register.css'
import { useCan } from '../../web/ask/session.tsx'
import { useUnits } from '../../web/view/units.ts'
import { useAnswers, useFaces } from '../../web/figure/use-figures.ts'
import { useView } from '../../web/view/view.ts'
import './alerts.css'
import { waveWords as words } from './words.ts'
import { ScrollBox } from '../../web/parts/scroll-box.tsx'

const { list } = registerEndpoints(waves)
/** Of the main disease: heads of the columns. A wave of another counts that other; which disease a specimen was taken for nobody notes. */
const shown = ['cases', 'deaths', 'recovered', 'specimens', 'positivity', 'clusters-opened'] as const

const figureOf = (figure: (typeof shown)[number], disease: string): string | null => {
  switch (figure) {
    case 'cases':
    case 'deaths':
    case 'recovered':
      return figureOfDisease(figure, disease)
    case 'specimens':
    case 'positivity':
      return disease === MAIN_DISEASE ? figure : null
    case 'clusters-opened':
      return clustersOfDisease(disease)
  }
}

const WaveRow = ({ wave }: { readonly wave: RecordRow }) => {
  const t = useText()
  const face = useFaces()
  const { view, askOf } = useView()
  const from = String(wave.values.fromDay)
  const to = typeof wave.values.toDay === 'string' ? wave.values.toDay : view.to
  const disease = String(wave.values.disease ?? MAIN_DISEASE)
  const asks = shown.map((figure) => {
    const name = figureOf(figure, disease)
    return { figure, ask: name === null ? null : askOf(name, { from, to }) }
  })
  const { answers } = useAnswers(asks.flatMap(({ ask }) => ask ?? []))
  return (
    <tr>
      <th scope="row">
        <PlaceLink to={`/so/waves/${wave.id}`}>{String(wave.values.name)}</PlaceLink>{' '}
        <small className="quiet">
          {formatDay(from)}–{wave.values.toDay === null ? t(words.lasts) : formatDay(to)}
          {` · ${t(nameOfDisease(disease))}`}
          {typeof wave.values.variant === 'string' && ` · ${wave.values.variant}`}
        </small>
      </th>
      {asks.map(({ figure, ask }) => (
        <td key={figure} className="number" data-label={t(face(figure)?.label ?? words.title)}>
          {ask === null ? (
            NO_VALUE
          ) : (
            <FigureNumber
              size="inline"
              ask={ask}
              answer={answers.find((answer) => answer?.figure === ask.figure)}
            />
          )}
        </td>
      ))}
    </tr>
  )
}

export const WavesPage = () => {
  const t = useText()
  const can = useCan()
  const face = useFaces()
  const units = useUnits()
  const { view } = useView()
  const { data, error, refetch } = useAsk(list, { query: { size: 100, sort: 'fromDay', direction: 'asc' } })
  return (
    <Page
      title={t(words.title)}
      under={units.nameOf(view.unit)}
      actions={
        can('waves.write') && (
          <PlaceLink to="/so/waves?mo=moi" className="button-link">
            {t(words.add)}
          </PlaceLink>
        )
      }
    >
      {error && <ErrorNote error={error} again={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data?.rows.length === 0 && (
        <EmptyState title={t(words.none)} icon="picture">
          {t(words.noneWhy)}
        </EmptyState>
      )}
      {data && data.rows.length > 0 && (
        <ScrollBox label={t(words.title)}>
          <table className="records plain">
            <thead>
              <tr>
                <th scope="col">{t(waves.one)}</th>
                {shown.map((figure) => (
                  <th key={figure} scope="col" className="number">
                    {t(face(figure)?.label ?? words.title)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.rows.map((wave) => (
                <WaveRow key={wave.id} wave={wave} />
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </Page>
  )
}
