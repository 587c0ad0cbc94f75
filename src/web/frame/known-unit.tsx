// What stands where an address names a unit that there is not: every question about it would be refused, one beside the other.
import type { ReactNode } from 'react'
import { useText } from '../language/language.tsx'
import { words } from '../language/words.ts'
import { EmptyState } from '../parts/empty-state.tsx'
import { OwnUnitButton } from '../view/own-unit-button.tsx'
import { useUnits } from '../view/units.ts'
import { useScreen } from '../view/use-screen.ts'

export const KnownUnit = ({ children }: { readonly children: ReactNode }) => {
  const t = useText()
  const units = useUnits()
  const named = useScreen().search['unit']
  if (!named || !units.ready || units.find(named)) return children
  return (
    <EmptyState title={`${t(words.noUnit)} “${named}”`} icon="search" actions={<OwnUnitButton />}>
      {t(words.noUnitNext)}
    </EmptyState>
  )
}
