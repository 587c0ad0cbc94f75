// Views of a list kept under a name: conditions, order and columns; mine alone, or shown to my office.
import { ActionIcon, Button, Popover, Select, TextInput, Tooltip } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { listViews, removeView, saveView, type SavedView } from '../../kernel/register/contract.ts'
import type { Register } from '../../kernel/register/register.ts'
import { useAsk, useTell } from '../ask/ask.ts'
import { Icon } from '../look/icons.tsx'
import { useText } from '../language/language.tsx'
import { newId } from '../ask/new-id.ts'
import { useSession } from '../ask/session.tsx'
import { useUnits } from '../view/units.ts'
import { useScreen } from '../view/use-screen.ts'
import { words as shellWords } from '../language/words.ts'
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
  const [office, setOffice] = useState<string | null>(null)
  const { duties } = useSession()
  const units = useUnits()
  // Offices in which I have a duty, each once.
  const offices = [...new Map(duties.map(({ unitKey, unitName }) => [unitKey, unitName]))]
  const { data } = useAsk(listViews, { query: { register: register.name } }, { when: open })
  const save = useTell(saveView, { done: words.viewSaved })
  const remove = useTell(removeView, { done: words.viewRemoved })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const query = Object.fromEntries(
      listKeys.flatMap((key) => (search[key] === undefined ? [] : [[key, search[key] ?? '']])),
    )
    save.mutate({
      body: {
        id: newId(),
        register: register.name,
        name: name.trim(),
        query,
        columns: [...chosen],
        unitKey: office,
      },
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
                {view.unitKey !== null && (
                  <small className="quiet view-shared">
                    {view.mine ? `${t(words.sharedWith)} ${units.nameOf(view.unitKey)}` : view.owner}
                  </small>
                )}
              </button>
              {view.mine && (
                <ActionIcon
                  aria-label={`${t(shellWords.remove)}: ${view.name}`}
                  onClick={() => remove.mutate({ params: { id: view.id } })}
                >
                  <Icon name="close" size={16} />
                </ActionIcon>
              )}
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
          <Select
            label={t(words.whoSees)}
            // In a portal a choice would count as a click outside and close the popover.
            comboboxProps={{ withinPortal: false }}
            allowDeselect={false}
            data={[
              { value: '', label: t(words.onlyMe) },
              ...offices.map(([value, unit]) => ({ value, label: `${t(words.wholeOffice)} ${unit}` })),
            ]}
            value={office ?? ''}
            onChange={(value) => setOffice(value === '' ? null : value)}
          />
          <Button type="submit" loading={save.isPending}>
            {t(words.saveView)}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
