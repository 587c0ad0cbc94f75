// A carried register on this device: its records found by name, and a form from its declaration that works without network.
import { Button, TextInput } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useDeferredValue, useMemo, useState } from 'react'
import type { FieldRecord } from '../../kernel/offline/overlay.ts'
import type { Register } from '../../kernel/register/register.ts'
import { searchKey } from '../../kernel/text/search-key.ts'
import { registerNamed } from '../../registers.ts'
import { EmptyState } from '../parts/empty-state.tsx'
import { ErrorNote } from '../ask/error-note.tsx'
import { Icon } from '../look/icons.tsx'
import { useText } from '../language/language.tsx'
import { Page, Waiting } from '../parts/page.tsx'
import { Panel } from '../parts/panel.tsx'
import { iconOf } from '../look/register-icons.ts'
import { personWords, stateWords, titleOf } from '../register/record-title.ts'
import { words as registerWords } from '../register/words.ts'
import { useCan } from '../ask/session.tsx'
import { useScreen } from '../view/use-screen.ts'
import { words as shellWords } from '../language/words.ts'
import { FieldForm } from './field-form.tsx'
import { useFieldRecords } from './use-field.ts'
import { words } from './words.ts'
import './outbox.css'

const MOST_SHOWN = 200

export const FieldEntryPage = () => {
  const t = useText()
  const { register: name } = useParams({ strict: false })
  const register = registerNamed(name ?? '')
  if (!register?.carried)
    return <EmptyState title={t(shellWords.noPlace)}>{t(shellWords.noPlaceNext)}</EmptyState>
  return <FieldEntries key={register.name} register={register} />
}

const waitsWord = {
  waiting: words.isWaiting,
  conflict: words.conflict,
  refused: words.refused,
} as const

const Row = ({
  register,
  record,
  open,
}: {
  readonly register: Register
  readonly record: FieldRecord
  readonly open: () => void
}) => {
  const t = useText()
  const said = [...personWords(record.subject ?? record.values, register), ...stateWords(register, record)]
  return (
    <li>
      <button type="button" onClick={open}>
        <span>
          <strong>{titleOf(register, record)}</strong>
          <span className="quiet"> {said.map((text) => t(text)).join(' · ')}</span>
        </span>
        {record.waits !== 'no' && (
          <span className={record.waits === 'waiting' ? 'quiet' : 'problem'}>
            {t(waitsWord[record.waits])}
          </span>
        )}
      </button>
    </li>
  )
}

const FieldEntries = ({ register }: { readonly register: Register }) => {
  const t = useText()
  const can = useCan()
  const { search, setSearch } = useScreen()
  const { records, ready, error } = useFieldRecords(register)
  const [typed, setTyped] = useState('')
  const sought = useDeferredValue(searchKey(typed))
  const found = useMemo(
    () =>
      records
        .filter((record) => searchKey(titleOf(register, record)).includes(sought))
        .toSorted((one, other) => titleOf(register, one).localeCompare(titleOf(register, other), 'vi')),
    [records, register, sought],
  )
  const writes = can(`${register.name}.write`)
  const open = search.mo
  const chosen = records.find(({ id }) => id === open)
  const close = () => setSearch({ mo: undefined })
  const add = writes && (
    <Button leftSection={<Icon name="plus" size={18} />} onClick={() => setSearch({ mo: 'moi' })}>
      {t(registerWords.newOne)} {t(register.one).toLowerCase()}
    </Button>
  )
  return (
    <div className={open === undefined ? 'with-panel' : 'with-panel panel-open'}>
      <Page title={t(register.many)} under={t(words.entryUnder)} actions={add}>
        {error && <ErrorNote error={error} />}
        <TextInput
          aria-label={t(words.findHere)}
          placeholder={t(words.findHere)}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {!ready && !error && records.length === 0 && <Waiting lines={8} />}
        <ul className="field-rows">
          {found.slice(0, MOST_SHOWN).map((record) => (
            <Row
              key={record.id}
              register={register}
              record={record}
              open={() => setSearch({ mo: record.id })}
            />
          ))}
        </ul>
        {found.length > MOST_SHOWN && (
          <p className="quiet" role="status">
            {MOST_SHOWN} / {found.length} {t(words.moreHere)}
          </p>
        )}
        {ready && records.length === 0 && (
          <EmptyState title={t(words.nothingHere)} icon={iconOf(register.name)} actions={add}>
            {t(words.nothingHereNext)}
          </EmptyState>
        )}
        {records.length > 0 && found.length === 0 && <EmptyState title={t(words.noMatch)} icon="search" />}
      </Page>
      {(open === 'moi' || chosen) && (
        <Panel title={chosen ? titleOf(register, chosen) : t(register.one)} close={close}>
          <FieldForm
            key={open}
            register={register}
            {...(chosen ? { record: chosen } : {})}
            readOnly={!writes}
            done={close}
          />
        </Panel>
      )}
    </div>
  )
}
