// Whether an issued paper was sent, and noting that it was: in its entry of the register (Decree 30/2020, Article 18).
import { Button } from '@mantine/core'
import { formatDay } from '../../kernel/day/day.ts'
import { registerEndpoints } from '../../kernel/register/contract.ts'
import { useAsk, useTell } from '../../web/ask/ask.ts'
import { useText } from '../../web/language/language.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useCan, useSession } from '../../web/ask/session.tsx'
import { documents } from '../documents.ts'
import { words } from './words.ts'

const { get, change } = registerEndpoints(documents)

export const SentPart = ({ id }: { readonly id: string }) => {
  const t = useText()
  const can = useCan()
  const { installation } = useSession()
  const { data, refetch } = useAsk(get, { params: { id } })
  const tell = useTell(change, { done: words.sentNow })
  const sent = data?.record.values.sentDay
  return (
    <p className="paper-sent">
      <PlaceLink to={`/so/documents/${id}`}>{t(words.inRegister)}</PlaceLink>
      {typeof sent === 'string' && (
        <span>
          {t(words.sentOn)} {formatDay(sent)}
        </span>
      )}
      {data && sent === null && can('documents.write') && (
        <Button
          size="compact-md"
          variant="default"
          loading={tell.isPending}
          onClick={() =>
            tell.mutate(
              {
                params: { id },
                body: { version: data.record.version, values: { sentDay: installation.today } },
              },
              { onSuccess: () => void refetch() },
            )
          }
        >
          {t(words.markSent)}
        </Button>
      )}
    </p>
  )
}
