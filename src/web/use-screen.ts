// What the address of the screen holds beside its path, and changing a part of it.
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { ScreenSearch } from './search-params.ts'

export type Screen = {
  readonly search: ScreenSearch
  /** Changes these parameters and keeps the others; undefined takes one away. */
  readonly setSearch: (change: ScreenSearch, options?: { readonly replace?: boolean }) => void
}

export const useScreen = (): Screen => {
  const search: ScreenSearch = useSearch({ strict: false })
  const navigate = useNavigate()
  const setSearch = useCallback<Screen['setSearch']>(
    (change, options) => {
      void navigate({
        to: '.',
        search: (before: ScreenSearch) => ({ ...before, ...change }),
        replace: options?.replace ?? false,
      })
    },
    [navigate],
  )
  return { search, setSearch }
}
