// Lays shapes of longitude and latitude on a plane: true in the middle of the map, and whatever way round their rings run.
import { geoPath, geoTransform, type GeoPath } from 'd3-geo'
import type { FeatureCollection, Geometry } from 'geojson'

const planar = (stretch: number, scale: number, x: number, y: number): GeoPath =>
  geoPath(
    geoTransform({
      point(longitude: number, latitude: number) {
        this.stream.point(longitude * stretch * scale + x, -latitude * scale + y)
      },
    }),
  )

/** A path maker that fits all shapes into the width; the height follows. */
export const fitPlane = (
  geometries: readonly Geometry[],
  width: number,
  mostHeight: number,
): { path: GeoPath; height: number } => {
  const all: FeatureCollection = {
    type: 'FeatureCollection',
    features: geometries.map((geometry) => ({ type: 'Feature', geometry, properties: null })),
  }
  const [[, north], [, south]] = planar(1, 1, 0, 0).bounds(all)
  const stretch = Math.cos((((north + south) / 2) * Math.PI) / 180)
  const [[left, top], [right, bottom]] = planar(stretch, 1, 0, 0).bounds(all)
  const scale = Math.min((width - 8) / (right - left || 1), (mostHeight - 8) / (bottom - top || 1))
  const height = (bottom - top) * scale + 8
  const x = (width - (right - left) * scale) / 2 - left * scale
  return { path: planar(stretch, scale, x, 4 - top * scale), height }
}
