// Every kind of paper that the product issues, by its name. Screens, endpoints and jobs ask here and nowhere else.
import { completionCertificate } from './isolation/papers/completion.ts'
import { homeDecision, placeDecision } from './isolation/papers/decision.ts'
import { coercionDecision, extensionDecision, transferDecision } from './isolation/papers/following.ts'
import {
  borderDecision,
  hospitalDecision,
  hospitalExtension,
  hospitalTransfer,
} from './isolation/papers/head-decisions.ts'
import { zoneEnd, zoneStart } from './isolation/papers/zoning.ts'
import type { PaperKind } from './papers/paper-kind.ts'
import { dischargePaper } from './treatment/papers/discharge.ts'
import { recoveryCertificate } from './treatment/papers/recovery-certificate.ts'
import { sickLeave } from './treatment/papers/sick-leave.ts'
import { correctionKind } from './papers/kinds/correction.ts'
import { conclusionNotice } from './papers/kinds/conclusion-notice.ts'
import { epidemicDeclared, epidemicEnded } from './papers/kinds/epidemic-notice.ts'
import { levelNotice } from './levels/papers/level-notice.ts'
import { noticePaper } from './international/papers/notice-paper.ts'
import { clusterReport } from './reporting/papers/cluster-report.ts'
import { urgingLetter } from './papers/kinds/urging-letter.ts'

export const paperKinds: readonly PaperKind[] = [
  homeDecision,
  placeDecision,
  hospitalDecision,
  borderDecision,
  hospitalExtension,
  hospitalTransfer,
  extensionDecision,
  transferDecision,
  coercionDecision,
  completionCertificate,
  recoveryCertificate,
  sickLeave,
  dischargePaper,
  zoneStart,
  zoneEnd,
  epidemicDeclared,
  epidemicEnded,
  levelNotice,
  clusterReport,
  noticePaper,
  conclusionNotice,
  urgingLetter,
  correctionKind,
]
