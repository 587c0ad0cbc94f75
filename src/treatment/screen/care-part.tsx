// Beneath care at home and a stay: signs of the last days, what is due, the way to a transfer, the papers.
import { Button } from '@mantine/core'
import { useState } from 'react'
import { formatDay } from '../../kernel/day/day.ts'
import { registerEndpoints, type RecordRow } from '../../kernel/register/contract.ts'
import { timeOfDay } from '../../kernel/rule/local-moment.ts'
import { RecordPapers } from '../../papers/screen/record-papers.tsx'
import { useAsk } from '../../web/ask/ask.ts'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { useLanguage, useText } from '../../web/language/language.tsx'
import { Waiting } from '../../web/parts/page.tsx'
import { shownField } from '../../web/register/field-value.ts'
import { useCan, useSession } from '../../web/ask/session.tsx'
import { facilities } from '../../resources/facilities.ts'
import { admissions } from '../admissions.ts'
import { careSigns } from '../care-signs.ts'
import { homeCare } from '../home-care.ts'
import type { Tier } from '../rules/qd-4111-2021.ts'
import { newestFirst, signsDue, type TakenSign } from '../rules/signs-due.ts'
import { AskTransfer } from './ask-transfer.tsx'
import { MoveProposal } from './move-proposal.tsx'
import { ReleaseLine } from './release-line.tsx'
import { SignForm } from './sign-form.tsx'
import { words } from './words.ts'
import '../../papers/screen/papers.css'
import './care.css'

const { list } = registerEndpoints(careSigns)
const { get: getFacility } = registerEndpoints(facilities)
const columns = ['signDay', 'half', 'spo2', 'breath', 'pulse', 'temperature', 'feeling', 'alarm'] as const
const SHOWN = 14

const SignTable = ({ rows }: { readonly rows: readonly RecordRow[] }) => {
  const t = useText()
  const { language } = useLanguage()
  return (
    <div className="care-table" role="region" aria-label={t(words.signs)} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col">
                {t(careSigns.fields[name].label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, values }) => (
            <tr key={id}>
              {columns.map((name) => (
                <td
                  key={name}
                  className={
                    name === 'feeling'
                      ? 'care-said'
                      : values.alarm === 'danger' && name === 'alarm'
                        ? 'overdue'
                        : undefined
                  }
                >
                  {name === 'signDay'
                    ? formatDay(String(values[name]))
                    : shownField(careSigns.fields[name], values[name], language)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const takenOf = ({ values }: RecordRow): TakenSign => ({
  day: String(values.signDay),
  half: values.half === 'morning' ? 'morning' : 'evening',
  time: timeOfDay(values.signTime),
})

type PartProps = {
  readonly record: RecordRow
  readonly link: 'homeCare' | 'admission'
  readonly open: boolean
  readonly lies: Tier | null
  readonly days: { readonly startDay: string; readonly endDay: string | null }
}

const CarePart = ({ record, link, open, lies, days }: PartProps) => {
  const t = useText()
  const can = useCan()
  const { today } = useSession().installation
  const [writing, setWriting] = useState(false)
  const [clock] = useState(() => new Date().toTimeString().slice(0, 5))
  const { data, error } = useAsk(
    list,
    {
      query: {
        filter: JSON.stringify({ [link]: [record.id] }),
        sort: 'signDay',
        direction: 'desc',
        size: SHOWN,
      },
    },
    { when: can('care-signs.read') },
  )
  const signs = (data?.rows ?? []).map((row) => ({ row, ...takenOf(row) })).toSorted(newestFirst)
  const [due] = open && data ? signsDue(days, signs, `${today}T${clock}`) : []
  const latest = signs[0]?.row
  const of = { homeUnit: record.homeUnit, subjectId: record.subjectId, homeCare: null, admission: null }
  return (
    <>
      <section className="care-part">
        <h3>{t(words.signs)}</h3>
        {due && <p className={due.late ? 'overdue' : 'quiet'}>{t(due.late ? words.dueLate : words.due)}</p>}
        {error && <ErrorNote error={error} />}
        {!data && !error && can('care-signs.read') && <Waiting lines={3} />}
        {data?.rows.length === 0 && <p className="quiet">{t(words.noSigns)}</p>}
        {signs.length > 0 && <SignTable rows={signs.map(({ row }) => row)} />}
        {open && latest && <MoveProposal signs={latest.values} on={today} lies={lies} />}
        {writing && (
          <SignForm
            of={{ ...of, [link]: record.id }}
            on={today}
            half={due?.half ?? 'morning'}
            done={() => setWriting(false)}
          />
        )}
        {!writing && open && can('care-signs.write') && (
          <div className="care-acts">
            <Button onClick={() => setWriting(true)}>{t(words.addSigns)}</Button>
          </div>
        )}
        {open && can('transfers.write') && (
          <AskTransfer from={{ caseRecord: null, homeCare: null, admission: null, [link]: record.id }} />
        )}
      </section>
      {open && link === 'homeCare' && (
        <section className="care-part">
          <h3>{t(words.release)}</h3>
          <ReleaseLine startDay={days.startDay} />
        </section>
      )}
      {can('papers.read') && (
        <RecordPapers register={link === 'homeCare' ? homeCare.name : admissions.name} record={record} />
      )}
    </>
  )
}

const dayOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null)

export const HomeCarePart = ({ record }: { readonly record: RecordRow }) => (
  <CarePart
    record={record}
    link="homeCare"
    open={record.values.status === 'open'}
    lies="tier1"
    days={{ startDay: String(record.values.startDay), endDay: dayOrNull(record.values.endDay) }}
  />
)

const tierIn = (value: unknown): Tier | null =>
  value === 'tier1' || value === 'tier2' || value === 'tier3' ? value : null

export const StayPart = ({ record }: { readonly record: RecordRow }) => {
  const { facility } = record.values
  const site = useAsk(
    getFacility,
    { params: { id: String(facility) } },
    { when: typeof facility === 'string' },
  )
  return (
    <CarePart
      record={record}
      link="admission"
      open={record.values.status === 'staying'}
      lies={tierIn(site.data?.record.values.tier)}
      days={{ startDay: String(record.values.inDay), endDay: dayOrNull(record.values.outDay) }}
    />
  )
}
