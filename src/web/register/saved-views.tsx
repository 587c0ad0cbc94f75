// Views of a list that I keep under a name: conditions, order and columns.
import { ActionIcon, Button, Popover, TextInput, Tooltip } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { listViews, removeView, saveView, type SavedView } from '../../kernel/register/contract.ts'
import type { Register } from '../../kernel/register/register.ts'
import { useAsk, useTell } from '../ask.ts'
import { Icon } from '../icons.tsx'
import { useText } from '../language.tsx'
import { newId } from '../new-id.ts'
import { useScreen } from '../use-screen.ts'
import { words as shellWords } from '../words.ts'
import { listKeys } from './list-state.ts'
import { words } from './words.ts'

type SavedViewsProps = {
  readonly register: Register
  readonly chosen: readonly string[]
  readonly choose: (keys: readonly string[]) => void
}

export const SavedViews = ({ register, chosen, choose }: SavedViewsProps) => {
  const t = useText()
  const { search, setSearch } = useScreen()
  const [open, setOpen] = useState(false)
  const [name, setName] = useState('')
  const { data } = useAsk(listViews, { query: { register: register.name } }, { when: open })
  const save = useTell(saveView, { done: words.viewSaved })
  const remove = useTell(removeView, { done: words.viewRemoved })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const query = Object.fromEntries(
      listKeys.flatMap((key) => (search[key] === undefined ? [] : [[key, search[key] ?? '']])),
    )
    save.mutate({
      body: { id: newId(), register: register.name, name: name.trim(), query, columns: [...chosen] },
    })
    setName('')
  }
  const show = (view: SavedView) => {
    setSearch({ ...Object.fromEntries(listKeys.map((key) => [key, view.query[key]])), page: undefined })
    if (view.columns.length > 0) choose(view.columns)
    setOpen(false)
  }
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" width={300} trapFocus>
      <Popover.Target>
        <Tooltip label={t(words.views)}>
          <ActionIcon variant="default" aria-label={t(words.views)} onClick={() => setOpen(!open)}>
            <Icon name="star" />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown>
        <strong>{t(words.views)}</strong>
        {data?.views.length === 0 && <p className="quiet">{t(words.noViews)}</p>}
        <ul className="view-lines">
          {data?.views.map((view) => (
            <li key={view.id}>
              <button type="button" className="unit-line" onClick={() => show(view)}>
                {view.name}
              </button>
              <ActionIcon
                aria-label={`${t(shellWords.remove)}: ${view.name}`}
                onClick={() => remove.mutate({ params: { id: view.id } })}
              >
                <Icon name="close" size={16} />
              </ActionIcon>
            </li>
          ))}
        </ul>
        <form onSubmit={submit} className="inline-form">
          <TextInput
            aria-label={t(words.viewName)}
            placeholder={t(words.viewName)}
            required
            maxLength={80}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" loading={save.isPending}>
            {t(words.saveView)}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
