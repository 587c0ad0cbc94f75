// One change for all chosen records: the fields that are written, their home unit, deletion or restoration.
import { ActionIcon, Button, Menu, Select, TextInput } from '@mantine/core'
import { useRef, useState, type FormEvent } from 'react'
import type { BatchChange } from '../../../kernel/register/batch-contract.ts'
import type { Values } from '../../../kernel/register/field.ts'
import type { Register } from '../../../kernel/register/register.ts'
import { formatNumber } from '../../../kernel/text/number.ts'
import type { Text } from '../../../kernel/text/text.ts'
import { ErrorNote } from '../../ask/error-note.tsx'
import { Icon } from '../../look/icons.tsx'
import { useLanguage, useText } from '../../language/language.tsx'
import { newId } from '../../ask/new-id.ts'
import { FieldInput } from '../field-input.tsx'
import { problemsOf } from '../form-state.ts'
import { HomeUnitInput, useWritableUnits } from '../home-unit-input.tsx'
import type { Query } from '../list-state.ts'
import { removalReasons, words as listWords } from '../words.ts'
import { countOf } from './selection.ts'
import type { useBatches } from './use-batches.ts'
import type { Choosing } from './use-selection.ts'
import { words } from './words.ts'

const HOME = 'homeUnit'

type BulkFormProps = {
  readonly register: Register
  readonly choosing: Choosing
  readonly query: Query
  readonly batches: ReturnType<typeof useBatches>
}

export const BulkForm = ({ register, choosing, query, batches }: BulkFormProps) => {
  const t = useText()
  const { language } = useLanguage()
  const units = useWritableUnits(register)
  const [names, setNames] = useState<readonly string[]>([])
  const [values, setValues] = useState<Values>({})
  const [homeUnit, setHomeUnit] = useState<string | null>(null)
  const [why, setWhy] = useState('')
  const [tried, setTried] = useState(false)
  // Kept between tries: the same batch sent twice is done once.
  const id = useRef(newId())
  const { change } = batches
  const count = `${formatNumber(countOf(choosing.selection), {}, language)} ${t(words.records)}`
  const fields = Object.fromEntries(
    names.flatMap((name) => (register.fields[name] ? [[name, register.fields[name]]] : [])),
  )
  const problems: Readonly<Record<string, Text>> = {
    ...problemsOf(fields, values),
    ...(names.includes(HOME) && homeUnit === null ? { [HOME]: listWords.required } : {}),
  }
  const send = (wanted: BatchChange, reason: string) => {
    const { page: _page, size: _size, sort: _sort, direction: _direction, ...conditions } = query
    const { picked, whole } = choosing.selection
    change.mutate(
      {
        body: {
          id: id.current,
          ...(whole === null
            ? { records: [...picked].map(([record, version]) => ({ id: record, version })) }
            : { matching: { query: conditions, total: whole } }),
          change: wanted,
          ...(reason.trim() === '' ? {} : { why: reason.trim() }),
        },
      },
      {
        onSuccess: () => {
          batches.forget()
          choosing.clear()
        },
        // Another try may say something else: it is another batch.
        onError: (error) => {
          if (error.status !== 0) id.current = newId()
        },
      },
    )
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (names.length === 0 || Object.keys(problems).length > 0) return
    const given = Object.fromEntries(Object.keys(fields).map((name) => [name, values[name] ?? null]))
    send(
      {
        ...(Object.keys(given).length > 0 ? { values: given } : {}),
        ...(names.includes(HOME) && homeUnit !== null ? { homeUnit } : {}),
      },
      why,
    )
  }
  const offered = [
    ...Object.entries(register.fields).map(([value, field]) => ({ value, label: t(field.label) })),
    { value: HOME, label: t(listWords.place) },
  ].filter(({ value }) => !names.includes(value))
  const drop = (name: string) => setNames(names.filter((other) => other !== name))
  return (
    <form onSubmit={submit} noValidate className="record-form">
      {names.map((name) => {
        const field = fields[name]
        const problem = tried ? problems[name] : undefined
        return (
          <div key={name} className="bulk-field">
            {field ? (
              <FieldInput
                field={field}
                value={values[name] ?? null}
                linked={undefined}
                error={problem && t(problem)}
                onChange={(value) => setValues((held) => ({ ...held, [name]: value }))}
              />
            ) : (
              <HomeUnitInput
                units={units}
                value={homeUnit}
                onChange={setHomeUnit}
                error={problem && t(problem)}
              />
            )}
            <ActionIcon
              aria-label={`${t(words.dropField)}: ${field ? t(field.label) : t(listWords.place)}`}
              onClick={() => drop(name)}
            >
              <Icon name="close" size={16} />
            </ActionIcon>
          </div>
        )
      })}
      <Select
        label={t(words.what)}
        description={t(words.whatHint)}
        placeholder={t(listWords.choose)}
        searchable
        data={offered}
        value={null}
        error={tried && names.length === 0 ? t(words.whatNone) : undefined}
        onChange={(name) => name !== null && setNames([...names, name])}
        mb="md"
      />
      {names.length > 0 && (
        <TextInput
          label={t(words.why)}
          maxLength={500}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
      )}
      {change.error && <ErrorNote error={change.error} />}
      <div className="form-foot">
        <Button type="submit" loading={change.isPending}>
          {t(words.change)} {count}
        </Button>
        {query.state === 'deleted' ? (
          <Button variant="default" disabled={change.isPending} onClick={() => send({ state: 'active' }, '')}>
            {t(words.restoreAll)} {count}
          </Button>
        ) : (
          <Menu position="top-start">
            <Menu.Target>
              <Button
                variant="default"
                disabled={change.isPending}
                rightSection={<Icon name="down" size={14} />}
              >
                {t(words.removeAll)} {count}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Label>{t(listWords.why)}</Menu.Label>
              {removalReasons.map((reason) => (
                <Menu.Item key={reason.vi} onClick={() => send({ state: 'deleted' }, reason.vi)}>
                  {t(reason)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
    </form>
  )
}
