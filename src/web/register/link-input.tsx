// Pointing to a record of another register: type a part of its name, choose.
import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { registerEndpoints } from '../../kernel/register/contract.ts'
import type { Register } from '../../kernel/register/register.ts'
import { searchKey } from '../../kernel/text/search-key.ts'
import { registerNamed } from '../../registers.ts'
import { useAsk } from '../ask/ask.ts'
import { useText } from '../language/language.tsx'
import { useView } from '../view/view.ts'
import { useCan } from '../ask/session.tsx'
import { type LinkChoice, linkQuery, useLinkChoices } from './link-source.ts'
import { titleOf } from './record-title.ts'
import { words } from './words.ts'

type LinkInputProps = {
  readonly label: string
  readonly description: string | undefined
  readonly required: boolean
  readonly error: string | undefined
  readonly to: string
  readonly value: string | null
  readonly linked: string | undefined
  readonly onChange: (value: string | null) => void
}

export const LinkInput = ({ to, ...props }: LinkInputProps) => {
  const register = registerNamed(to)
  return register ? <LinkTo register={register} {...props} /> : null
}

/** The choices are at hand: found by the browser, without the server. */
const LinkAtHand = ({
  choices,
  value,
  linked,
  onChange,
  ...shared
}: Omit<LinkInputProps, 'to'> & { readonly choices: readonly LinkChoice[] }) => {
  const t = useText()
  const known = value !== null && !choices.some((one) => one.value === value)
  return (
    <Select
      {...shared}
      searchable
      clearable
      limit={200}
      placeholder={t(words.choose)}
      nothingFoundMessage={t(words.noMatchShort)}
      filter={({ options, search }) =>
        options.filter((option) => 'label' in option && searchKey(option.label).includes(searchKey(search)))
      }
      data={known ? [{ value, label: linked ?? value }, ...choices] : [...choices]}
      value={value}
      onChange={(next) => onChange(next)}
    />
  )
}

type LinkToProps = Omit<LinkInputProps, 'to'> & { readonly register: Register }

const LinkTo = ({ register, ...props }: LinkToProps) => {
  const choices = useLinkChoices(register)
  return choices ? <LinkAtHand choices={choices} {...props} /> : <LinkSought register={register} {...props} />
}

const LinkSought = ({ register, value, linked, onChange, ...shared }: LinkToProps) => {
  const t = useText()
  const can = useCan()
  const { view } = useView()
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState(false)
  const [sought] = useDebouncedValue(typed.trim(), 250)
  const { data } = useAsk(
    registerEndpoints(register).find,
    { body: linkQuery(register, sought, view.unit) },
    { keep: 'quietly', when: open && can(`${register.name}.read`) },
  )
  const found = (data?.rows ?? []).map((row) => ({ value: row.id, label: titleOf(register, row) }))
  const known = value !== null && !found.some((one) => one.value === value)
  return (
    <Select
      {...shared}
      searchable
      clearable
      placeholder={t(words.choose)}
      nothingFoundMessage={t(words.noMatchShort)}
      // The server has searched, without diacritics: what it found is shown as it came.
      filter={({ options }) => options}
      data={known ? [{ value, label: linked ?? value }, ...found] : found}
      value={value}
      onChange={(next) => onChange(next)}
      onSearchChange={setTyped}
      onDropdownOpen={() => setOpen(true)}
    />
  )
}
