// The unit that answers for a record: one of those in which the person may write this register.
import { Select } from '@mantine/core'
import type { Register } from '../../kernel/register/register.ts'
import type { UnitRow } from '../../units/contract.ts'
import { useText } from '../language/language.tsx'
import { useSession } from '../ask/session.tsx'
import { standsIn, useUnits } from '../view/units.ts'
import { useView } from '../view/view.ts'
import { words } from './words.ts'

export const useWritableUnits = (register: Register): UnitRow[] => {
  const units = useUnits()
  const { view } = useView()
  const { capabilities } = useSession()
  const keys = capabilities[`${register.name}.write`] ?? []
  const rows = keys.flatMap((key) => units.within(key)).filter((unit) => standsIn(unit, view.geo))
  const communes = rows.filter(({ level }) => level === 'commune')
  // A case lives in a commune; bodies above stand at the end.
  return [...new Set([...communes, ...rows])]
}

type HomeUnitInputProps = {
  readonly units: readonly UnitRow[]
  readonly value: string | null
  readonly onChange: (key: string | null) => void
  readonly error: string | undefined
}

export const HomeUnitInput = ({ units, value, onChange, error }: HomeUnitInputProps) => {
  const t = useText()
  return (
    <Select
      label={t(words.place)}
      description={t(words.placeHint)}
      required
      searchable
      allowDeselect={false}
      placeholder={t(words.choose)}
      nothingFoundMessage={t(words.noMatchShort)}
      limit={200}
      data={units.map(({ key, fullName }) => ({ value: key, label: fullName }))}
      value={value}
      error={error}
      onChange={(next) => onChange(next)}
    />
  )
}
