// Pointing to several records of another register: type a part of a name, choose, and again.
import { MultiSelect } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { idsOf } from '../../kernel/register/columns.ts'
import { registerEndpoints } from '../../kernel/register/contract.ts'
import type { Register } from '../../kernel/register/register.ts'
import { registerNamed } from '../../registers.ts'
import { useAsk } from '../ask/ask.ts'
import { useText } from '../language/language.tsx'
import { useView } from '../view/view.ts'
import { useCan } from '../ask/session.tsx'
import { linkQuery } from './link-source.ts'
import { titleOf } from './record-title.ts'
import { words } from './words.ts'

type LinksInputProps = {
  readonly label: string
  readonly description: string | undefined
  readonly required: boolean
  readonly error: string | undefined
  readonly to: string
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}

export const LinksInput = ({ to, ...props }: LinksInputProps) => {
  const register = registerNamed(to)
  return register ? <LinksTo register={register} {...props} /> : null
}

type LinksToProps = Omit<LinksInputProps, 'to'> & { readonly register: Register }

const LinksTo = ({ register, value, onChange, ...shared }: LinksToProps) => {
  const t = useText()
  const can = useCan()
  const { view } = useView()
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState(false)
  const [sought] = useDebouncedValue(typed.trim(), 250)
  const may = can(`${register.name}.read`)
  const { list, find } = registerEndpoints(register)
  const chosen = idsOf(value)
  const known = useAsk(
    list,
    { query: { filter: JSON.stringify({ id: chosen }), size: 100 } },
    { keep: 'quietly', when: chosen.length > 0 && may },
  )
  const found = useAsk(
    find,
    { body: linkQuery(register, sought, view.unit) },
    { keep: 'quietly', when: open && may },
  )
  const labels = new Map(
    [...(known.data?.rows ?? []), ...(found.data?.rows ?? [])].map((row) => [row.id, titleOf(register, row)]),
  )
  for (const id of chosen) if (!labels.has(id)) labels.set(id, id.slice(0, 8))
  return (
    <MultiSelect
      {...shared}
      searchable
      clearable
      placeholder={chosen.length === 0 ? t(words.choose) : ''}
      nothingFoundMessage={t(words.noMatchShort)}
      // The server has searched, without diacritics: what it found is shown as it came.
      filter={({ options }) => options}
      data={[...labels].map(([id, label]) => ({ value: id, label }))}
      value={chosen}
      onChange={(next) => onChange(next.length === 0 ? null : next.join(' '))}
      onSearchChange={setTyped}
      onDropdownOpen={() => setOpen(true)}
    />
  )
}
