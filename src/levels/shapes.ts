// The shape that says a level without colour: circle, triangle, diamond, octagon, on a square of 16.
import type { Colour } from './outcomes.ts'

const shapes: Readonly<Record<Colour, string>> = {
  green: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2z',
  yellow: 'M8 2 15 14H1z',
  orange: 'M8 1l7 7-7 7-7-7z',
  red: 'M5.2 1h5.6L15 5.2v5.6L10.8 15H5.2L1 10.8V5.2z',
}

export const shapeOfColour = (colour: Colour): string => shapes[colour]
