// An outcome as a mark: colour, shape and word together, so that none of them is needed alone.
import { useText } from '../../web/language/language.tsx'
import { type Outcome, outcomes } from '../outcomes.ts'
import { colourOf, LevelShape } from './level-shape.tsx'
import { words } from './words.ts'

export const LevelMark = ({
  outcome,
  long = false,
}: {
  readonly outcome: Outcome | null
  readonly long?: boolean
}) => {
  const t = useText()
  return (
    <span className={`level-mark level-${colourOf(outcome)}`}>
      <LevelShape outcome={outcome} />
      {outcome === null ? t(words.tooLittle) : t(long ? outcomes[outcome].label : outcomes[outcome].short)}
    </span>
  )
}
