// The names of the places of papers in the frame: nothing else of this slice is loaded with it.
import { textOf } from '../kernel/text/text.ts'

export const paperPlaceWords = {
  papers: textOf('Văn bản ban hành', 'Official papers'),
  isolationDues: textOf('Cách ly sắp hết hạn', 'Isolation due'),
} as const
