// A number of one place among many (a site, a ward): it opens to the list of what is counted there.
import type { ReactNode } from 'react'
import { listAddress } from './list-address.ts'
import { PlaceLink } from '../frame/place-link.tsx'

type ListNumberProps = {
  readonly register: string
  readonly filter: Parameters<typeof listAddress>[1]
  readonly children: ReactNode
}

export const ListNumber = ({ register, filter, children }: ListNumberProps) => (
  <PlaceLink to={listAddress(register, filter)} className="figure figure-inline">
    <span className="figure-value">{children}</span>
  </PlaceLink>
)
