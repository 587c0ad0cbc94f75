// The screen of parameters: sets by topic, each parameter with the law's value, what holds here, and a form to decide otherwise.
import { SegmentedControl, TextInput } from '@mantine/core'
import { formatDay } from '../../kernel/day/day.ts'
import { searchKey } from '../../kernel/text/search-key.ts'
import { useAsk } from '../../web/ask/ask.ts'
import { useText } from '../../web/language/language.tsx'
import { Page } from '../../web/parts/page.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useUnits } from '../../web/view/units.ts'
import { useScreen } from '../../web/view/use-screen.ts'
import { useView } from '../../web/view/view.ts'
import { listParameters, type ParameterSetRow } from '../contract.ts'
import { type ParameterTopic, parameterTopics } from '../sets.ts'
import { words } from '../words.ts'
import { ParameterLine } from './parameter-line.tsx'
import './parameters.css'
import { Pending } from '../../web/ask/pending.tsx'

const History = ({ set }: { readonly set: ParameterSetRow }) => {
  const t = useText()
  if (set.decided.length === 0) return null
  const labelOf = (name: string) => set.parameters.find((one) => one.name === name)?.label
  return (
    <details>
      <summary>
        {t(words.history)} ({set.decided.length})
      </summary>
      <ul>
        {set.decided.map(({ id, parameter, value, from, to, basis, unitName }) => {
          const label = labelOf(parameter)
          return (
            <li key={id}>
              <PlaceLink to={`/so/rule-parameters/${id}`}>{label ? t(label) : parameter}</PlaceLink>:{' '}
              <strong>{value}</strong> · {unitName} · {formatDay(from)}
              {to !== null && `–${formatDay(to)}`} · {basis}
            </li>
          )
        })}
      </ul>
    </details>
  )
}

const OneSet = ({ set, sought }: { readonly set: ParameterSetRow; readonly sought: string }) => {
  const t = useText()
  const shown = set.parameters.filter(
    ({ label, name }) => sought === '' || searchKey(`${t(label)} ${name}`).includes(sought),
  )
  if (shown.length === 0) return null
  return (
    <details className="card parameter-set" open={sought !== '' || set.decided.length > 0}>
      <summary>
        <strong>{t(set.title)}</strong> <span className="quiet">{shown.length}</span>
      </summary>
      <ul className="parameter-lines">
        {shown.map((parameter) => (
          <ParameterLine key={parameter.name} set={set} parameter={parameter} />
        ))}
      </ul>
      <History set={set} />
    </details>
  )
}

const topicsInOrder = Object.keys(parameterTopics) as ParameterTopic[]

export const ParametersPage = () => {
  const t = useText()
  const units = useUnits()
  const { view } = useView()
  const { search, setSearch } = useScreen()
  const topic = topicsInOrder.find((name) => name === search['nhom']) ?? 'levels'
  const sought = searchKey(search['tim'] ?? '')
  const asked = useAsk(listParameters, { query: { unit: view.unit, day: view.to } }, { keep: true })
  const { data } = asked
  return (
    <Page
      title={t(words.title)}
      under={`${units.nameOf(view.unit)} · ${formatDay(view.to)} · ${t(words.under)}`}
    >
      <div className="parameter-tools no-print">
        <SegmentedControl
          value={topic}
          onChange={(value) => setSearch({ nhom: value }, { replace: true })}
          data={topicsInOrder.map((value) => ({ value, label: t(parameterTopics[value]) }))}
        />
        <TextInput
          aria-label={t(words.find)}
          placeholder={t(words.find)}
          value={search['tim'] ?? ''}
          onChange={(event) =>
            setSearch(
              { tim: event.currentTarget.value === '' ? undefined : event.currentTarget.value },
              { replace: true },
            )
          }
        />
      </div>
      <Pending ask={asked} lines={8} />
      {data?.sets
        .filter((set) => sought !== '' || set.topic === topic)
        .map((set) => (
          <OneSet key={set.name} set={set} sought={sought} />
        ))}
    </Page>
  )
}
