// Duties, each in a unit: lines that can be added and taken away.
import { ActionIcon, Button, Select } from '@mantine/core'
import { textOf, type Text } from '../../kernel/text/text.ts'
import { Icon } from '../look/icons.tsx'
import { useText } from '../language/language.tsx'
import { useUnits } from '../view/units.ts'

export type DutyAt = { readonly duty: string; readonly unitKey: string }

const words = {
  duty: textOf('Nhiệm vụ', 'Duty'),
  unit: textOf('Tại đơn vị', 'In the unit'),
  add: textOf('Thêm nhiệm vụ', 'Add a duty'),
  drop: textOf('Bỏ nhiệm vụ', 'Drop the duty'),
}

type DutiesInputProps = {
  readonly duties: readonly { readonly duty: string; readonly label: Text }[]
  readonly held: readonly DutyAt[]
  readonly onChange: (held: readonly DutyAt[]) => void
}

export const DutiesInput = ({ duties, held, onChange }: DutiesInputProps) => {
  const t = useText()
  const units = useUnits()
  const put = (index: number, change: Partial<DutyAt>) =>
    onChange(held.map((one, at) => (at === index ? { ...one, ...change } : one)))
  const data = units.rows.map(({ key, fullName, validTo }) => ({
    value: key,
    label: validTo === null ? fullName : `${fullName} (đến ${validTo.slice(0, 4)})`,
  }))
  return (
    <fieldset className="field-group">
      <legend>{t(words.duty)}</legend>
      {held.map((one, index) => (
        <div className="duty-line" key={index}>
          <Select
            label={t(words.duty)}
            allowDeselect={false}
            data={duties.map(({ duty, label }) => ({ value: duty, label: t(label) }))}
            value={one.duty || null}
            onChange={(duty) => put(index, { duty: duty ?? '' })}
          />
          <Select
            label={t(words.unit)}
            searchable
            allowDeselect={false}
            limit={200}
            data={data}
            value={one.unitKey || null}
            onChange={(unitKey) => put(index, { unitKey: unitKey ?? '' })}
          />
          <ActionIcon
            aria-label={t(words.drop)}
            onClick={() => onChange(held.filter((_, at) => at !== index))}
          >
            <Icon name="close" size={18} />
          </ActionIcon>
        </div>
      ))}
      <Button variant="subtle" onClick={() => onChange([...held, { duty: '', unitKey: '' }])}>
        {t(words.add)}
      </Button>
    </fieldset>
  )
}
