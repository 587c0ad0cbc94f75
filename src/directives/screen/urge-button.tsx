// Urging a body that is late: a draft of the official letter with its overdue tasks in it, one a line, to be numbered and signed as any paper.
import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { addDays, formatDay } from '../../kernel/day/day.ts'
import { draftPaper } from '../../papers/contract.ts'
import { useAsk, useTell } from '../../web/ask.ts'
import { Icon } from '../../web/icons.tsx'
import { useText } from '../../web/language.tsx'
import { newId } from '../../web/new-id.ts'
import { useView } from '../../web/view.ts'
import { type BodyScore, readBoard } from '../contract.ts'
import { words } from './words.ts'

/** The new term that is proposed; the office changes it in the draft. */
const NEW_TERM_DAYS = 5

export const UrgeButton = ({ body }: { readonly body: BodyScore }) => {
  const t = useText()
  const navigate = useNavigate()
  const { view } = useView()
  const [id] = useState(newId)
  const { data } = useAsk(
    readBoard,
    { query: { unit: view.unit, to: view.to, view: 'overdue', ...(body.body ? { body: body.body } : {}) } },
    { when: body.overdue > 0 },
  )
  const draft = useTell(draftPaper)
  if (!data || data.tasks.length === 0) return null
  const lines = data.tasks.map(
    ({ title, sourceNumber, deadlineDay }) =>
      `${title} (${[sourceNumber, deadlineDay && `hạn ${formatDay(deadlineDay)}`].filter(Boolean).join(', ')})`,
  )
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
