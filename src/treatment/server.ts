// Serves treatment: triage, care begun, alarms, transfers, the board and beds.
import { Refusal } from '../kernel/contract/refusal.ts'
import { type Context, serve } from '../kernel/contract/serving.ts'
import type { Transaction } from '../kernel/database/transaction.ts'
import { mustReadFigures } from '../kernel/figure/ask.ts'
import { getRecord } from '../kernel/register/read.ts'
import { noteReads } from '../kernel/register/reads.ts'
import { valuesOf } from '../kernel/rule/law.ts'
import { givenOf, readOverrides } from '../kernel/rule/overrides.ts'
import { reportingMoment } from '../reporting/reporting-moment.ts'
import { cases } from '../surveillance/cases.ts'
import { type Acting, answerAlarm, startCare } from './acts.ts'
import { bedBoard } from './bed-board.ts'
import { boardTransfers, openAlarms } from './care-board.ts'
import { readBeds } from './beds-contract.ts'
import * as board from './board-contract.ts'
import * as contract from './contract.ts'
import * as notices from './notice-contract.ts'
import { noticesOf, tellOf } from './notices-board.ts'
import { recoveriesDue } from './recovery-board.ts'
import { outsideTriage } from './rules/triage-scope.ts'
import { oxygenLaw } from './rules/oxygen-plan.ts'
import { askTransfer, stepTransfer } from './transfer-acts.ts'
import { addTransferNote, readTransferNotes } from './transfer-notes-contract.ts'
import { notesOf, sayOf } from './transfer-notes.ts'
import { boardVehicles } from './vehicle-board.ts'
import { triage } from './triage-facts.ts'
import { alarmsToHear } from './waiting-alarms.ts'

export const serveTreatment = (context: Context): void => {
  const { product, duties } = context
  const acting = (tx: Transaction): Acting => ({ tx, product, duties })

  serve(context, contract.triageCase, async ({ tx, params, body }) => {
    const record = await getRecord(tx, product, cases, params.id)
    const outside = outsideTriage(record.values.disease)
    if (outside) throw new Refusal('invalid', { disease: record.values.disease }, outside)
    await noteReads(tx, cases, [record], 'phân loại điều trị')
    return triage(tx, record, body)
  })
  serve(context, contract.startCare, ({ tx, params, body }) => startCare(acting(tx), params.id, body))
  serve(context, board.answerAlarm, ({ tx, params, body }) => answerAlarm(acting(tx), params.id, body))
  serve(context, board.waitingAlarms, async ({ tx }) => alarmsToHear(tx, await reportingMoment(tx)))
  serve(context, board.askTransfer, ({ tx, body }) => askTransfer(acting(tx), body))
  serve(context, board.stepTransfer, ({ tx, params, body }) => stepTransfer(acting(tx), params.id, body))
  serve(context, readTransferNotes, ({ tx, params }) => notesOf(acting(tx), params.id))
  serve(context, addTransferNote, ({ tx, params, body }) => sayOf(acting(tx), params.id, body))
  serve(context, board.readCareBoard, async ({ tx, query }) => {
    const now = await reportingMoment(tx)
    // Looked at from a later day than the one asked about: as it stood at the end of that day.
    const moment = query.on < now.slice(0, 10) ? `${query.on}T23:59` : now
    return {
      moment,
      alarms: await openAlarms(tx, product, query, moment),
      transfers: await boardTransfers(tx, product, query),
      vehicles: await boardVehicles(tx, query),
    }
  })
  serve(context, notices.noticeBoard, ({ tx, query }) => noticesOf(tx, query.unit, query.on))
  serve(context, notices.tellNotices, ({ tx, body }) => tellOf(tx, product, body))
  serve(context, contract.readRecoveries, ({ tx, query }) => recoveriesDue(tx, query.unit, query.on))
  serve(context, readBeds, async ({ tx, query: { unit, on } }) => {
    await mustReadFigures(tx, [unit])
    return {
      ...(await bedBoard(tx, product, unit, on)),
      oxygen: { ...valuesOf(oxygenLaw, givenOf((await readOverrides(tx, oxygenLaw))(unit, on))) },
    }
  })
}
