// Shapes on the plane: inside the picture, north up, and the same whichever way round a ring runs.
import type { Polygon } from 'geojson'
import { expect, test } from 'vitest'
import { fitPlane } from './plane.ts'

const ring = [
  [105.8, 22.1],
  [105.9, 22.1],
  [105.9, 22.2],
  [105.8, 22.2],
  [105.8, 22.1],
]
const square: Polygon = { type: 'Polygon', coordinates: [ring] }
const turned: Polygon = { type: 'Polygon', coordinates: [ring.toReversed()] }

test('a shape fills the picture and no more, whichever way its ring runs', () => {
  for (const shape of [square, turned]) {
    const { path, height } = fitPlane([shape], 400, 1000)
    const [[left, top], [right, bottom]] = path.bounds(shape)
    expect(left).toBeCloseTo(4)
    expect(right).toBeCloseTo(396)
    expect(top).toBeCloseTo(4)
    expect(bottom).toBeCloseTo(height - 4)
    // At 22° north a degree east is shorter than a degree north.
    expect(bottom - top).toBeGreaterThan(right - left)
  }
})

test('north is up, east is right', () => {
  const { path } = fitPlane([square], 400, 1000)
  const [west = 0, south = 0] = path.centroid({ type: 'Point', coordinates: [105.8, 22.1] })
  const [east = 0, north = 0] = path.centroid({ type: 'Point', coordinates: [105.9, 22.2] })
  expect(north).toBeLessThan(south)
  expect(east).toBeGreaterThan(west)
})

test('a high map is held by the height', () => {
  expect(fitPlane([square], 4000, 300).height).toBeLessThanOrEqual(300)
})
