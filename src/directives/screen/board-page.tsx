// The board of tasks: numbers, what is open by deadline, and the bodies by what they did; a row opens its task.
import { Button, Select } from '@mantine/core'
import { formatDay } from '../../kernel/day/day.ts'
import { useAsk } from '../../web/ask/ask.ts'
import { EmptyState } from '../../web/parts/empty-state.tsx'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { Icon } from '../../web/look/icons.tsx'
import { useText } from '../../web/language/language.tsx'
import { Page, Waiting } from '../../web/parts/page.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useCan } from '../../web/ask/session.tsx'
import { useUnits } from '../../web/view/units.ts'
import { useScreen } from '../../web/view/use-screen.ts'
import { FigureTiles } from '../../web/figure/figure-tiles.tsx'
import { useView } from '../../web/view/view.ts'
import { type BoardView, boardViews, readBoard, scoreBodies } from '../contract.ts'
import { overdueUntil } from '../rules/standing.ts'
import './directives.css'
import { ScoresPart } from './scores-part.tsx'
import { TaskRow } from './task-row.tsx'
import { UrgeButton } from './urge-button.tsx'
import { words } from './words.ts'

const viewIn = (text: string | undefined): BoardView => boardViews.find((view) => view === text) ?? 'open'

export const BoardPage = () => {
  const t = useText()
  const can = useCan()
  const units = useUnits()
  const { view } = useView()
  const { search, setSearch } = useScreen()
  const show = viewIn(search.xem)
  const body = search.coquan
  const { data, error, refetch } = useAsk(
    readBoard,
    { query: { unit: view.unit, to: view.to, view: show, ...(body ? { body } : {}) } },
    { keep: true },
  )
  const scores = useAsk(
    scoreBodies,
    { query: { unit: view.unit, to: view.to, ...(view.from === null ? {} : { from: view.from }) } },
    { keep: true, when: can('figures.read') },
  )
  const chosen = scores.data?.bodies.find((one) => one.body === body)
  const bodies = (scores.data?.bodies ?? []).flatMap((one) =>
    one.body === null ? [] : [{ value: one.body, label: one.name }],
  )
  return (
    <Page
      title={t(words.title)}
      under={
        <>
          {units.nameOf(view.unit)} · {formatDay(view.to)}
        </>
      }
      actions={
        can('tasks.write') && (
          <Button
            component={PlaceLink}
            to="/so/tasks"
            search={{ mo: 'moi' }}
            leftSection={<Icon name="plus" size={16} />}
          >
            {t(words.give)}
          </Button>
        )
      }
    >
      <FigureTiles
        tiles={[
          { figure: 'tasks-overdue', to: overdueUntil(view.to) },
          'tasks-doing',
          'tasks-not-started',
          { figure: 'tasks-on-time-share', from: view.from },
        ]}
        span={{ from: null }}
      />
      <div className="task-tools no-print">
        <div className="task-views" role="group" aria-label={t(words.view)}>
          {boardViews.map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={each === show}
              onClick={() => setSearch({ xem: each === 'open' ? undefined : each })}
            >
              {t(words.views[each])}
            </button>
          ))}
        </div>
        {bodies.length > 1 && (
          <Select
            aria-label={t(words.body)}
            placeholder={t(words.allBodies)}
            searchable
            clearable
            data={bodies}
            value={body ?? null}
            onChange={(next) => setSearch({ coquan: next ?? undefined })}
          />
        )}
        {chosen && (chosen.overdue > 0 || chosen.timesAnswered < chosen.times) && can('papers.write') && (
          <UrgeButton key={body} body={chosen} />
        )}
      </div>
      {error && <ErrorNote error={error} again={() => void refetch()} />}
      <div className="task-board">
        <section aria-label={t(words.views[show])}>
          {!data && !error && <Waiting />}
          {data?.tasks.length === 0 && (
            <EmptyState title={t(words.none)} icon="check">
              {t(words.noneWhy)}
            </EmptyState>
          )}
          <ul className="task-list">
            {data?.tasks.map((task) => (
              <TaskRow key={task.id} task={task} />
            ))}
          </ul>
          {data?.more && <p className="quiet">{t(words.more)}</p>}
        </section>
        {scores.data && scores.data.bodies.length > 0 && <ScoresPart scores={scores.data} />}
      </div>
    </Page>
  )
}
