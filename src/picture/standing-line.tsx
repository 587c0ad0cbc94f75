// Where we stand, in one line that can be read across a room.
import { Skeleton } from '@mantine/core'
import { useText } from '../web/language.tsx'
import { standingOf, type Standing } from './standing.ts'

export const StandingLine = ({ standing }: { readonly standing: Standing | null }) => {
  const t = useText()
  return (
    <p className="standing" aria-busy={standing === null}>
      {standing === null ? <Skeleton width="70%" height={24} /> : t(standingOf(standing))}
    </p>
  )
}
