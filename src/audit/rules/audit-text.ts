// Reads a text and checks every numeric statement of it: what holds, what is to be known, what disagrees, what is wrong.
import { checkBalances } from './balances.ts'
import { checkCitations } from './citations.ts'
import { checkCross } from './cross.ts'
import { type Check, readDocument } from './document.ts'
import { checkMoneyUnits } from './money-units.ts'
import { checkMoneyWords } from './money-words.ts'
import { checkNumbering } from './numbering.ts'
import { checkParts } from './parts.ts'
import { checkProducts } from './products.ts'
import { checkRatios } from './ratios.ts'
import { checkRemarks } from './remarks.ts'
import { checkSpending } from './spending.ts'
import { checkTables } from './tables.ts'
import type { Statement } from './statement.ts'

const checks: readonly Check[] = [
  checkParts,
  checkTables,
  checkRatios,
  checkProducts,
  checkMoneyWords,
  checkMoneyUnits,
  checkBalances,
  checkCitations,
  checkNumbering,
  checkCross,
  checkSpending,
  checkRemarks,
]

/** Statements in the order in which they stand. The text is taken as it is: offsets are those of the NFC form. */
export const auditText = (text: string): Statement[] => {
  const document = readDocument(text.normalize('NFC'))
  return checks.flatMap((check) => check(document)).toSorted((one, other) => one.offset - other.offset)
}
