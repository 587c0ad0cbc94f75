// The conditions of a list as a sentence whose parts can be pressed: "còn điều trị hoặc tử vong, nam, chỉ bản ghi tự mâu thuẫn".
import { Button, Menu, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useState } from 'react'
import { checksOf } from '../../kernel/register/check.ts'
import type { Register } from '../../kernel/register/register.ts'
import { registerNamed } from '../../registers.ts'
import { Icon } from '../look/icons.tsx'
import { useText } from '../language/language.tsx'
import { PlaceLink } from '../frame/place-link.tsx'
import { useScreen } from '../view/use-screen.ts'
import { words as bulkWords } from './bulk/words.ts'
import { columnsOf } from './columns.ts'
import { FilterChip } from './filter-chip.tsx'
import { listKeys, readFilter, writeFilter, type Filter } from './list-state.ts'
import { words } from './words.ts'

/** Conditions that are only on or off; null: whatever the address says, and never offered here. */
const switches = [
  ['questions', 'true', words.onlyQuestions],
  ['state', 'deleted', words.onlyDeleted],
  ['importId', null, words.oneImport],
  ['batchId', null, bulkWords.oneBatch],
] as const

export const FilterSentence = ({ register }: { readonly register: Register }) => {
  const t = useText()
  const { search, setSearch } = useScreen()
  const filter = readFilter(search.filter)
  const check = checksOf(register, registerNamed).find(({ name }) => name === search.check)
  const choices = columnsOf(register).filter(({ field }) => field.kind === 'choice')
  const [opened, setOpened] = useState<string | null>(null)
  // What is being typed and has not reached the address yet.
  const [draft, setDraft] = useState<string | null>(null)
  const seek = useDebouncedCallback((text: string) => {
    setSearch({ search: text.trim() || undefined, page: undefined }, { replace: true })
    setDraft(null)
  }, 350)
  const setFilter = (next: Filter) => setSearch({ filter: writeFilter(next), page: undefined })
  const shown = choices.filter(({ key }) => key in filter || key === opened)
  const any = listKeys.some((key) => key !== 'sort' && key !== 'direction' && search[key] !== undefined)
  return (
    <div className="sentence no-print">
      <TextInput
        type="search"
        className="sentence-search"
        aria-label={t(words.search)}
        placeholder={t(words.search)}
        leftSection={<Icon name="search" size={16} />}
        value={draft ?? search.search ?? ''}
        onChange={(event) => {
          setDraft(event.currentTarget.value)
          seek(event.currentTarget.value)
        }}
      />
      {shown.map((column) => (
        <FilterChip
          key={column.key}
          column={column}
          values={filter[column.key] ?? []}
          startOpen={column.key === opened}
          change={(values) => setFilter({ ...filter, [column.key]: values })}
          drop={() => {
            const { [column.key]: _, ...rest } = filter
            setOpened(null)
            setFilter(rest)
          }}
        />
      ))}
      {check && (
        <span className="chip">
          <PlaceLink
            to="/chat-luong"
            className="chip-text"
            search={{ check: undefined, on: undefined, from: undefined }}
          >
            {t(check.label)}
          </PlaceLink>
          <button
            type="button"
            className="chip-drop"
            aria-label={`${t(words.dropCondition)}: ${t(check.label)}`}
            onClick={() => setSearch({ check: undefined, on: undefined, page: undefined })}
          >
            <Icon name="close" size={14} />
          </button>
        </span>
      )}
      {switches.map(([key, on, label]) =>
        search[key] !== undefined && (on === null || search[key] === on) ? (
          <span key={key} className="chip">
            <span className="chip-text">{t(label)}</span>
            <button
              type="button"
              className="chip-drop"
              aria-label={`${t(words.dropCondition)}: ${t(label)}`}
              onClick={() => setSearch({ [key]: undefined, page: undefined })}
            >
              <Icon name="close" size={14} />
            </button>
          </span>
        ) : null,
      )}
      <Menu position="bottom-start">
        <Menu.Target>
          <Button variant="subtle" leftSection={<Icon name="plus" size={16} />}>
            {t(words.condition)}
          </Button>
        </Menu.Target>
        <Menu.Dropdown className="tall-menu">
          {choices
            .filter(({ key }) => !(key in filter))
            .map(({ key, field }) => (
              <Menu.Item key={key} onClick={() => setOpened(key)}>
                {t(field.label)}
              </Menu.Item>
            ))}
          <Menu.Divider />
          {switches.map(
            ([key, on, label]) =>
              on !== null && (
                <Menu.Item key={key} onClick={() => setSearch({ [key]: on, page: undefined })}>
                  {t(label)}
                </Menu.Item>
              ),
          )}
        </Menu.Dropdown>
      </Menu>
      {any && (
        <Button
          variant="subtle"
          color="gray"
          onClick={() => {
            setOpened(null)
            setSearch({
              ...Object.fromEntries(listKeys.map((key) => [key, undefined])),
              page: undefined,
            })
          }}
        >
          {t(words.clear)}
        </Button>
      )}
    </div>
  )
}
