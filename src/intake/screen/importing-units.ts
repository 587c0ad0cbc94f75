// The units for which a person may bring in lists, and the one that is meant when nothing is said.
import { useSession } from '../../web/ask/session.tsx'
import { standsIn, useUnits } from '../../web/view/units.ts'
import { useView } from '../../web/view/view.ts'

export type UnitChoice = { readonly value: string; readonly label: string }

export const useImportingUnits = (): { readonly choices: UnitChoice[]; readonly usual: string | null } => {
  const units = useUnits()
  const { view } = useView()
  const { capabilities } = useSession()
  const keys = capabilities['imports.run'] ?? []
  const rows = [...new Set(keys.flatMap((key) => units.within(key)))].filter((unit) =>
    standsIn(unit, view.geo),
  )
  const usual =
    rows.find(({ key }) => key === view.unit) ?? rows.find(({ key }) => keys.includes(key)) ?? rows[0]
  return {
    choices: rows.map(({ key, fullName }) => ({ value: key, label: fullName })),
    usual: usual?.key ?? null,
  }
}
