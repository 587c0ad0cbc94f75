// The screen of the response: what the situation asks for, and measures side by side.
import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { formatDay } from '../../kernel/day/day.ts'
import { readPlan } from '../../directives/reading/contract.ts'
import { LevelMark } from '../../levels/screen/level-mark.tsx'
import '../../levels/screen/levels.css'
import { useAsk, useTell } from '../../web/ask/ask.ts'
import { EmptyState } from '../../web/parts/empty-state.tsx'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { FigureNumber } from '../../web/figure/figure-number.tsx'
import { useText } from '../../web/language/language.tsx'
import { Page, Waiting } from '../../web/parts/page.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useCan } from '../../web/ask/session.tsx'
import { useUnits } from '../../web/view/units.ts'
import { useView } from '../../web/view/view.ts'
import { type AskedFor, scenariosAskedFor } from '../contract.ts'
import { words } from '../words.ts'
import { MeasureTable } from './measure-table.tsx'
import './response.css'

const Cause = ({ level, figure, unitName }: AskedFor) => {
  const t = useText()
  return (
    <p>
      {unitName}
      {level && (
        <>
          {': '}
          <LevelMark outcome={level.outcome} /> {t(words.since)} {formatDay(level.since)}
          {level.number !== null && ` (${level.number})`}
        </>
      )}
      {figure && (
        <>
          {': '}
          {t(figure.label)} {formatDay(figure.ask.from ?? figure.ask.to)}–{formatDay(figure.ask.to)}:{' '}
          <FigureNumber
            ask={figure.ask}
            answer={{ figure: figure.ask.figure, value: figure.value }}
            size="inline"
          />{' '}
          {t(words.reached)} {figure.threshold}
        </>
      )}
    </p>
  )
}

const Asked = ({ one }: { readonly one: AskedFor }) => {
  const t = useText()
  const can = useCan()
  const navigate = useNavigate()
  const tell = useTell(readPlan)
  const { plan, text, unit } = one
  return (
    <li className="card response-asked">
      <div>
        <strong>
          <PlaceLink to={`/so/scenarios/${one.scenario}`}>{one.name}</PlaceLink>
        </strong>
        {one.disease !== null && <span className="quiet"> {t(one.disease)}</span>}
        {one.decisionNumber !== null && <span className="quiet"> {one.decisionNumber}</span>}
        <Cause {...one} />
        {one.situation !== null && <p className="quiet">{one.situation}</p>}
        {text === null && <p className="quiet">{t(words.noResponse)}</p>}
      </div>
      {one.proposed ? (
        <PlaceLink to={`/doc-van-ban/${plan}`} className="button-link">
          {t(words.proposed)}
        </PlaceLink>
      ) : (
        text !== null &&
        can('plans.write') && (
          <Button
            loading={tell.isPending}
            onClick={() =>
              tell.mutate(
                { body: { id: plan, unit, text } },
                { onSuccess: ({ id }) => void navigate({ to: '/doc-van-ban/$id', params: { id } }) },
              )
            }
          >
            {t(words.propose)}
          </Button>
        )
      )}
    </li>
  )
}

export const ResponsePage = () => {
  const t = useText()
  const can = useCan()
  const units = useUnits()
  const { view } = useView()
  const { data, error, refetch } = useAsk(
    scenariosAskedFor,
    { query: { unit: view.unit, day: view.to } },
    { keep: true, when: can('scenarios.read') },
  )
  return (
    <Page
      title={t(words.title)}
      under={`${units.nameOf(view.unit)} · ${formatDay(view.to)}`}
      actions={
        <PlaceLink to="/so/scenarios" className="button-link">
          {t(words.register)}
        </PlaceLink>
      }
    >
      {error && <ErrorNote error={error} again={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data && (
        <section className="stack" aria-label={t(words.askedFor)}>
          <h2>{t(words.askedFor)}</h2>
          <p className="quiet">{t(words.askedForHint)}</p>
          {data.scenarios.length === 0 && (
            <EmptyState title={t(words.none)} icon="check">
              {data.known} {t(words.noneWhy)}
            </EmptyState>
          )}
          {data.deaf.map(({ scenario, name, figure }) => (
            <p key={scenario} className="note note-question">
              <PlaceLink to={`/so/scenarios/${scenario}`}>{name}</PlaceLink>: {t(words.deaf)} “{figure}”.{' '}
              {t(words.deafWhy)}
            </p>
          ))}
          <ul className="response-list">
            {data.scenarios.map((one) => (
              <Asked key={one.plan} one={one} />
            ))}
          </ul>
        </section>
      )}
      {can('levels.read') && <MeasureTable />}
    </Page>
  )
}
