// An outcome as a mark: colour, shape and word together, so that none of them is needed alone.
import { useText } from '../../web/language.tsx'
import { type Colour, type Outcome, outcomes } from '../outcomes.ts'
import { shapeOfColour } from '../shapes.ts'
import { words } from './words.ts'

/** A bar for what cannot be said; the shapes of levels are those of the public page. */
const unknown = 'M2 7h12v2H2z'

export const shapeOf = (outcome: Outcome | null): string =>
  outcome === null ? unknown : shapeOfColour(outcomes[outcome].colour)
export const colourOf = (outcome: Outcome | null): Colour | 'unknown' =>
  outcome === null ? 'unknown' : outcomes[outcome].colour

export const LevelShape = ({
  outcome,
  size = 16,
}: {
  readonly outcome: Outcome | null
  readonly size?: number
}) => (
  <svg
    className={`level-shape level-${colourOf(outcome)}`}
    width={size}
    height={size}
    viewBox="0 0 16 16"
    aria-hidden="true"
  >
    <path d={shapeOf(outcome)} />
  </svg>
)

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
