// The first screen: the picture, or the first place that the duties open for those who may see no figures.
import { Navigate } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { usePlaces } from '../web/frame/menu.ts'
import { useCan } from '../web/ask/session.tsx'

const Picture = lazy(async () => ({ default: (await import('./pages.tsx')).PicturePage }))

export const Home = () => {
  const can = useCan()
  const [first] = usePlaces()
  if (!can('figures.read') && first) return <Navigate to={first.path} replace />
  return (
    <Suspense>
      <Picture />
    </Suspense>
  )
}
