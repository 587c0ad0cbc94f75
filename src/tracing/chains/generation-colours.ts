// The colour of a generation: from dark to light along a scale that colour-blind readers and grey print keep apart (viridis).
const colours = ['#440154', '#3b528b', '#21918c', '#2f9e5f', '#7aa81f', '#c98a00', '#d9480f'] as const

export const GENERATIONS = colours.length

export const colourOf = (generation: number): string =>
  colours[Math.min(generation, colours.length - 1)] ?? colours[0]

/** `0`, `1`, … and `6+` for all beyond. */
export const generationName = (generation: number): string =>
  generation >= GENERATIONS - 1 ? `${GENERATIONS - 1}+` : String(generation)
