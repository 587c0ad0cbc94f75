// A map where no boundaries are known: a tile for each place, neighbours near each other; what stands on a tile is drawn by whoever shows something there.
import { Fragment, type ReactNode } from 'react'
import type { Tile } from '../units/tile-map.ts'
import { type Foot, MapSheet } from './map-sheet.tsx'
import { tilesFor } from './tile-places.ts'

export type TileBox = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

type TileSheetProps<P> = {
  readonly places: readonly P[]
  readonly tiles: readonly Tile[]
  readonly label: string
  readonly foot?: Foot
  readonly draw: (place: P, box: TileBox) => ReactNode
}

const GAP = 4

export const TileSheet = <P extends { readonly key: string; readonly name: string }>({
  places,
  tiles,
  label,
  foot,
  draw,
}: TileSheetProps<P>) => {
  const placed = tilesFor(places, tiles)
  const columns = placed.reduce((most, { column }) => Math.max(most, column + 1), 1)
  const rows = placed.reduce((most, { row }) => Math.max(most, row + 1), 1)
  const byKey = new Map(places.map((place) => [place.key, place]))
  return (
    <MapSheet
      label={label}
      foot={foot}
      draw={(whole) => {
        const width = Math.min(150, (whole - GAP * (columns - 1)) / columns)
        const height = Math.max(62, Math.min(104, width * 0.92))
        const left = (whole - width * columns - GAP * (columns - 1)) / 2
        const drawn = placed.map(({ key, column, row }) => {
          const place = byKey.get(key)
          const box = { x: left + column * (width + GAP), y: 2 + row * (height + GAP), width, height }
          return place && <Fragment key={key}>{draw(place, box)}</Fragment>
        })
        return { places: drawn, height: rows * (height + GAP) }
      }}
    />
  )
}
