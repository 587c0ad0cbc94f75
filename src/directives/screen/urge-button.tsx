// Urging a body that is late: a draft of the official letter with its overdue tasks and the times that it did not answer in it, one a line, to be numbered and signed as any paper.
import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { addDays, formatDay } from '../../kernel/day/day.ts'
import { draftPaper } from '../../papers/contract.ts'
import { useAsk, useTell } from '../../web/ask/ask.ts'
import { Icon } from '../../web/look/icons.tsx'
import { useText } from '../../web/language/language.tsx'
import { newId } from '../../web/ask/new-id.ts'
import { useView } from '../../web/view/view.ts'
import { type BodyScore, readBoard } from '../contract.ts'
import { words } from './words.ts'

/** The new term that is proposed; the office changes it in the draft. */
const NEW_TERM_DAYS = 5

export const UrgeButton = ({ body }: { readonly body: BodyScore }) => {
  const t = useText()
  const navigate = useNavigate()
  const { view } = useView()
  const [id] = useState(newId)
  const own = { unit: view.unit, to: view.to, ...(body.body ? { body: body.body } : {}) }
  const late = useAsk(readBoard, { query: { ...own, view: 'overdue' } })
  const returning = useAsk(readBoard, { query: { ...own, view: 'returns' } })
  const draft = useTell(draftPaper)
  if (!late.data || !returning.data) return null
  const overdue = late.data.tasks
  const missed = returning.data.tasks.filter(
    ({ id: task, timesMissed }) => timesMissed > 0 && !overdue.some((one) => one.id === task),
  )
  const lines = [...overdue, ...missed].map(({ title, sourceNumber, deadlineDay, timesMissed }) => {
    const more = [
      sourceNumber,
      deadlineDay && `hạn ${formatDay(deadlineDay)}`,
      timesMissed > 0 && `${timesMissed} kỳ chưa báo cáo`,
    ].filter(Boolean)
    return more.length === 0 ? title : `${title} (${more.join(', ')})`
  })
  if (lines.length === 0) return null
  return (
    <Button
      variant="default"
      leftSection={<Icon name="report" size={16} />}
      loading={draft.isPending}
      onClick={() =>
        draft.mutate(
          {
            body: {
              id,
              kind: 'urging-letter',
              unit: view.unit,
              day: view.to,
              words: {
                addressee: body.name,
                tasks: lines.join('\n'),
                due: addDays(view.to, NEW_TERM_DAYS),
              },
            },
          },
          { onSuccess: ({ head }) => void navigate({ to: `/van-ban/${head.id}` }) },
        )
      }
    >
      {t(words.memo)}
    </Button>
  )
}
