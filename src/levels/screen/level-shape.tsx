// The shape of an outcome in its colour, small enough for the home page; its word stands beside it.
import { type Colour, type Outcome, outcomes } from '../outcomes.ts'
import { shapeOfColour } from '../shapes.ts'
import './level-colours.css'

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
