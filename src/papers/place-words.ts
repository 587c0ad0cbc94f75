// The names of the places of papers in the frame: nothing else of this slice is loaded with it.
import { textOf } from '../kernel/text/text.ts'

export const paperPlaceWords = {
  papers: textOf('Văn bản ban hành', 'Official papers'),
  isolationDues: textOf('Khu cách ly, hạn cách ly', 'Isolation sites and terms'),
  homeSupervision: textOf('Giám sát tại nhà', 'Supervision at home'),
} as const
