// Draws a chain on a canvas: one path for all links, small ready-made pictures for the people, so that ten thousand move smoothly.
import { addDays, formatDay, type Day } from '../../kernel/day/day.ts'
import { colourOf, GENERATIONS } from '../chains/generation-colours.ts'
import { DAY_WIDTH, type Layout, type LayoutName } from '../chains/layout.ts'
import type { Plan } from './draw-plan.ts'

/** How the picture is seen: a point of it lies at `x * scale + left`. */
export type Eye = { readonly scale: number; readonly left: number; readonly top: number }

export type Size = { readonly width: number; readonly height: number }

const PAD = 40
const LEAST = 0.005
const MOST = 6

/** The whole picture in sight; a small one is not blown up. */
export const eyeOfAll = (layout: Layout, { width, height }: Size): Eye => {
  const scale = Math.min(
    1.4,
    (width - 2 * PAD) / (layout.width + 80),
    (height - 2 * PAD) / (layout.height + 20),
  )
  return { scale: Math.max(scale, LEAST), left: PAD, top: PAD }
}

export const zoomed = (eye: Eye, factor: number, at: { readonly x: number; readonly y: number }): Eye => {
  const scale = Math.min(MOST, Math.max(LEAST, eye.scale * factor))
  const by = scale / eye.scale
  return { scale, left: at.x - (at.x - eye.left) * by, top: at.y - (at.y - eye.top) * by }
}

export type Colours = {
  readonly ink: string
  readonly quiet: string
  readonly line: string
  readonly accent: string
}

const FONT = '11px "Be Vietnam Pro", sans-serif'
/** Labels stand where they can be read and are few enough. */
const LABELS_FROM = 0.75
const MOST_LABELS = 700

const drawDays = (
  paint: CanvasRenderingContext2D,
  firstDay: Day,
  eye: Eye,
  size: Size,
  colours: Colours,
): void => {
  const day = DAY_WIDTH * eye.scale
  const step = [1, 2, 7, 14, 28, 56, 112].find((days) => days * day > 46) ?? 224
  paint.strokeStyle = colours.line
  paint.fillStyle = colours.quiet
  paint.font = FONT
  paint.textAlign = 'center'
  paint.lineWidth = 1
  paint.beginPath()
  const first = Math.max(0, Math.floor(-eye.left / day / step) * step)
  for (let at = first; at * day + eye.left < size.width; at += step) {
    const x = at * day + eye.left
    paint.moveTo(x, 20)
    paint.lineTo(x, size.height)
    paint.fillText(formatDay(addDays(firstDay, at)).slice(0, step >= 28 ? 10 : 5), x, 14)
  }
  paint.stroke()
}

const dots = new Map<string, HTMLCanvasElement>()

/** The dot of a generation, drawn once for each size; sharp on screens of two dots a pixel. */
const dotOf = (generation: number, radius: number): HTMLCanvasElement => {
  const half = Math.max(1, Math.ceil(radius * 2) / 2)
  const key = `${generation} ${half}`
  const known = dots.get(key)
  if (known) return known
  const dot = document.createElement('canvas')
  dot.width = dot.height = Math.ceil(4 * half) + 4
  const paint = dot.getContext('2d')
  if (paint) {
    paint.fillStyle = colourOf(generation)
    paint.arc(dot.width / 2, dot.height / 2, 2 * half, 0, 2 * Math.PI)
    paint.fill()
  }
  dots.set(key, dot)
  return dot
}

const drawLinks = (paint: CanvasRenderingContext2D, { x, y, links }: Plan, eye: Eye, size: Size): void => {
  const { scale, left, top } = eye
  paint.beginPath()
  for (let at = 0; at < links.length; at += 2) {
    const [from, to] = [links[at] ?? 0, links[at + 1] ?? 0]
    const x1 = (x[from] ?? 0) * scale + left
    const y1 = (y[from] ?? 0) * scale + top
    const x2 = (x[to] ?? 0) * scale + left
    const y2 = (y[to] ?? 0) * scale + top
    if (
      Math.max(x1, x2) < 0 ||
      Math.min(x1, x2) > size.width ||
      Math.max(y1, y2) < 0 ||
      Math.min(y1, y2) > size.height
    )
      continue
    paint.moveTo(x1, y1)
    if (scale < 0.2) paint.lineTo(x2, y2)
    else paint.bezierCurveTo((x1 + x2) / 2, y1, (x1 + x2) / 2, y2, x2, y2)
  }
  paint.stroke()
}

/** The numbers of those in sight. */
const inSight = ({ x, y, bar }: Plan, { scale, left, top }: Eye, size: Size): number[] => {
  const found: number[] = []
  for (let at = 0; at < x.length; at += 1) {
    const across = (x[at] ?? 0) * scale + left
    const down = (y[at] ?? 0) * scale + top
    if (
      across + (bar[at] ?? 0) * scale > -20 &&
      across < size.width + 20 &&
      down > -20 &&
      down < size.height + 20
    )
      found.push(at)
  }
  return found
}

const drawBars = (paint: CanvasRenderingContext2D, plan: Plan, eye: Eye, seen: readonly number[]): void => {
  const height = Math.max(1, 9 * eye.scale)
  paint.globalAlpha = 0.35
  for (let generation = 0; generation < GENERATIONS; generation += 1) {
    paint.fillStyle = colourOf(generation)
    for (const at of seen)
      if (plan.generation[at] === generation)
        paint.fillRect(
          (plan.x[at] ?? 0) * eye.scale + eye.left,
          (plan.y[at] ?? 0) * eye.scale + eye.top - height / 2,
          (plan.bar[at] ?? 0) * eye.scale,
          height,
        )
  }
  paint.globalAlpha = 1
}

const drawPeople = (paint: CanvasRenderingContext2D, plan: Plan, eye: Eye, seen: readonly number[]): void => {
  const grown = Math.min(1.3, eye.scale)
  for (let generation = 0; generation < GENERATIONS; generation += 1) {
    paint.fillStyle = colourOf(generation)
    for (const at of seen) {
      if (plan.generation[at] !== generation) continue
      const x = (plan.x[at] ?? 0) * eye.scale + eye.left
      const y = (plan.y[at] ?? 0) * eye.scale + eye.top
      const radius = Math.max(1, (plan.radius[at] ?? 4) * grown)
      if (radius < 2) paint.fillRect(x - radius, y - radius, 2 * radius, 2 * radius)
      else {
        const dot = dotOf(generation, radius)
        paint.drawImage(dot, x - dot.width / 4, y - dot.width / 4, dot.width / 2, dot.width / 2)
      }
    }
  }
}

export type Scene = {
  readonly plan: Plan
  readonly layout: Layout
  readonly name: LayoutName
  readonly chosen: string | null
}

export const drawChain = (
  paint: CanvasRenderingContext2D,
  { plan, layout, name, chosen }: Scene,
  eye: Eye,
  size: Size,
  colours: Colours,
): void => {
  paint.clearRect(0, 0, size.width, size.height)
  if (layout.firstDay !== null) drawDays(paint, layout.firstDay, eye, size, colours)
  const seen = inSight(plan, eye, size)
  if (name === 'bars') drawBars(paint, plan, eye, seen)
  paint.strokeStyle = colours.quiet
  paint.globalAlpha = 0.55
  paint.lineWidth = Math.min(1.4, Math.max(0.5, eye.scale))
  drawLinks(paint, plan, eye, size)
  paint.globalAlpha = 1
  drawPeople(paint, plan, eye, seen)
  if (eye.scale >= LABELS_FROM && seen.length <= MOST_LABELS) {
    paint.fillStyle = colours.ink
    paint.font = FONT
    paint.textAlign = 'left'
    for (const at of seen)
      paint.fillText(
        plan.codes[at] ?? '',
        (plan.x[at] ?? 0) * eye.scale + eye.left + 9,
        (plan.y[at] ?? 0) * eye.scale + eye.top + 4,
      )
  }
  const spot = chosen === null ? undefined : layout.spots.get(chosen)
  if (!spot) return
  paint.strokeStyle = colours.accent
  paint.lineWidth = 3
  paint.beginPath()
  paint.arc(
    spot.x * eye.scale + eye.left,
    spot.y * eye.scale + eye.top,
    Math.max(7, 10 * eye.scale),
    0,
    2 * Math.PI,
  )
  paint.stroke()
}

/** Who is drawn nearest to a point of the screen, within reach of a finger. */
export const personAt = (
  plan: Plan,
  eye: Eye,
  at: { readonly x: number; readonly y: number },
): string | null => {
  let nearest: string | null = null
  let least = 14 ** 2
  for (const [index, id] of plan.ids.entries()) {
    const far =
      ((plan.x[index] ?? 0) * eye.scale + eye.left - at.x) ** 2 +
      ((plan.y[index] ?? 0) * eye.scale + eye.top - at.y) ** 2
    if (far < least) [nearest, least] = [id, far]
  }
  return nearest
}
