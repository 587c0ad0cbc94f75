// The first screen: the picture, or the first place that the duties open for those who may see no figures.
import { Navigate } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { groupsFor } from './places.ts'
import { useCan, useSession } from './session.tsx'

const Picture = lazy(async () => ({ default: (await import('../picture/pages.tsx')).PicturePage }))

export const Home = () => {
  const can = useCan()
  const { registers } = useSession()
  const first = groupsFor(can, registers)[0]?.places[0]
  if (!can('figures.read') && first) return <Navigate to={first.path} replace />
  return (
    <Suspense>
      <Picture />
    </Suspense>
  )
}
