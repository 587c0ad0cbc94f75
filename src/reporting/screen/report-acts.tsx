// What may be done with a report: sent by its unit, told on paper in an outage, received or sent back by the unit above.
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ResponseOf } from '../../kernel/contract/endpoint.ts'
import { useTell } from '../../web/ask/ask.ts'
import { DayInput } from '../../web/parts/day-input.tsx'
import { useText } from '../../web/language/language.tsx'
import { LongText } from '../../web/parts/long-text.tsx'
import { useSession } from '../../web/ask/session.tsx'
import {
  type readPeriodicReport,
  receivePeriodicReport,
  returnPeriodicReport,
  sendPeriodicReport,
  tellOnPaper,
} from '../contract.ts'
import { isOwed } from './owed-list.tsx'
import { words } from './words.ts'

type Read = ResponseOf<typeof readPeriodicReport>

const PaperPart = ({ id }: { readonly id: string }) => {
  const t = useText()
  const [number, setNumber] = useState('')
  const [day, setDay] = useState<string | null>(null)
  const [time, setTime] = useState('')
  const { today } = useSession().installation
  const tell = useTell(tellOnPaper, { done: words.paperNoted })
  return (
    <details>
      <summary>{t(words.onPaper)}</summary>
      <div className="stack">
        <TextInput
          label={t(words.paperNumber)}
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
        <DayInput label={t(words.paperDay)} value={day} onChange={setDay} today={today} />
        <TextInput
          label={t(words.paperTime)}
          placeholder="10:30"
          value={time}
          onChange={(event) => setTime(event.currentTarget.value)}
        />
        <div>
          <Button
            variant="default"
            disabled={number.trim() === '' || day === null || time === ''}
            loading={tell.isPending}
            onClick={() => day !== null && tell.mutate({ params: { id }, body: { number, day, time } })}
          >
            {t(words.paperNote)}
          </Button>
        </div>
      </div>
    </details>
  )
}

const SendPart = ({ read: { report, zeroAllowed } }: { readonly read: Read }) => {
  const t = useText()
  const send = useTell(sendPeriodicReport, { done: words.sent })
  return (
    <div className="stack">
      <Button
        size="md"
        loading={send.isPending}
        onClick={() => send.mutate({ params: { id: report.id }, body: { zero: zeroAllowed } })}
      >
        {t(zeroAllowed ? words.sendZero : words.send)}
      </Button>
      {report.state === 'draft' && report.paperNumber === null && <PaperPart id={report.id} />}
    </div>
  )
}

const JudgePart = ({ read: { report } }: { readonly read: Read }) => {
  const t = useText()
  const [reason, setReason] = useState<string | null>(null)
  const receive = useTell(receivePeriodicReport, { done: words.received })
  const giveBack = useTell(returnPeriodicReport, { done: words.gaveBack })
  const params = { id: report.id }
  return (
    <div className="stack">
      {reason !== null && (
        <LongText label={t(words.reason)} maxLength={500} value={reason} onChange={setReason} />
      )}
      <div className="page-actions">
        {report.state === 'sent' && reason === null && (
          <Button loading={receive.isPending} onClick={() => receive.mutate({ params })}>
            {t(words.receive)}
          </Button>
        )}
        <Button
          variant="default"
          loading={giveBack.isPending}
          disabled={reason !== null && reason.trim().length < 5}
          onClick={() =>
            reason === null ? setReason('') : giveBack.mutate({ params, body: { reason: reason.trim() } })
          }
        >
          {t(words.giveBack)}
        </Button>
      </div>
    </div>
  )
}

export const ReportActs = ({ read }: { readonly read: Read }) => {
  const { report } = read
  if (report.mine && isOwed(report)) return <SendPart read={read} />
  if (report.above && (report.state === 'sent' || report.state === 'accepted'))
    return <JudgePart read={read} />
  return null
}
