// Serves testing: a session with its people, many at once, a tube, a scanned code, the list of a screening plan.
import { mustHoldIn } from '../kernel/access/requires.ts'
import { type Context, serve } from '../kernel/contract/serving.ts'
import { rowsOf } from '../kernel/database/transaction.ts'
import { getRecord } from '../kernel/register/read.ts'
import { noteReads } from '../kernel/register/reads.ts'
import * as contract from './contract.ts'
import * as results from './results-contract.ts'
import { enter } from './enter-people.ts'
import { dueOf } from './plan-list.ts'
import { getSession, poolWithPeople, sessionWithPeople } from './read-session.ts'
import { receive, settle, waitingResults } from './queue.ts'
import { codeKey } from './rules/code-key.ts'
import { judgeOrMake } from './self-test-case.ts'
import { selfTests } from './self-tests.ts'

type Found = { kind: 'session' | 'pool' | 'specimen'; id: string; code: string }

export const serveLaboratory = (context: Context): void => {
  const { product, duties } = context
  serve(context, contract.readSession, ({ tx, params }) => sessionWithPeople(tx, product, params.id))
  serve(context, contract.readPool, ({ tx, params }) => poolWithPeople(tx, product, params.id))
  serve(context, contract.enterPeople, async ({ tx, params, body }) => {
    const session = await getSession(tx, product, params.id)
    for (const register of ['specimens', 'pools', 'persons'])
      await mustHoldIn(tx, duties, `${register}.write`, session.homeUnit)
    return enter(tx, product, session, body)
  })
  serve(context, contract.readDue, ({ tx, params, query }) => dueOf(tx, product, params.id, query))
  serve(context, results.waitingResults, ({ tx, query }) => waitingResults(tx, product, query.unit))
  serve(context, results.settleResult, ({ tx, params, body }) => settle(tx, product, params.id, body))
  serve(context, results.receiveMessage, async ({ tx, body }) => {
    await mustHoldIn(tx, duties, 'lab-results.write', body.homeUnit)
    return receive(tx, product, body)
  })
  serve(context, contract.judgeSelfTest, async ({ tx, params, body }) => {
    const record = await getRecord(tx, product, selfTests, params.id)
    await noteReads(tx, selfTests, [record], 'xét nghiệm tự báo')
    await mustHoldIn(tx, duties, 'cases.write', record.homeUnit)
    return judgeOrMake(tx, product, record, body)
  })
  serve(context, contract.findCode, async ({ tx, body }) => {
    const found = await rowsOf<Found>(
      tx,
      `select 'session' as kind, id, code from sampling_session where tenant = $1 and lab_code_key(code) = $2 and state = 'active'
       union all select 'pool', id, code from pool where tenant = $1 and lab_code_key(code) = $2 and state = 'active'
       union all select 'specimen', id, code from specimen where tenant = $1 and lab_code_key(code) = $2 and state = 'active' and pool is null
       limit 10`,
      [tx.tenant, codeKey(body.code)],
    )
    return { found }
  })
}
