// What is done with chosen assessments: signed, sent back with a reason, published under a number from an hour on.
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { addDays } from '../../kernel/day/day.ts'
import { useTell } from '../../web/ask/ask.ts'
import { useText } from '../../web/language/language.tsx'
import { useView } from '../../web/view/view.ts'
import { approveLevels, type AssessmentRow, publishLevels, returnLevels } from '../assessment-contract.ts'
import { DraftNotice } from './draft-notice.tsx'
import { words } from './words.ts'

export const SendBack = ({ ids, done }: { readonly ids: string[]; readonly done: () => void }) => {
  const t = useText()
  const [why, setWhy] = useState('')
  const tell = useTell(returnLevels, { done: words.returned })
  return (
    <form
      className="level-inline"
      onSubmit={(event) => {
        event.preventDefault()
        tell.mutate({ body: { ids, why } }, { onSuccess: done })
      }}
    >
      <TextInput
        aria-label={t(words.why)}
        placeholder={t(words.why)}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      <Button
        type="submit"
        variant="default"
        disabled={ids.length === 0 || why.trim() === ''}
        loading={tell.isPending}
      >
        {t(words.sendBack)}
      </Button>
    </form>
  )
}

export const Approve = ({ ids, done }: { readonly ids: string[]; readonly done: () => void }) => {
  const t = useText()
  const tell = useTell(approveLevels, { done: words.approved })
  return (
    <Button
      disabled={ids.length === 0}
      loading={tell.isPending}
      onClick={() => tell.mutate({ body: { ids } }, { onSuccess: done })}
    >
      {t(words.approve)}
    </Button>
  )
}

type PublishProps = {
  readonly ids: string[]
  readonly rows: readonly AssessmentRow[]
  readonly done: () => void
}

export const Publish = ({ ids, rows, done }: PublishProps) => {
  const t = useText()
  const { view } = useView()
  const [number, setNumber] = useState('')
  const [effective, setEffective] = useState(`${addDays(view.to, 1)}T00:00`)
  const tell = useTell(publishLevels, { done: words.published })
  return (
    <form
      className="level-inline"
      onSubmit={(event) => {
        event.preventDefault()
        tell.mutate({ body: { ids, number, effective } }, { onSuccess: done })
      }}
    >
      <TextInput
        label={t(words.number)}
        value={number}
        onChange={(event) => setNumber(event.currentTarget.value)}
      />
      <TextInput
        type="datetime-local"
        label={t(words.effective)}
        value={effective}
        onChange={(event) => setEffective(event.currentTarget.value)}
      />
      <Button type="submit" disabled={ids.length === 0 || number.trim() === ''} loading={tell.isPending}>
        {t(words.publish)}
      </Button>
      <DraftNotice rows={rows.filter(({ id }) => ids.includes(id))} effective={effective} />
      {tell.data && tell.data.left.length > 0 && (
        <p className="problem">
          {t(words.left)}: {tell.data.left.map(({ name, why }) => `${name} (${t(why)})`).join('; ')}
        </p>
      )}
    </form>
  )
}
