// What the frame and the screens of data protection both say: the frame shows it before any other of their words is needed.
import { textOf } from '../kernel/text/text.ts'

export const placeWords = {
  openings: textOf('Mở hồ sơ ngoài địa bàn', 'Openings from outside'),
  ownReads: textOf('Tôi đã xem ai', 'Whom I have looked at'),
} as const
