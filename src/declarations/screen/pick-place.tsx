// Choosing the place of a desk by a part of its name.
import { Select } from '@mantine/core'
import { searchKey } from '../../kernel/text/search-key.ts'
import { useText } from '../../web/language/language.tsx'
import { useUnits } from '../../web/view/units.ts'
import type { Places } from './use-places.ts'
import { words } from './words.ts'

type PickPlaceProps = {
  readonly label: string
  readonly className?: string
  readonly of: Places
  readonly choose: (id: string | null) => void
}

export const PickPlace = ({
  label,
  className = '',
  of: { places = [], more, chosen, seek },
  choose,
}: PickPlaceProps) => {
  const t = useText()
  const units = useUnits()
  return (
    <Select
      className={className}
      label={label}
      description={more ? t(words.morePlaces) : undefined}
      value={chosen?.id ?? null}
      allowDeselect={false}
      searchable={more || places.length > 10}
      filter={({ options, search }) =>
        options.filter((option) => 'label' in option && searchKey(option.label).includes(searchKey(search)))
      }
      data={places.map(({ id, values, homeUnit }) => ({
        value: id,
        label: `${String(values.name)} · ${units.nameOf(homeUnit)}`,
      }))}
      onChange={choose}
      onSearchChange={seek}
    />
  )
}
