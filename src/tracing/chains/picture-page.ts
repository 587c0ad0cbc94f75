// The picture of chains as one SVG file for the meeting: title, days, links, people by generation, legend.
import { addDays, daysBetween, formatDay, type Day } from '../../kernel/day/day.ts'
import type { Chain, ChainPerson } from './chain.ts'
import { colourOf, generationName, GENERATIONS } from './generation-colours.ts'
import { DAY_WIDTH, type Layout } from './layout.ts'

const MARGIN = 60
const HEAD = 70
/** So many labels are still read on paper. */
const MOST_LABELS = 1500
/** A picture of more people is about so much higher than wide. */
const SHAPE = 1.4

export type PictureWords = {
  readonly title: string
  readonly labelOf: (id: string) => string
  readonly generationOf: (id: string) => number
  readonly generationWord: string
  /** Until which day the bar of somebody goes; null where bars are not drawn. */
  readonly barOf: (id: string) => Day | null
}

/** The more somebody infected, the larger. */
export const radiusOf = (chain: Chain, id: string): number =>
  4 + 1.6 * Math.sqrt(chain.infecteesOf.get(id)?.length ?? 0)

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** A day for each mark: weekly where the picture is long. */
const marksOf = (firstDay: Day, width: number): Day[] => {
  const days = Math.ceil(width / DAY_WIDTH)
  const step = days > 60 ? 7 : days > 20 ? 2 : 1
  return Array.from({ length: Math.floor(days / step) + 1 }, (_, at) => addDays(firstDay, at * step))
}

/** From one person to another: straight out, then a bend. */
const bend = (from: { x: number; y: number }, to: { x: number; y: number }): string => {
  const middle = (from.x + to.x) / 2
  return `M${from.x} ${from.y}C${middle} ${from.y} ${middle} ${to.y} ${to.x} ${to.y}`
}

const straight = (from: { x: number; y: number }, to: { x: number; y: number }): string =>
  `M${from.x} ${from.y}L${to.x} ${to.y}`

export const picturePage = (chain: Chain, layout: Layout, words: PictureWords): string => {
  const { spots, firstDay } = layout
  const barOf = ({ id, day }: ChainPerson): number => {
    const until = words.barOf(id)
    return until && day ? Math.max(0, daysBetween(day, until)) * DAY_WIDTH : 0
  }
  const ends = chain.people.map((person) => (spots.get(person.id)?.x ?? 0) + barOf(person))
  const width = ends.reduce((most, end) => Math.max(most, end), layout.width + 80) + 2 * MARGIN
  // Thousands of rows are pressed together, as on the screen: a paper a hundred times as high as wide shows nothing.
  const press =
    chain.people.length > MOST_LABELS && !layout.radial ? Math.min(1, (SHAPE * width) / layout.height) : 1
  const grown = Math.max(0.6, Math.sqrt(press))
  const height = layout.height * press + HEAD + 2 * MARGIN
  const place = (id: string) => {
    const { x = 0, y = 0 } = spots.get(id) ?? {}
    return { x: x + MARGIN, y: y * press + HEAD + MARGIN }
  }
  const used = [
    ...new Set(chain.people.map(({ id }) => Math.min(words.generationOf(id), GENERATIONS - 1))),
  ].toSorted((one, other) => one - other)
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="'Be Vietnam Pro', Arial, sans-serif">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    `<text x="${MARGIN}" y="34" font-size="20" font-weight="600">${escaped(words.title)}</text>`,
    ...used.map(
      (generation, at) =>
        `<g transform="translate(${MARGIN + at * 110} 56)"><circle r="6" fill="${colourOf(generation)}"/><text x="12" y="4" font-size="12">${escaped(words.generationWord)} ${generationName(generation)}</text></g>`,
    ),
    ...(firstDay === null
      ? []
      : marksOf(firstDay, width - 2 * MARGIN).map((day) => {
          const x = MARGIN + daysBetween(firstDay, day) * DAY_WIDTH
          return `<path d="M${x} ${HEAD + 20}V${height - 20}" stroke="#e1e5e8"/><text x="${x}" y="${HEAD + 14}" font-size="10" text-anchor="middle" fill="#59636b">${formatDay(day).slice(0, 5)}</text>`
        })),
    ...chain.links.map(
      ({ from, to }) =>
        `<path class="link" d="${layout.radial ? straight(place(from), place(to)) : bend(place(from), place(to))}" fill="none" stroke="#98a2a9"/>`,
    ),
    ...chain.people.map((person) => {
      const { id } = person
      const { x, y } = place(id)
      const bar = barOf(person)
      const radius = radiusOf(chain, id) * grown
      return `${bar > 0 ? `<rect x="${x}" y="${y - 4 * grown}" width="${bar}" height="${8 * grown}" rx="${3 * grown}" fill="${colourOf(words.generationOf(id))}" opacity="0.35"/>` : ''}<circle cx="${x}" cy="${y}" r="${radius.toFixed(1)}" fill="${colourOf(words.generationOf(id))}"/>`
    }),
    ...(chain.people.length > MOST_LABELS
      ? []
      : chain.people.map(({ id }) => {
          const { x, y } = place(id)
          // Links leave to the right: the label of whoever infected somebody stands above them.
          const [left, low] = chain.infecteesOf.has(id)
            ? [x - 4, y - radiusOf(chain, id) - 3]
            : [x + 10, y + 3.5]
          return `<text x="${left}" y="${low}" font-size="10">${escaped(words.labelOf(id))}</text>`
        })),
    '</svg>',
  ]
  return parts.join('\n')
}
