// One crossing in the queue: who, by what, with what, since when; one press passes it, anything else is chosen.
import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import { type Day, formatDay } from '../../../kernel/day/day.ts'
import type { RecordRow } from '../../../kernel/register/contract.ts'
import type { Values } from '../../../kernel/register/field.ts'
import type { Text } from '../../../kernel/text/text.ts'
import { ErrorNote } from '../../../web/ask/error-note.tsx'
import { useSource } from '../../../web/outbox/field-source.tsx'
import { useText } from '../../../web/language/language.tsx'
import { PlaceLink } from '../../../web/frame/place-link.tsx'
import { useCan } from '../../../web/ask/session.tsx'
import { borderCrossings } from '../../checkpoints/border-crossings.ts'
import { vehicle } from '../../checkpoints/logs.ts'
import { crossingHandling, gateDecisions, goodsKind } from '../../gate/gate-choices.ts'
import { gateLawOn, waitedMinutes } from '../../gate/gate-law.ts'
import { timeNow } from '../time-now.ts'
import { words } from './words.ts'

const kinds: Readonly<Record<string, Text>> = borderCrossings.fields.kind.choices
const vehicles: Readonly<Record<string, Text>> = vehicle
const goods: Readonly<Record<string, Text>> = goodsKind

type CrossingRowProps = { readonly row: RecordRow; readonly day: Day; readonly shown: boolean }

export const CrossingRow = ({ row, day, shown }: CrossingRowProps) => {
  const t = useText()
  const can = useCan()
  const { carried, useWriter } = useSource()
  const writer = useWriter(borderCrossings)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const { values } = row
  const alter = async (altered: Values) => {
    setBusy(true)
    setError(null)
    await writer.change(row, altered).catch(setError)
    setBusy(false)
  }
  const decide = (handling: string) => void alter({ stage: 'done', handling, onDay: day, atTime: timeNow() })
  const said = (choices: Readonly<Record<string, Text>>, value: unknown) => {
    const choice = choices[String(value)]
    return choice ? t(choice) : null
  }
  const waits = values.stage === 'waiting'
  const minutes = waits
    ? waitedMinutes(values.arrivedTime === null ? null : String(values.arrivedTime), timeNow())
    : null
  const { lookMinutes } = gateLawOn(day)
  const over = minutes !== null && lookMinutes !== null && minutes > lookMinutes
  const parts = [
    said(kinds, values.kind),
    values.nationality,
    said(vehicles, values.vehicle),
    values.plate,
    values.driver === true && t(words.driver),
    `${String(values.people ?? 1)} ${t(words.people)}`,
    said(goods, values.goods),
    values.goodsName,
    values.tonnes !== null && `${String(values.tonnes)} ${t(words.tonnes)}`,
  ].filter((part) => part !== null && part !== false && part !== undefined)
  return (
    <li className={`crossing${shown ? ' crossing-shown' : ''}`}>
      <div>
        <PlaceLink
          to={carried ? `/hien-truong/border-crossings?mo=${row.id}` : `/so/border-crossings/${row.id}`}
        >
          <b>{String(values.fullName ?? values.plate ?? '—')}</b>
        </PlaceLink>{' '}
        {values.red === true && <strong className="red-shown">{t(words.red)}</strong>}
        <div>{parts.map(String).join(' · ')}</div>
        <div className={over ? 'problem' : 'quiet'}>
          {waits
            ? `${t(words.waiting)} ${minutes ?? '—'} ${t(words.minutes)}${over ? `, ${t(words.overLook)}` : ''}`
            : `${t(words.declared)} · ${t(words.expected)} ${formatDay(String(values.onDay))}`}
        </div>
      </div>
      {can('border-crossings.write') && (
        <div className="crossing-acts">
          {!waits && (
            <>
              <Button
                loading={busy}
                onClick={() => void alter({ stage: 'waiting', onDay: day, arrivedTime: timeNow() })}
              >
                {t(words.arrived)}
              </Button>
              {String(values.onDay) < day && (
                <Button variant="default" loading={busy} onClick={() => void alter({ stage: 'absent' })}>
                  {t(words.absent)}
                </Button>
              )}
            </>
          )}
          {waits && (
            <>
              {values.red !== true && (
                <Button loading={busy} onClick={() => decide('passed')}>
                  {t(words.pass)}
                </Button>
              )}
              {/* What asks for a look is not let through by habit: somebody says what is done. */}
              <Select
                aria-label={t(words.other)}
                placeholder={t(words.other)}
                value={null}
                data={gateDecisions
                  .filter((value) => values.red === true || value !== 'passed')
                  .map((value) => ({ value, label: t(crossingHandling[value]) }))}
                onChange={(value) => value && decide(value)}
              />
            </>
          )}
        </div>
      )}
      {error !== null && <ErrorNote error={error} />}
    </li>
  )
}
