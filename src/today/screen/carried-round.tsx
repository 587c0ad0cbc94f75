// The round from what this device carries: the same rule over the same records, network or not.
import { RoundView } from './round-view.tsx'
import { useCarriedToday } from './use-carried-today.ts'

export const CarriedRound = ({ team }: { readonly team: string | undefined }) => (
  <RoundView today={useCarriedToday(team)} />
)
