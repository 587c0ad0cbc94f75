// What the address of the screen holds beside its path, and changing a part of it. A word that is searched for is no part of the address: it
// lives with the entry of the browser's history, so that going back finds it and nobody reads it off the address.
import { useLocation, useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type { ScreenSearch } from '../frame/search-params.ts'

declare module '@tanstack/react-router' {
  interface HistoryState {
    readonly sought?: string | undefined
  }
}

export type Screen = {
  /** What the address says, and under `search` what is searched for. */
  readonly search: ScreenSearch
  /** Changes these parameters and keeps the others; undefined takes one away. */
  readonly setSearch: (change: ScreenSearch, options?: { readonly replace?: boolean }) => void
}

/** What we write into an address. A link that searches for a document by its number is followed; what is typed is never written into one. */
const addressOnly = (search: ScreenSearch): ScreenSearch => ({ ...search, search: undefined })

export const useScreen = (): Screen => {
  const address: ScreenSearch = useSearch({ strict: false })
  const sought = useLocation({ select: ({ state }) => state.sought })
  const navigate = useNavigate()
  const search = useMemo(() => ({ ...address, search: sought ?? address.search }), [address, sought])
  const setSearch = useCallback<Screen['setSearch']>(
    (change, options) => {
      void navigate({
        to: '.',
        search: (before: ScreenSearch) => addressOnly({ ...before, ...change }),
        state: (before) => ({
          ...before,
          sought: 'search' in change ? change.search : (before.sought ?? address.search),
        }),
        replace: options?.replace ?? false,
      })
    },
    [navigate, address.search],
  )
  return { search, setSearch }
}
