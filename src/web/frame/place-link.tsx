// A link to a place by its address; unit and period go along (the root route keeps them).
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { parseSearch, type ScreenSearch } from './search-params.ts'

type PlaceLinkProps = {
  /** A path, also with its own parameters: `/so/cases?questions=true`. */
  readonly to: string
  readonly children: ReactNode
  readonly className?: string
  readonly search?: ScreenSearch
  readonly onPress?: () => void
  /** Only this very address is "here", not what lies under it. */
  readonly exact?: boolean
}

export const PlaceLink = ({ to, children, className, search, onPress, exact = false }: PlaceLinkProps) => {
  const [path = '/', own = ''] = to.split('?')
  return (
    <Link
      to={path}
      search={{ ...parseSearch(own), ...search }}
      activeOptions={{ exact: exact || path === '/', includeSearch: false }}
      activeProps={{ 'aria-current': 'page' }}
      {...(className === undefined ? {} : { className })}
      {...(onPress === undefined ? {} : { onClick: onPress })}
    >
      {children}
    </Link>
  )
}
