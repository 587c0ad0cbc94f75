// What stands above every screen for those whose duty it is; the frame is handed it from `routes.tsx` and knows no slice.
import { createContext, use, type ComponentType } from 'react'
import { useCan } from '../ask/session.tsx'

export type Standing = { readonly name: string; readonly needs: string; readonly part: ComponentType }

const StandingContext = createContext<readonly Standing[]>([])
export const StandingProvider = StandingContext

export const useStanding = (): readonly Standing[] => {
  const can = useCan()
  return use(StandingContext).filter(({ needs }) => can(needs))
}
