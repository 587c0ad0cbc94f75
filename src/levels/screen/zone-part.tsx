// Beneath a zone: the six hours of notice, who is inside by household, whether it could be smaller, villages put inside in one press.
import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import { registerEndpoints, type RecordRow } from '../../kernel/register/contract.ts'
import { formatDay } from '../../kernel/day/day.ts'
import { useAsk, useTell } from '../../web/ask/ask.ts'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { Icon } from '../../web/look/icons.tsx'
import { useText } from '../../web/language/language.tsx'
import { Waiting } from '../../web/parts/page.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useCan, useSession } from '../../web/ask/session.tsx'
import { useView } from '../../web/view/view.ts'
import { closeOffVillage, readZone } from '../zone-contract.ts'
import { zoneHouseholds } from '../zone-households.ts'
import { ZoneCheckpoints } from './zone-checkpoints.tsx'
import { zoneWords } from './zone-words.ts'
import './levels.css'

const { remove } = registerEndpoints(zoneHouseholds)

export const ZonePart = ({ record }: { readonly record: RecordRow }) => {
  const t = useText()
  const can = useCan()
  const { installation } = useSession()
  const { view } = useView()
  const { effectiveDay, endedDay } = record.values
  // What is over is looked at as it was when it ended.
  const days = [installation.today, view.to, ...(typeof endedDay === 'string' ? [endedDay] : [])]
  const on = days.toSorted()[0] ?? installation.today
  const [village, setVillage] = useState<string | null>(null)
  const { data, error } = useAsk(
    readZone,
    { params: { id: record.id }, query: { on } },
    { when: can('zone-households.read') },
  )
  const add = useTell(closeOffVillage, { quiet: true, done: zoneWords.added })
  const drop = useTell(remove, { quiet: true, done: zoneWords.dropped })
  if (!can('zone-households.read')) return null
  const open = endedDay === null || endedDay === undefined
  return (
    <section className="zone-part">
      <h3>{t(zoneWords.inside)}</h3>
      {error && <ErrorNote error={error} />}
      {!data && !error && <Waiting lines={3} />}
      {data?.clock && (
        <p className={data.clock.late ? 'problem' : undefined}>
          {t(zoneWords.notice)} <strong>{data.clock.due.slice(11)}</strong>,{' '}
          {formatDay(data.clock.due.slice(0, 10))}{' '}
          <span className="quiet">
            ({data.clock.clause}: {t(data.clock.text)})
          </span>
        </p>
      )}
      {data && (
        <p>
          <strong>
            {data.fit.households} {t(zoneWords.households)}, {data.fit.people} {t(zoneWords.people)}
          </strong>
          {data.fit.households > 0 &&
            ` · ${data.fit.withCases} ${t(zoneWords.withCases)} · ${data.fit.withContacts} ${t(zoneWords.withContacts)} · ${data.fit.without} ${t(zoneWords.without)}`}
        </p>
      )}
      {data?.fit.said && open && (
        <p className="note note-question" role="status">
          <Icon name="warning" size={16} /> {t(data.fit.said)}
        </p>
      )}
      {data && data.households.length > 0 && (
        <ul className="zone-households">
          {data.households.map((one) => (
            <li key={one.id}>
              <PlaceLink to={`/so/households/${one.household}`}>
                {one.code} {one.headName}
              </PlaceLink>
              <span className="quiet">
                {[
                  ...(one.village === null ? [] : [one.village]),
                  `${one.people} ${t(zoneWords.people)}`,
                  ...(one.cases > 0 ? [`${one.cases} F0`] : []),
                  ...(one.contacts > 0 ? [`${one.contacts} F1`] : []),
                  ...(one.untilDay === null ? [] : [`${t(zoneWords.out)} ${formatDay(one.untilDay)}`]),
                ].join(' · ')}
              </span>
              {can('zone-households.write') && open && (
                <button
                  type="button"
                  className="link-button"
                  aria-label={`${t(zoneWords.drop)}: ${one.code}`}
                  disabled={drop.isPending}
                  onClick={() =>
                    drop.mutate({
                      params: { id: one.id },
                      body: { version: one.version, why: t(zoneWords.dropWhy) },
                    })
                  }
                >
                  {t(zoneWords.drop)}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {add.error && <ErrorNote error={add.error} />}
      {drop.error && <ErrorNote error={drop.error} />}
      {data && can('zone-households.write') && open && data.villages.length > 0 && (
        <div className="zone-add">
          <Select
            label={t(zoneWords.village)}
            searchable
            data={data.villages.map((one) => ({
              value: one.village,
              label: `${one.village} (${one.households} ${t(zoneWords.households)})`,
            }))}
            value={village}
            onChange={setVillage}
          />
          <Button
            loading={add.isPending}
            disabled={village === null || typeof effectiveDay !== 'string'}
            onClick={() =>
              village !== null &&
              typeof effectiveDay === 'string' &&
              add.mutate(
                { params: { id: record.id }, body: { village, fromDay: effectiveDay } },
                { onSuccess: () => setVillage(null) },
              )
            }
          >
            {t(zoneWords.add)}
          </Button>
        </div>
      )}
      <ZoneCheckpoints zone={record} />
    </section>
  )
}
