// The plot of growth: one line for each kind of work, both axes logarithmic, so that flat is flat and proportional is a slope of one.
import type { Measured } from './bench.ts'

export type Line = {
  readonly name: string
  readonly points: readonly { readonly people: number; readonly ms: number }[]
}

/** `first page of persons | 200 000` */
export const growthLines = (measured: readonly Measured[]): Line[] => {
  const split = measured.map(({ what, value }) => {
    const [name = '', people = ''] = what.split(' | ')
    return { name, people: Number(people.replaceAll(' ', '')), ms: value }
  })
  return [...Map.groupBy(split, ({ name }) => name)].map(([name, points]) => ({
    name,
    points: points
      .map(({ people, ms }) => ({ people, ms }))
      .toSorted((one, other) => one.people - other.people),
  }))
}

/** Dark enough on white; each is used twice, the second time for a broken line. */
const colours = ['#0b5394', '#a61c00', '#38761d', '#7f6000', '#674ea7', '#444444']
const WIDTH = 800
const HEIGHT = 440
const LEFT = 78
const RIGHT = 262
/** From the end of a line to its name. */
const LEADER = 26
const TOP = 24
const BOTTOM = 48

const powers = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => 10 ** (from + index))
const number = (value: number): string => value.toLocaleString('en').replaceAll(',', ' ')

/** Names at the right end, pushed apart where lines end close together, and up again where they would leave the picture. */
const labelPlaces = (ends: readonly number[]): number[] => {
  const order = ends.map((y, index) => ({ y, index })).toSorted((one, other) => one.y - other.y)
  const places: number[] = []
  let last = -Infinity
  for (const [rank, { y, index }] of order.entries()) {
    last = Math.min(Math.max(y, last + 16), HEIGHT - BOTTOM - 16 * (order.length - 1 - rank))
    places[index] = last
  }
  return places
}

export const growthSvg = (lines: readonly Line[]): string => {
  const all = lines.flatMap(({ points }) => points)
  const [lowX, highX] = [
    Math.min(...all.map(({ people }) => people)),
    Math.max(...all.map(({ people }) => people)),
  ]
  const lowY = Math.floor(Math.log10(Math.min(...all.map(({ ms }) => ms))))
  const highY = Math.ceil(Math.log10(Math.max(...all.map(({ ms }) => ms))))
  const x = (people: number) =>
    LEFT +
    ((Math.log10(people) - Math.log10(lowX)) / (Math.log10(highX) - Math.log10(lowX))) *
      (WIDTH - LEFT - RIGHT)
  const y = (ms: number) => TOP + ((highY - Math.log10(ms)) / (highY - lowY)) * (HEIGHT - TOP - BOTTOM)
  const sizes = [...new Set(all.map(({ people }) => people))]
  const labels = labelPlaces(lines.map(({ points }) => y(points.at(-1)?.ms ?? 1)))
  const grid = [
    ...powers(lowY, highY).map(
      (ms) =>
        `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(ms)}" y2="${y(ms)}" stroke="#ddd"/><text x="${LEFT - 8}" y="${y(ms) + 4}" text-anchor="end">${number(ms)} ms</text>`,
    ),
    ...sizes.map(
      (people) =>
        `<line x1="${x(people)}" x2="${x(people)}" y1="${TOP}" y2="${HEIGHT - BOTTOM}" stroke="#ddd"/><text x="${x(people)}" y="${HEIGHT - BOTTOM + 20}" text-anchor="middle">${number(people)}</text>`,
    ),
    `<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 8}" text-anchor="middle">people in the register</text>`,
  ]
  const drawn = lines.map(({ name, points }, index) => {
    const colour = colours[index % colours.length]
    const path = points.map(({ people, ms }) => `${x(people).toFixed(1)},${y(ms).toFixed(1)}`).join(' ')
    const dots = points.map(
      ({ people, ms }) =>
        `<circle cx="${x(people).toFixed(1)}" cy="${y(ms).toFixed(1)}" r="4" fill="${colour}"/>`,
    )
    const broken = index >= colours.length ? ' stroke-dasharray="6 4"' : ''
    const [end, label] = [y(points.at(-1)?.ms ?? 1), labels[index] ?? 0]
    const right = WIDTH - RIGHT
    return `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"${broken}/>${dots.join('')}<path d="M${right + 6} ${end.toFixed(1)}L${right + LEADER - 4} ${label.toFixed(1)}" stroke="${colour}"/><text x="${right + LEADER}" y="${(label + 4).toFixed(1)}" fill="${colour}">${name}</text>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="13" role="img" aria-label="Cost by size, both axes logarithmic">
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
${[...grid, ...drawn].join('\n')}
</svg>
`
}
