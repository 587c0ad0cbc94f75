// The diseases that are watched: what counts as a case, in which group on the day, until when it is told, its times, when a cluster is over.
import { formatDay } from '../../kernel/day/day.ts'
import { aside } from '../../kernel/text/aside.ts'
import { type Text, textOf } from '../../kernel/text/text.ts'
import { type DiseaseName, diseaseNames, type DiseaseRow, diseaseRows } from '../../surveillance/diseases.ts'
import { figureOfDisease } from '../../surveillance/disease-figures.ts'
import { groupOf } from '../../surveillance/rules/disease-group.ts'
import { caseHours2026 } from '../../surveillance/rules/qd-97-2026.ts'
import { caseHours2015 } from '../../surveillance/rules/tt-54-2015.ts'
import { useAsk } from '../../web/ask/ask.ts'
import { FigureNumber } from '../../web/figure/figure-number.tsx'
import { useText } from '../../web/language/language.tsx'
import { Page } from '../../web/parts/page.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useUnits } from '../../web/view/units.ts'
import { useAnswers } from '../../web/figure/use-figures.ts'
import { useView } from '../../web/view/view.ts'
import { alertRules } from '../contract.ts'
import './alerts.css'
import { diseaseWords as words } from './words.ts'

const hoursText = (hours: number | null): Text =>
  hours === null ? words.byWeek : textOf(`trong ${hours} giờ`, `within ${hours} hours`)

type CardProps = { readonly name: DiseaseName; readonly row: DiseaseRow; readonly number: React.ReactNode }

/** As it holds in the unit on the day; where a body decided otherwise, the source's own numbers beside it. */
const ClusterRuleText = ({
  name,
  source,
}: {
  readonly name: DiseaseName
  readonly source: DiseaseRow['cluster']
}) => {
  const t = useText()
  const { view } = useView()
  const { data, error } = useAsk(alertRules, {
    query: { unit: view.unit, on: view.to, disease: name },
  })
  const say = (least: number | null, within: number | null, quiet: number | null) =>
    `${least ?? '…'} ${t(words.casesWithin)} ${within ?? '…'} ${t(words.days)}; ${t(words.over)} ${quiet ?? '…'} ${t(words.days)}`
  const own = say(source.least, source.within, source.quiet)
  if (!data)
    return error ? (
      <>
        {own} {aside(source.source)}
      </>
    ) : null
  const held = say(data.leastInVillage, data.withinDays, data.quietDays)
  return held === own ? (
    <>
      {own} {aside(source.source)}
    </>
  ) : (
    <>
      <strong>{held}</strong> ({t(words.decided)})
      <br />
      <span className="quiet">
        {t(words.bySource)} {own}
      </span>{' '}
      {aside(source.source)}
    </>
  )
}

const DiseaseCard = ({ name, row, number }: CardProps) => {
  const t = useText()
  const { view } = useView()
  const group = groupOf(name, view.to)
  const unverified = <span className="quiet"> · {t(words.unverified)}</span>
  const { incubation, infectious, cluster } = row
  const lines: readonly (readonly [Text, React.ReactNode])[] = [
    [words.definition, t(row.definition)],
    [
      words.group,
      group === null ? (
        t(words.noGroup)
      ) : (
        <>
          {group.group} {t(words.since)} {formatDay(group.from)} {aside(group.source)}
          {!group.verified && unverified}
        </>
      ),
    ],
    [
      words.report,
      <>
        TT 54/2015: {t(hoursText(caseHours2015[name]))}; QĐ 97/QĐ-PB: {t(hoursText(caseHours2026[name]))}
        {unverified}
      </>,
    ],
    [
      words.incubation,
      <>
        {incubation.least}–{incubation.most} {t(words.days)}
        {!incubation.verified && unverified}
      </>,
    ],
    [
      words.infectious,
      <>
        {infectious.before} {t(words.before)}, {infectious.after} {t(words.after)}
        {!infectious.verified && unverified}
      </>,
    ],
    [words.route, t(row.route)],
    [words.cluster, <ClusterRuleText key="rule" name={name} source={cluster} />],
  ]
  return (
    <section className="card stack" aria-label={t(row)}>
      <h2>
        {t(row)} <small className="quiet">{row.icd.join(', ')}</small>
      </h2>
      {number}
      <dl className="disease-lines">
        {lines.map(([label, value]) => (
          <div key={label.vi}>
            <dt>{t(label)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

export const DiseasesPage = () => {
  const t = useText()
  const units = useUnits()
  const { view, askOf } = useView()
  const asks = diseaseNames.map((name) => askOf(figureOfDisease('cases', name)))
  const { answers } = useAnswers(asks)
  return (
    <Page
      title={t(words.title)}
      under={`${units.nameOf(view.unit)} · ${formatDay(view.to)}`}
      actions={
        <PlaceLink to="/tham-so?nhom=alerts" className="button-link">
          {t(words.parameters)}
        </PlaceLink>
      }
    >
      <p className="quiet">{t(words.under)}</p>
      <div className="disease-cards">
        {diseaseNames.map((name, index) => {
          const ask = asks[index]
          return (
            <DiseaseCard
              key={name}
              name={name}
              row={diseaseRows[name]}
              number={ask && <FigureNumber ask={ask} answer={answers[index]} />}
            />
          )
        })}
      </div>
    </Page>
  )
}
