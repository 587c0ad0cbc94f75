// The name of the place of testing, shown in the frame.
import { textOf } from '../kernel/text/text.ts'

export const testingWords = {
  board: textOf('Phiên và kết quả', 'Sessions and results'),
} as const
