// Beneath a breach: the record of violation that came of it, or one press that makes it.
import { Button } from '@mantine/core'
import { registerEndpoints, type RecordRow } from '../../kernel/register/contract.ts'
import { formatDay } from '../../kernel/day/day.ts'
import { violations } from '../../oversight/violations.ts'
import { useAsk, useTell } from '../../web/ask/ask.ts'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { useText } from '../../web/language/language.tsx'
import { newId } from '../../web/ask/new-id.ts'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useCan, useSession } from '../../web/ask/session.tsx'
import { isolationBreaches } from '../isolation-breaches.ts'
import { homeWords } from './home-words.ts'
import '../../papers/screen/papers.css'

const { find, create } = registerEndpoints(violations)
const kinds: Readonly<Record<string, { vi: string; en: string }>> = isolationBreaches.fields.kind.choices

export const BreachPart = ({ record }: { readonly record: RecordRow }) => {
  const t = useText()
  const can = useCan()
  const { installation } = useSession()
  const { data } = useAsk(
    find,
    { body: { filter: JSON.stringify({ breach: [record.id] }), size: 5 } },
    { when: can('violations.read') },
  )
  const tell = useTell(create, { quiet: true, done: homeWords.violationMade })
  const name = record.subject?.fullName
  if (!can('violations.read')) return null
  return (
    <section className="paper-beneath">
      <h3>{t(homeWords.violation)}</h3>
      {data?.rows.length === 0 && <p className="quiet">{t(homeWords.noViolation)}</p>}
      {data?.rows.map(({ id, values }) => (
        <PlaceLink key={id} to={`/so/violations/${id}`}>
          {String(values.act)} · {formatDay(String(values.recordDay))}
        </PlaceLink>
      ))}
      {tell.error && <ErrorNote error={tell.error} />}
      {data?.rows.length === 0 && can('violations.write') && typeof name === 'string' && (
        <div>
          <Button
            variant="default"
            loading={tell.isPending}
            onClick={() =>
              tell.mutate({
                body: {
                  id: newId(),
                  homeUnit: record.homeUnit,
                  values: {
                    act: kinds[String(record.values.kind)]?.vi ?? 'Vi phạm cách ly',
                    violator: name,
                    breach: record.id,
                    recordDay: installation.today,
                  },
                },
              })
            }
          >
            {t(homeWords.makeViolation)}
          </Button>
        </div>
      )}
    </section>
  )
}
