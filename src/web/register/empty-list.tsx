// What stands where a list has no row: nothing fits the conditions, nothing is there yet, or it is the list of a unit that one may not see into.
import type { ReactNode } from 'react'
import type { Register } from '../../kernel/register/register.ts'
import { useCan, useSession } from '../ask/session.tsx'
import { PlaceLink } from '../frame/place-link.tsx'
import { useText } from '../language/language.tsx'
import { iconOf } from '../look/register-icons.ts'
import { EmptyState } from '../parts/empty-state.tsx'
import { OwnUnitButton } from '../view/own-unit-button.tsx'
import { useUnits } from '../view/units.ts'
import { useView } from '../view/view.ts'
import { words } from './words.ts'

type EmptyListProps = {
  readonly register: Register
  /** By conditions or a period beside the unit. */
  readonly narrowed: boolean
  /** The button that begins a record, for who may. */
  readonly add: ReactNode
}

export const EmptyList = ({ register, narrowed, add }: EmptyListProps) => {
  const t = useText()
  const can = useCan()
  const units = useUnits()
  const { view } = useView()
  const { capabilities } = useSession()
  const reach = capabilities[`${register.name}.read`] ?? []
  const outside =
    units.ready && !reach.some((key) => units.within(key).some((unit) => unit.key === view.unit))
  if (outside)
    return (
      <EmptyState
        title={`${t(words.noneToSee)} ${units.nameOf(view.unit)}`}
        icon={iconOf(register.name)}
        actions={<OwnUnitButton />}
      >
        {t(words.noneToSeeNext)}
      </EmptyState>
    )
  if (narrowed)
    return (
      <EmptyState title={t(words.noMatch)} icon="search">
        {t(words.noMatchNext)}
      </EmptyState>
    )
  return (
    <EmptyState
      title={t(words.emptyTitle)}
      icon={iconOf(register.name)}
      actions={
        <>
          {can('imports.run') && (
            <PlaceLink to="/nhan-danh-sach" className="button-link">
              {t(words.bringList)}
            </PlaceLink>
          )}
          {add}
        </>
      }
    >
      {t(words.emptyBegin)}
    </EmptyState>
  )
}
