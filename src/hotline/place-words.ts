// The name of the place of the hotline, shown in the frame.
import { textOf } from '../kernel/text/text.ts'

export const hotlineWords = { hotline: textOf('Đường dây nóng', 'Hotline') } as const
