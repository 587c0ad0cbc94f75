// A breach in three fields: what, when, where. The person and the unit are those of the isolation.
import { Button, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { registerEndpoints, type RecordRow } from '../../kernel/register/contract.ts'
import type { Day } from '../../kernel/day/day.ts'
import { useTell } from '../../web/ask/ask.ts'
import { DayInput } from '../../web/parts/day-input.tsx'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { useText } from '../../web/language/language.tsx'
import { useKeptId } from '../../web/ask/kept-id.ts'
import { useSession } from '../../web/ask/session.tsx'
import { isolationBreaches } from '../isolation-breaches.ts'
import { homeWords } from './home-words.ts'

const { create } = registerEndpoints(isolationBreaches)
const { kind: kindField, happenedDay: dayField, place: placeField } = isolationBreaches.fields

export const BreachForm = ({ isolation }: { readonly isolation: RecordRow }) => {
  const t = useText()
  const { installation } = useSession()
  const [open, setOpen] = useState(false)
  const [kind, setKind] = useState<string | null>('left')
  const [day, setDay] = useState<Day | null>(installation.today)
  const [place, setPlace] = useState('')
  const tell = useTell(create, { quiet: true, done: homeWords.breach })
  const kept = useKeptId()
  if (!open)
    return (
      <div>
        <Button variant="default" onClick={() => setOpen(true)}>
          {t(homeWords.breach)}
        </Button>
      </div>
    )
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        tell.mutate(
          {
            body: {
              id: kept.now(),
              homeUnit: isolation.homeUnit,
              ...(isolation.subjectId === null ? {} : { subjectId: isolation.subjectId }),
              values: {
                isolation: isolation.id,
                kind,
                happenedDay: day,
                place: place.trim() === '' ? null : place.trim(),
              },
            },
          },
          { onSuccess: () => setOpen(false), onSettled: (_, error) => kept.heard(error) },
        )
      }}
    >
      <Select
        label={t(kindField.label)}
        data={Object.entries(kindField.choices).map(([value, word]) => ({ value, label: t(word) }))}
        value={kind}
        allowDeselect={false}
        onChange={setKind}
      />
      <DayInput label={t(dayField.label)} required today={installation.today} value={day} onChange={setDay} />
      <TextInput
        label={t(placeField.label)}
        value={place}
        onChange={(event) => setPlace(event.currentTarget.value)}
      />
      {tell.error && <ErrorNote error={tell.error} />}
      <div>
        <Button type="submit" loading={tell.isPending} disabled={kind === null || day === null}>
          {t(homeWords.breach)}
        </Button>
      </div>
    </form>
  )
}
