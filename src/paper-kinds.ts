// Every kind of paper that the product issues, by its name. Screens, endpoints and jobs ask here and nowhere else.
import type { PaperKind } from './papers/paper-kind.ts'
import { correctionKind } from './papers/kinds/correction.ts'
import { epidemicDeclared, epidemicEnded } from './papers/kinds/epidemic-notice.ts'
import { urgingLetter } from './papers/kinds/urging-letter.ts'

export const paperKinds: readonly PaperKind[] = [
  epidemicDeclared,
  epidemicEnded,
  urgingLetter,
  correctionKind,
]
