// Closing a cluster with its ground, and reopening it with one.
import { Button } from '@mantine/core'
import { useState } from 'react'
import { formatDay } from '../../kernel/day/day.ts'
import type { Values } from '../../kernel/register/field.ts'
import { registerEndpoints, type RecordRow } from '../../kernel/register/contract.ts'
import { openReportPeriods } from '../../reporting/contract.ts'
import { clusters } from '../../surveillance/clusters.ts'
import { useTell } from '../../web/ask/ask.ts'
import { useText } from '../../web/language/language.tsx'
import { LongText } from '../../web/parts/long-text.tsx'
import { useKeepRecord } from '../../web/register/use-keep-record.ts'
import { useCan } from '../../web/ask/session.tsx'
import { useView } from '../../web/view/view.ts'
import type { ClusterCourse } from '../contract.ts'
import { clusterWords, words } from './words.ts'

const { change } = registerEndpoints(clusters)

export const ClusterActs = ({
  record,
  course,
}: {
  readonly record: RecordRow
  readonly course: ClusterCourse
}) => {
  const t = useText()
  const can = useCan()
  const { view } = useView()
  const keep = useKeepRecord(clusters)
  const closed = record.values.stateOf === 'closed'
  const tell = useTell(change, { done: closed ? clusterWords.reopened : clusterWords.closed })
  const open = useTell(openReportPeriods, { quiet: true })
  const [reason, setReason] = useState<string | null>(null)
  if (!can('clusters.write')) return null
  const early = !closed && (course.closable === null || course.closable > view.to)
  const say = closed ? clusterWords.reopen : clusterWords.close
  const values: Values = closed
    ? { stateOf: 'reopened', reopenReason: reason, closedDay: null, closeReason: null }
    : { stateOf: 'closed', closedDay: view.to, closeReason: reason }
  const act = () =>
    tell.mutate(
      { params: { id: record.id }, body: { version: record.version, values } },
      {
        onSuccess: (saved) => {
          keep(saved)
          // Its last report is owed from now on.
          if (can('reporting.send')) open.mutate({ body: { unit: record.homeUnit, on: view.to } })
          setReason(null)
        },
      },
    )
  return (
    <div className="stack no-print">
      {reason !== null && (
        <>
          {early && course.closable !== null && (
            <p className="problem">
              {t(clusterWords.early)}: {t(words.closable)} {formatDay(course.closable)}
            </p>
          )}
          <LongText
            label={t(closed ? clusterWords.reopenReason : clusterWords.closeReason)}
            value={reason}
            onChange={setReason}
          />
        </>
      )}
      <div className="page-actions">
        <Button
          variant={reason === null ? 'default' : 'filled'}
          loading={tell.isPending}
          disabled={reason !== null && reason.trim().length < 5}
          onClick={() =>
            reason === null ? setReason(closed ? '' : `Không có ca mới trong ${course.quiet} ngày`) : act()
          }
        >
          {t(say)}
        </Button>
        {reason !== null && (
          <Button variant="subtle" onClick={() => setReason(null)}>
            {t(words.cancel)}
          </Button>
        )}
      </div>
    </div>
  )
}
