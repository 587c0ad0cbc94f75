// The names of the places of data protection: the frame shows them before any of their words is needed.
import { textOf } from '../kernel/text/text.ts'

export const placeWords = {
  protection: textOf('Dữ liệu cá nhân', 'Personal data'),
  dues: textOf('Việc đến hạn', 'What is due'),
  retention: textOf('Lưu giữ và xóa', 'Keeping and erasing'),
  openings: textOf('Mở hồ sơ ngoài địa bàn', 'Openings from outside'),
  ownReads: textOf('Tôi đã xem ai', 'Whom I have looked at'),
} as const
