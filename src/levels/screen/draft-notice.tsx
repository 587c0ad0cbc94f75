// From chosen assessments to the notice on paper: each commune under its level, the day of the assessment, the day of effect.
import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { draftPaper } from '../../papers/contract.ts'
import { useTell } from '../../web/ask/ask.ts'
import { useText } from '../../web/language/language.tsx'
import { newId } from '../../web/ask/new-id.ts'
import { useCan } from '../../web/ask/session.tsx'
import { useView } from '../../web/view/view.ts'
import type { AssessmentRow } from '../assessment-contract.ts'
import { isLevel } from '../outcomes.ts'
import { levelNotice } from '../papers/level-notice.ts'
import { words } from './words.ts'

type DraftNoticeProps = { readonly rows: readonly AssessmentRow[]; readonly effective: string }

export const DraftNotice = ({ rows, effective }: DraftNoticeProps) => {
  const t = useText()
  const can = useCan()
  const navigate = useNavigate()
  const { view } = useView()
  const tell = useTell(draftPaper)
  const leveled = rows.filter(({ outcome }) => isLevel(outcome))
  if (!can('papers.write') || levelNotice.law(view.to) === null) return null
  const named = Object.fromEntries(
    [...Map.groupBy(leveled, ({ outcome }) => outcome)].map(([outcome, list]) => [
      outcome,
      list.map(({ name }) => name).join('; '),
    ]),
  )
  const asOf =
    leveled
      .map(({ day }) => day)
      .toSorted()
      .at(-1) ?? view.to
  return (
    <Button
      variant="default"
      disabled={leveled.length === 0}
      loading={tell.isPending}
      onClick={() =>
        tell.mutate(
          {
            body: {
              id: newId(),
              kind: levelNotice.name,
              unit: view.unit,
              day: view.to,
              words: { asOf, from: effective.slice(0, 10), time: effective.slice(11), ...named },
            },
          },
          { onSuccess: ({ head }) => void navigate({ to: '/van-ban/$id', params: { id: head.id } }) },
        )
      }
    >
      {t(words.draftNotice)}
    </Button>
  )
}
