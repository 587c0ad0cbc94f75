// Beneath a task: the way to the sentence of the document that gave it, where there is one.
import { useAsk } from '../../../web/ask/ask.ts'
import { useText } from '../../../web/language/language.tsx'
import { PlaceLink } from '../../../web/frame/place-link.tsx'
import type { RegisterExtras } from '../../../web/register/extras.ts'
import { planOfTask } from '../contract.ts'
import { words } from '../words.ts'

export const TaskSource: NonNullable<RegisterExtras['record']> = ({ record }) => {
  const t = useText()
  const { data } = useAsk(planOfTask, { params: { id: record.id } })
  if (!data?.plan) return null
  return (
    <p className="no-print">
      <PlaceLink to={`/doc-van-ban/${data.plan}?muc=${data.item ?? ''}`}>{t(words.source)}</PlaceLink>
    </p>
  )
}
