// A cluster: how it stands, its curve, its cases, and the ten steps of its investigation with who, when and what came of each.
import { aside } from '../../kernel/text/aside.ts'
import { useParams } from '@tanstack/react-router'
import { registerEndpoints } from '../../kernel/register/contract.ts'
import { formatDay } from '../../kernel/day/day.ts'
import { EpidemicCurve } from '../../charts/epidemic-curve.tsx'
import '../../charts/charts.css'
import { endOfDay } from '../../kernel/rule/local-moment.ts'
import { momentText } from '../../reporting/screen/words.ts'
import { cases } from '../../surveillance/cases.ts'
import { clusterKind, clusterState } from '../../surveillance/event-choices.ts'
import { clusters } from '../../surveillance/clusters.ts'
import { reportingClock } from '../../surveillance/rules/reporting-law.ts'
import { useAsk } from '../../web/ask/ask.ts'
import { useText } from '../../web/language/language.tsx'
import { Page } from '../../web/parts/page.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useCan } from '../../web/ask/session.tsx'
import { useUnits } from '../../web/view/units.ts'
import { useView } from '../../web/view/view.ts'
import { clusterCourse, type ClusterCourse } from '../contract.ts'
import './alerts.css'
import { ClusterActs } from './cluster-acts.tsx'
import { ClusterCases } from './cluster-cases.tsx'
import { ClusterReports } from './cluster-reports.tsx'
import { ClusterSource } from './cluster-source.tsx'
import { InvestigationPart } from './investigation-part.tsx'
import { clusterWords, words } from './words.ts'
import { Pending } from '../../web/ask/pending.tsx'

const { get } = registerEndpoints(clusters)
const { list } = registerEndpoints(cases)

const labelIn = (choices: object, name: unknown) =>
  (Object.entries(choices) as [string, { vi: string; en: string }][]).find(([key]) => key === name)?.[1]

/** The first and the last report of an outbreak; a day without an hour counts to its end. */
type OutbreakTermsProps = {
  readonly opened: string
  readonly closed: string | null
  readonly disease: string
}

const OutbreakTerms = ({ opened, closed, disease }: OutbreakTermsProps) => {
  const t = useText()
  const terms = [
    [clusterWords.firstReport, reportingClock('outbreakFound', endOfDay(opened), disease)],
    [
      clusterWords.finalReport,
      closed === null ? null : reportingClock('outbreakEnded', endOfDay(closed), disease),
    ],
  ] as const
  return terms.map(
    ([label, clock]) =>
      clock && (
        <p key={label.vi} className="quiet">
          {t(label)} <strong>{momentText(clock.due)}</strong> {aside(clock.because.clause)}
        </p>
      ),
  )
}

const Curve = ({ course }: { readonly course: ClusterCourse }) => {
  const t = useText()
  if (course.days.length < 2) return null
  return (
    <section className="card stack" aria-label={t(clusterWords.curve)}>
      <h2>{t(clusterWords.curve)}</h2>
      <EpidemicCurve
        points={course.days.map(({ day, cases: value }) => ({ day, value }))}
        step="day"
        isCut={() => false}
        say={({ day, value }) => [formatDay(day), `${value} ${t(words.cases)}`]}
        open={() => undefined}
      />
    </section>
  )
}

export const ClusterPage = () => {
  const { id = '' } = useParams({ strict: false })
  const t = useText()
  const can = useCan()
  const units = useUnits()
  const { view } = useView()
  const asked = useAsk(get, { params: { id } })
  const { data } = asked
  const linked = useAsk(
    list,
    { query: { filter: JSON.stringify({ cluster: [id] }), size: 200, sort: 'reportDay', direction: 'desc' } },
    { when: can('cases.read') },
  )
  const record = data?.record
  const counted = useAsk(
    clusterCourse,
    { params: { id }, query: { on: view.to } },
    { when: can('cases.read') },
  )
  const course = counted.data
  const kind = labelIn(clusterKind, record?.values.kind)
  const state = labelIn(clusterState, record?.values.stateOf)
  return (
    <Page
      title={record ? String(record.values.name) : t(words.clusters)}
      under={
        record && (
          <>
            {units.nameOf(record.homeUnit)} · {kind && t(kind)} · {formatDay(String(record.values.openedDay))}{' '}
            · <strong>{state && t(state)}</strong> ·{' '}
            <PlaceLink to={`/so/clusters/${id}`}>{t(clusterWords.record)}</PlaceLink>
          </>
        )
      }
    >
      <Pending ask={asked} />
      {record && (
        <div className="alerts">
          <p>
            {String(record.values.openReason)}
            {typeof record.values.closeReason === 'string' && ` · ${record.values.closeReason}`}
          </p>
          {can('cases.read') && <Pending ask={counted} lines={2} />}
          {course && (
            <p>
              <strong>
                {course.cases} {t(words.cases)}
              </strong>
              {course.last !== null && ` · ${t(words.lastCase)} ${formatDay(course.last)}`} · {course.quiet}{' '}
              {t(words.quiet)}
            </p>
          )}
          <OutbreakTerms
            disease={String(record.values.disease)}
            opened={String(record.values.openedDay)}
            closed={typeof record.values.closedDay === 'string' ? record.values.closedDay : null}
          />
          {course && <ClusterActs record={record} course={course} />}
          <div className="cluster-page">
            <InvestigationPart cluster={id} homeUnit={record.homeUnit} />
            <div className="stack">
              {can('cluster-sources.read') && <ClusterSource cluster={id} homeUnit={record.homeUnit} />}
              {can('periodic-reports.read') && <ClusterReports cluster={id} />}
              {course && <Curve course={course} />}
              {can('cases.read') && <Pending ask={linked} />}
              {linked.data && <ClusterCases cluster={id} {...linked.data} />}
            </div>
          </div>
        </div>
      )}
    </Page>
  )
}
