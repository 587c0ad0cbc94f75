// Words of the place of treatment in the navigation; apart from the screens, so that the first page stays small.
import { textOf } from '../kernel/text/text.ts'

export const careWords = {
  group: textOf('Điều trị', 'Treatment'),
  board: textOf('Điều phối điều trị', 'Coordination of treatment'),
} as const
