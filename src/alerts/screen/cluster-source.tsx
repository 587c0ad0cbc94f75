// How the disease came into a cluster: the finding, or the short form for it; what is learned later is changed in its record.
import { Button, Select, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { formatDay } from '../../kernel/day/day.ts'
import { registerEndpoints, type RecordRow } from '../../kernel/register/contract.ts'
import type { Text } from '../../kernel/text/text.ts'
import { clusterSources } from '../../tracing/cluster-sources.ts'
import { useAsk, useTell } from '../../web/ask/ask.ts'
import { DayInput } from '../../web/parts/day-input.tsx'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { useText } from '../../web/language/language.tsx'
import { useKeptId } from '../../web/ask/kept-id.ts'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useCan, useSession } from '../../web/ask/session.tsx'
import { useView } from '../../web/view/view.ts'
import { clusterWords, sourceWords as words } from './words.ts'

const { list, create } = registerEndpoints(clusterSources)
const { fields } = clusterSources
const wordOf = (choices: Readonly<Record<string, Text>>, value: unknown): Text | undefined =>
  choices[String(value)]

type OfCluster = { readonly cluster: string; readonly homeUnit: string }

const SourceForm = ({ cluster, homeUnit }: OfCluster) => {
  const t = useText()
  const { view } = useView()
  const { today } = useSession().installation
  const [way, setWay] = useState<string | null>(null)
  const [certainty, setCertainty] = useState<string | null>('likely')
  const [entry, setEntry] = useState('')
  const [day, setDay] = useState<string | null>(view.to)
  const [evidence, setEvidence] = useState('')
  const [closing, setClosing] = useState('')
  const add = useTell(create, { done: clusterWords.saved })
  const kept = useKeptId()
  const options = (choices: Readonly<Record<string, Text>>) =>
    Object.entries(choices).map(([value, label]) => ({ value, label: t(label) }))
  const values = {
    cluster,
    way,
    certainty,
    foundDay: day,
    entry: entry.trim() || null,
    evidence: evidence.trim() || null,
    closing: closing.trim() || null,
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        add.mutate(
          { body: { id: kept.now(), homeUnit, values } },
          { onSettled: (_, error) => kept.heard(error) },
        )
      }}
    >
      <Select label={t(fields.way.label)} data={options(fields.way.choices)} value={way} onChange={setWay} />
      <TextInput
        label={t(fields.entry.label)}
        value={entry}
        onChange={(event) => setEntry(event.currentTarget.value)}
      />
      <Select
        label={t(fields.certainty.label)}
        data={options(fields.certainty.choices)}
        value={certainty}
        onChange={setCertainty}
      />
      <DayInput label={t(fields.foundDay.label)} value={day} onChange={setDay} today={today} />
      <Textarea
        label={t(fields.evidence.label)}
        autosize
        value={evidence}
        onChange={(event) => setEvidence(event.currentTarget.value)}
      />
      <Textarea
        label={t(fields.closing.label)}
        autosize
        value={closing}
        onChange={(event) => setClosing(event.currentTarget.value)}
      />
      <Button type="submit" disabled={way === null || day === null} loading={add.isPending}>
        {t(words.save)}
      </Button>
    </form>
  )
}

const Finding = ({ record: { id, values } }: { readonly record: RecordRow }) => {
  const t = useText()
  const way = wordOf(fields.way.choices, values.way)
  const certainty = wordOf(fields.certainty.choices, values.certainty)
  return (
    <>
      <p>
        <strong>{way && t(way)}</strong>
        {typeof values.entry === 'string' && `: ${values.entry}`}
        {certainty && ` · ${t(certainty)}`} · {formatDay(String(values.foundDay))}
      </p>
      {typeof values.evidence === 'string' && <p>{values.evidence}</p>}
      {typeof values.closing === 'string' && (
        <p>
          <span className="quiet">{t(fields.closing.label)}: </span>
          {values.closing}
        </p>
      )}
      <PlaceLink to={`/so/cluster-sources/${id}`}>{t(words.change)}</PlaceLink>
    </>
  )
}

export const ClusterSource = ({ cluster, homeUnit }: OfCluster) => {
  const t = useText()
  const can = useCan()
  const [writing, write] = useState(false)
  const { data, error, refetch } = useAsk(list, {
    query: { filter: JSON.stringify({ cluster: [cluster] }), size: 1 },
  })
  const [record] = data?.rows ?? []
  return (
    <section className="card stack" aria-label={t(words.title)}>
      <h2>{t(words.title)}</h2>
      {error && <ErrorNote error={error} again={() => void refetch()} />}
      {record && <Finding record={record} />}
      {data && !record && !writing && (
        <>
          <p className="quiet">{t(words.none)}</p>
          {can('cluster-sources.write') && (
            <Button variant="default" onClick={() => write(true)}>
              {t(words.begin)}
            </Button>
          )}
        </>
      )}
      {data && !record && writing && <SourceForm cluster={cluster} homeUnit={homeUnit} />}
    </section>
  )
}
