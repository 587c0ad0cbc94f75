// Serves the board of alerts, what is proposed, and the acts on signals and clusters.
import { type Context, serve } from '../kernel/contract/serving.ts'
import type { Transaction } from '../kernel/database/transaction.ts'
import { mustReadFigures } from '../kernel/figure/ask.ts'
import { reportingMoment } from '../reporting/reporting-moment.ts'
import { type Acting, link, open, verify } from './acts.ts'
import { clusterValuesOn } from './alert-values.ts'
import { openClusters, openEvents, openSignals } from './board.ts'
import { courseOfCluster } from './cluster-course.ts'
import * as contract from './contract.ts'
import { proposedClusters, unusualRises } from './proposals.ts'

export const serveAlerts = (context: Context): void => {
  const { product, duties } = context
  const acting = (tx: Transaction): Acting => ({ tx, product, duties })

  serve(context, contract.alertBoard, async ({ tx, query }) => {
    const now = await reportingMoment(tx)
    // Looked at from a later day than the one asked about: as it stood at noon of that day.
    const moment = query.on < now.slice(0, 10) ? `${query.on}T12:00` : now
    return {
      moment,
      signals: await openSignals(tx, query.unit, query.on, moment),
      events: await openEvents(tx, query.unit, query.on),
      clusters: await openClusters(tx, query.unit, query.on),
    }
  })
  serve(context, contract.alertProposals, async ({ tx, query }) => {
    await mustReadFigures(tx, [query.unit])
    return {
      ...(await proposedClusters(tx, query.unit, query.on)),
      rises: await unusualRises(tx, product, query.unit, query.on),
    }
  })
  serve(context, contract.clusterCourse, async ({ tx, params, query }) => ({
    ...(await courseOfCluster(tx, params.id, query.on)),
  }))
  serve(context, contract.alertRules, async ({ tx, query }) => ({
    ...(await clusterValuesOn(tx, query.on))(query.unit, query.disease),
  }))
  serve(context, contract.verifySignal, async ({ tx, params, body }) => ({
    event: await verify(acting(tx), params.id, body),
  }))
  serve(context, contract.openCluster, async ({ tx, body }) => ({
    id: body.id,
    linked: await open(acting(tx), body),
  }))
  serve(context, contract.linkCases, ({ tx, params, body }) =>
    link(acting(tx), params.id, body.cases, body.link),
  )
}
