// Draws a chain on a canvas: one path for all links, small ready-made pictures for the people, so that ten thousand move smoothly.
import { addDays, formatDay, type Day } from '../../kernel/day/day.ts'
import { colourOf, GENERATIONS } from '../chains/generation-colours.ts'
import { DAY_WIDTH, type Layout, type LayoutName } from '../chains/layout.ts'
import { across, type Eye, type Size } from './chain-eye.ts'
import type { Plan } from './draw-plan.ts'

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
/** Farther away a bend is no more than a few dots. */
const BENDS_FROM = 0.2

/** Marks so far apart that their days do not touch; a year is said where they are months apart. */
const stepOf = (day: number): number =>
  [1, 2, 7, 14, 28, 56, 112].find((days) => days * day > (days < 28 ? 46 : 76)) ?? 224

type Marks = { readonly x: number; readonly text: string }[]

/** A mark for each step of the days that the picture has. */
const marksOf = (firstDay: Day, width: number, eye: Eye, size: Size): Marks => {
  const day = DAY_WIDTH * across(eye)
  const step = stepOf(day)
  const last = width / DAY_WIDTH + step
  const marks: Marks = []
  for (
    let at = Math.max(0, Math.floor(-eye.left / day / step) * step);
    at <= last && at * day + eye.left < size.width;
    at += step
  )
    marks.push({
      x: at * day + eye.left,
      text: formatDay(addDays(firstDay, at)).slice(0, step >= 28 ? 10 : 5),
    })
  return marks
}

const drawMarks = (paint: CanvasRenderingContext2D, marks: Marks, size: Size, colours: Colours): void => {
  paint.strokeStyle = colours.line
  paint.lineWidth = 1
  paint.beginPath()
  for (const { x } of marks) {
    paint.moveTo(x, 20)
    paint.lineTo(x, size.height)
  }
  paint.stroke()
}

/** Last of all: whoever is drawn up there does not cover the days. */
const drawDays = (paint: CanvasRenderingContext2D, marks: Marks, size: Size, colours: Colours): void => {
  if (marks.length === 0) return
  paint.clearRect(0, 0, size.width, 20)
  paint.fillStyle = colours.quiet
  paint.font = FONT
  paint.textAlign = 'center'
  for (const { x, text } of marks) paint.fillText(text, x, 14)
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

const drawLinks = (
  paint: CanvasRenderingContext2D,
  { x, y, links }: Plan,
  eye: Eye,
  size: Size,
  straight: boolean,
): void => {
  const { scale, left, top } = eye
  const wide = across(eye)
  paint.beginPath()
  for (let at = 0; at < links.length; at += 2) {
    const [from, to] = [links[at] ?? 0, links[at + 1] ?? 0]
    const x1 = (x[from] ?? 0) * wide + left
    const y1 = (y[from] ?? 0) * scale + top
    const x2 = (x[to] ?? 0) * wide + left
    const y2 = (y[to] ?? 0) * scale + top
    if (
      Math.max(x1, x2) < 0 ||
      Math.min(x1, x2) > size.width ||
      Math.max(y1, y2) < 0 ||
      Math.min(y1, y2) > size.height
    )
      continue
    paint.moveTo(x1, y1)
    if (straight) paint.lineTo(x2, y2)
    else paint.bezierCurveTo((x1 + x2) / 2, y1, (x1 + x2) / 2, y2, x2, y2)
  }
  paint.stroke()
}

/** The numbers of those in sight. */
const inSight = ({ x, y, bar }: Plan, eye: Eye, size: Size): number[] => {
  const wide = across(eye)
  const found: number[] = []
  for (let at = 0; at < x.length; at += 1) {
    const from = (x[at] ?? 0) * wide + eye.left
    const down = (y[at] ?? 0) * eye.scale + eye.top
    if (from + (bar[at] ?? 0) * wide > -20 && from < size.width + 20 && down > -20 && down < size.height + 20)
      found.push(at)
  }
  return found
}

const drawBars = (paint: CanvasRenderingContext2D, plan: Plan, eye: Eye, seen: readonly number[]): void => {
  const height = Math.max(1, 9 * eye.scale)
  const wide = across(eye)
  paint.globalAlpha = 0.35
  for (let generation = 0; generation < GENERATIONS; generation += 1) {
    paint.fillStyle = colourOf(generation)
    for (const at of seen)
      if (plan.generation[at] === generation)
        paint.fillRect(
          (plan.x[at] ?? 0) * wide + eye.left,
          (plan.y[at] ?? 0) * eye.scale + eye.top - height / 2,
          (plan.bar[at] ?? 0) * wide,
          height,
        )
  }
  paint.globalAlpha = 1
}

const grownAt = (eye: Eye): number => Math.min(1.3, Math.sqrt(eye.scale * across(eye)))

const drawPeople = (paint: CanvasRenderingContext2D, plan: Plan, eye: Eye, seen: readonly number[]): void => {
  const grown = grownAt(eye)
  const wide = across(eye)
  for (let generation = 0; generation < GENERATIONS; generation += 1) {
    paint.fillStyle = colourOf(generation)
    for (const at of seen) {
      if (plan.generation[at] !== generation) continue
      const x = (plan.x[at] ?? 0) * wide + eye.left
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

/** Links leave to the right: the label of whoever infected somebody stands above them. */
const drawLabels = (paint: CanvasRenderingContext2D, plan: Plan, eye: Eye, seen: readonly number[]): void => {
  const grown = grownAt(eye)
  const wide = across(eye)
  paint.font = FONT
  paint.textAlign = 'left'
  for (const at of seen) {
    const x = (plan.x[at] ?? 0) * wide + eye.left
    const y = (plan.y[at] ?? 0) * eye.scale + eye.top
    if (plan.infects[at]) paint.fillText(plan.codes[at] ?? '', x - 4, y - (plan.radius[at] ?? 4) * grown - 3)
    else paint.fillText(plan.codes[at] ?? '', x + 9, y + 4)
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
  const { firstDay, width, radial } = layout
  const marks = firstDay === null ? [] : marksOf(firstDay, width, eye, size)
  drawMarks(paint, marks, size, colours)
  const seen = inSight(plan, eye, size)
  if (name === 'bars') drawBars(paint, plan, eye, seen)
  paint.strokeStyle = colours.quiet
  paint.globalAlpha = 0.55
  paint.lineWidth = Math.min(1.4, Math.max(0.5, eye.scale))
  drawLinks(paint, plan, eye, size, radial || eye.scale < BENDS_FROM)
  paint.globalAlpha = 1
  drawPeople(paint, plan, eye, seen)
  if (eye.scale >= LABELS_FROM && seen.length <= MOST_LABELS) {
    paint.fillStyle = colours.ink
    drawLabels(paint, plan, eye, seen)
  }
  const at = chosen === null ? undefined : plan.at.get(chosen)
  if (at !== undefined) {
    paint.strokeStyle = colours.accent
    paint.lineWidth = 3
    paint.beginPath()
    paint.arc(
      (plan.x[at] ?? 0) * across(eye) + eye.left,
      (plan.y[at] ?? 0) * eye.scale + eye.top,
      Math.max(7, (plan.radius[at] ?? 4) * grownAt(eye) + 4),
      0,
      2 * Math.PI,
    )
    paint.stroke()
  }
  drawDays(paint, marks, size, colours)
}
