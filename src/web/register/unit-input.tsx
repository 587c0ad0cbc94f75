// A field that names an administrative unit: chosen by its name from those of the installation.
import { Select } from '@mantine/core'
import { useText } from '../language/language.tsx'
import { standsIn, useUnits } from '../view/units.ts'
import { useView } from '../view/view.ts'
import { words } from './words.ts'

type UnitInputProps = {
  readonly label: string
  readonly description: string | undefined
  readonly required: boolean
  readonly error: string | undefined
  readonly value: string | null
  readonly onChange: (key: string | null) => void
}

export const UnitInput = ({ value, onChange, ...shared }: UnitInputProps) => {
  const t = useText()
  const units = useUnits()
  const { view } = useView()
  const standing = units.rows.filter((unit) => unit.key === value || standsIn(unit, view.geo))
  return (
    <Select
      {...shared}
      searchable
      clearable={!shared.required}
      placeholder={t(words.choose)}
      nothingFoundMessage={t(words.noMatchShort)}
      limit={200}
      data={standing.map(({ key, fullName }) => ({ value: key, label: fullName }))}
      value={value}
      onChange={(key) => onChange(key)}
    />
  )
}
