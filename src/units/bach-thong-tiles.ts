// Where the communes of Bạch Thông lie to each other, roughly: cells for a tile map, before and since 01/07/2025.
import type { Tile } from './tile-map.ts'

const tile = (key: string, column: number, row: number): Tile => ({ key, column, row })

/** The 14 communes until 30/06/2025: the town in the middle north, the road to Bắc Kạn going south, Đôn Phong and Dương Phong west. */
export const BACH_THONG_TILES: readonly Tile[] = [
  tile('01975', 2, 0), // Vi Hương
  tile('01978', 3, 0), // Sĩ Bình
  tile('01981', 4, 0), // Vũ Muộn
  tile('01984', 0, 1), // Đôn Phong
  tile('01990', 1, 1), // Lục Bình
  tile('01969', 2, 1), // Phủ Thông
  tile('01993@2020-02-01', 3, 1), // Tân Tú
  tile('02002', 4, 1), // Cao Sơn
  tile('02017', 1, 2), // Quang Thuận
  tile('02005@2020-02-01', 2, 2), // Quân Hà
  tile('02008', 3, 2), // Cẩm Giàng
  tile('01999', 4, 2), // Nguyên Phúc
  tile('02014', 0, 3), // Dương Phong
  tile('02011', 3, 3), // Mỹ Thanh
]

/** The five communes of Thái Nguyên they went into. */
export const BACH_THONG_TILES_2025: readonly Tile[] = [
  tile('01969@2025-07-01', 1, 0), // Phủ Thông
  tile('01981@2025-07-01', 2, 0), // Vĩnh Thông
  tile('01849@2025-07-01', 0, 1), // Phong Quang
  tile('02008@2025-07-01', 1, 1), // Cẩm Giàng
  tile('02014@2025-07-01', 0, 2), // Bạch Thông
]
