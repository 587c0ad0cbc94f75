// The menu of an account: the groups of places that its duties open. What stands in it is handed to the frame from `places.ts`.
import { createContext, use } from 'react'
import type { Text } from '../../kernel/text/text.ts'
import type { IconName } from '../look/icons.tsx'
import { iconOf } from '../look/register-icons.ts'
import { useCan, useSession } from '../ask/session.tsx'

/** How a screen stands in the menu. */
export type Entry = {
  readonly label: Text
  readonly icon: IconName
  /** The capability that opens it. */
  readonly needs: string
}

export type Place = Entry & { readonly path: string }

export type PlaceGroup = { readonly label: Text; readonly places: readonly Place[] }

export type Menu = {
  /** Screens, and registers by name, in the order in which they stand. */
  readonly groups: readonly { readonly label: Text; readonly places: readonly (Place | string)[] }[]
  /** The group of the registers that no other names; folded where nobody has folded anything yet. */
  readonly rest: Text
}

const MenuContext = createContext<Menu | null>(null)
export const MenuProvider = MenuContext

const useMenu = (): Menu => {
  const menu = use(MenuContext)
  if (!menu) throw new Error('no menu around the frame')
  return menu
}

export const useFoldedAtFirst = (): readonly Text[] => [useMenu().rest]

/** The screens that the duties open and the registers that the session names; no group is empty. */
export const useGroups = (): PlaceGroup[] => {
  const { groups, rest } = useMenu()
  const can = useCan()
  const { registers } = useSession()
  const placed = new Set(groups.flatMap(({ places }) => places))
  const unplaced = registers.map(({ name }) => name).filter((name) => !placed.has(name))
  return [...groups, { label: rest, places: unplaced }]
    .map(({ label, places }) => ({
      label,
      places: places.flatMap((place) => {
        if (typeof place !== 'string') return can(place.needs) ? [place] : []
        const register = registers.find(({ name }) => name === place)
        return register
          ? [{ path: `/so/${place}`, label: register.many, icon: iconOf(place), needs: `${place}.read` }]
          : []
      }),
    }))
    .filter(({ places }) => places.length > 0)
}

/** The places of the account in one row, in the order of the menu. */
export const usePlaces = (): Place[] => useGroups().flatMap(({ places }) => places)
