// The round of today: from what this device carries where it goes along into the field, else from the server.
import { lazy, Suspense } from 'react'
import { useCarried } from '../../web/outbox/use-carried.ts'
import { Waiting } from '../../web/parts/page.tsx'
import { useSession } from '../../web/ask/session.tsx'
import { useScreen } from '../../web/view/use-screen.ts'
import { useView } from '../../web/view/view.ts'
import { RoundView } from './round-view.tsx'
import { useToday } from './use-today.ts'

const CarriedRound = lazy(async () => ({ default: (await import('./carried-round.tsx')).CarriedRound }))

const OnLine = ({ team }: { readonly team: string | undefined }) => <RoundView today={useToday(team)} />

export const TodayPage = () => {
  const { account } = useSession()
  const { search } = useScreen()
  const { view } = useView()
  const carried = useCarried()
  const team = search['to-di-tuyen']
  // What was pressed is of one day.
  if (carried !== account.id) return <OnLine key={view.to} team={team} />
  return (
    <Suspense fallback={<Waiting />}>
      <CarriedRound key={view.to} team={team} />
    </Suspense>
  )
}
