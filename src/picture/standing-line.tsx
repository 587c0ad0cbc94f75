// Where we stand, in one line that can be read across a room.
import { Skeleton } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { useText } from '../web/language/language.tsx'
import { useCan } from '../web/ask/session.tsx'
import { standingOf, type Standing } from './standing.ts'

const LevelLine = lazy(async () => ({
  default: (await import('../levels/screen/level-line.tsx')).LevelLine,
}))

export const StandingLine = ({ standing }: { readonly standing: Standing | null }) => {
  const t = useText()
  const can = useCan()
  return (
    <div>
      <p className="standing" aria-busy={standing === null}>
        {standing === null ? <Skeleton width="70%" height={24} /> : t(standingOf(standing))}
      </p>
      {can('levels.read') && (
        <Suspense fallback={null}>
          <LevelLine />
        </Suspense>
      )}
    </div>
  )
}
