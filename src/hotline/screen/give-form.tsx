// Giving a report to a body or to a team, on whose round of today it then stands.
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Values } from '../../kernel/register/field.ts'
import { useText } from '../../web/language/language.tsx'
import { LinkInput } from '../../web/register/link-input.tsx'
import { useMomentNow } from '../../web/view/clock.ts'
import { words } from './words.ts'

type GiveFormProps = {
  readonly busy: boolean
  readonly give: (values: Values) => void
  readonly cancel: () => void
}

export const GiveForm = ({ busy, give, cancel }: GiveFormProps) => {
  const t = useText()
  const momentNow = useMomentNow()
  const [body, setBody] = useState<string | null>(null)
  const [team, setTeam] = useState<string | null>(null)
  const input = { description: undefined, required: false, error: undefined, linked: undefined }
  return (
    <div className="hotline-form" role="group" aria-label={t(words.bodyOrTeam)}>
      <LinkInput {...input} label={t(words.body)} to="bodies" value={body} onChange={setBody} />
      <LinkInput {...input} label={t(words.team)} to="teams" value={team} onChange={setTeam} />
      <div className="hotline-acts">
        <Button
          disabled={body === null && team === null}
          loading={busy}
          onClick={() =>
            give({
              status: 'assigned',
              assignedDay: momentNow().slice(0, 10),
              ...(body === null ? {} : { body }),
              ...(team === null ? {} : { team }),
            })
          }
        >
          {t(words.giveNow)}
        </Button>
        <Button variant="default" onClick={cancel}>
          {t(words.cancel)}
        </Button>
      </div>
    </div>
  )
}
