// One sampling session: from what this device carries where it goes along into the field, else from the server.
import { useParams } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useCarried } from '../../web/outbox/use-carried.ts'
import { Waiting } from '../../web/parts/page.tsx'
import { useSession as useAccount } from '../../web/ask/session.tsx'
import { OnLineSession } from './on-line-session.tsx'

const CarriedSession = lazy(async () => ({ default: (await import('./carried-session.tsx')).CarriedSession }))

export const SessionPage = () => {
  const { account } = useAccount()
  const { id = '' } = useParams({ strict: false })
  if (useCarried() !== account.id) return <OnLineSession id={id} />
  return (
    <Suspense fallback={<Waiting />}>
      <CarriedSession id={id} />
    </Suspense>
  )
}
