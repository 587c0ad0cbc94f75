// How a picture of chains is seen: where a point of it lies on the screen, the whole of it in sight, nearer and farther.
import type { Layout } from '../chains/layout.ts'
import type { Plan } from './draw-plan.ts'

export type Point = { readonly x: number; readonly y: number }

/** A point of the picture lies at `x * across(eye) + left`, `y * scale + top`. */
export type Eye = {
  readonly scale: number
  /** Never narrower than this: ten thousand rows seen whole are still as wide as the screen. */
  readonly widest: number
  readonly left: number
  readonly top: number
}

export type Size = { readonly width: number; readonly height: number }

const PAD = 40
const LEAST = 0.001
const MOST = 6
/** A small picture is not blown up. */
const LARGEST = 1.4

export const across = ({ scale, widest }: Eye): number => Math.max(scale, widest)

/** The whole picture in sight; one that is far higher than wide is pressed together, and stretched again as one comes nearer. */
export const eyeOfAll = (layout: Layout, plan: Plan, { width, height }: Size): Eye => {
  // The label of the last, or the bar that goes on after it.
  const ends = plan.x.reduce((most, x, at) => Math.max(most, x + (plan.bar[at] ?? 0)), layout.width + 80)
  const wide = Math.min(LARGEST, (width - 2 * PAD) / ends)
  const high = Math.min(LARGEST, (height - 2 * PAD) / (layout.height + 20))
  const scale = Math.max(LEAST, Math.min(wide, high))
  return { scale, widest: layout.radial ? 0 : Math.max(LEAST, wide), left: PAD, top: PAD }
}

export const zoomed = (eye: Eye, factor: number, at: Point): Eye => {
  const scale = Math.min(MOST, Math.max(LEAST, eye.scale * factor))
  const nearer = { ...eye, scale }
  return {
    ...nearer,
    left: at.x - ((at.x - eye.left) * across(nearer)) / across(eye),
    top: at.y - ((at.y - eye.top) * scale) / eye.scale,
  }
}

export const moved = (eye: Eye, by: Point): Eye => ({ ...eye, left: eye.left + by.x, top: eye.top + by.y })

/** Where a point of the picture lies on the screen. */
export const seenAt = (eye: Eye, { x, y }: Point): Point => ({
  x: x * across(eye) + eye.left,
  y: y * eye.scale + eye.top,
})

/** A point of the picture in the middle of the screen, near enough to be read. */
export const lookingAt = (eye: Eye, { x, y }: Point, { width, height }: Size): Eye => {
  const nearer = { ...eye, scale: Math.max(eye.scale, 0.8) }
  return { ...nearer, left: width / 2 - x * across(nearer), top: height / 2 - y * nearer.scale }
}

/** Who is drawn nearest to a point of the screen, within reach of a finger. */
export const personAt = (plan: Plan, eye: Eye, at: Point): string | null => {
  let nearest: string | null = null
  let least = 14 ** 2
  for (const [index, id] of plan.ids.entries()) {
    const seen = seenAt(eye, { x: plan.x[index] ?? 0, y: plan.y[index] ?? 0 })
    const far = (seen.x - at.x) ** 2 + (seen.y - at.y) ** 2
    if (far < least) [nearest, least] = [id, far]
  }
  return nearest
}
