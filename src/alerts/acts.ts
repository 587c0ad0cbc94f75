// Acts that touch several records at once: a signal becomes an event, a cluster is opened with its cases, cases join or leave it.
import { mustHoldIn } from '../kernel/access/requires.ts'
import type { Duties } from '../kernel/access/duties.ts'
import { Refusal } from '../kernel/contract/refusal.ts'
import type { Transaction } from '../kernel/database/transaction.ts'
import { type Alteration, changeRecord, changeRecords } from '../kernel/register/change.ts'
import { completeValues } from '../kernel/register/columns.ts'
import type { Value, Values } from '../kernel/register/field.ts'
import { insertRecords } from '../kernel/register/insert.ts'
import type { Product } from '../kernel/register/product.ts'
import { getRecord } from '../kernel/register/read.ts'
import { problemsOf } from '../kernel/register/shape.ts'
import { textOf } from '../kernel/text/text.ts'
import { openPeriods } from '../reporting/open-periods.ts'
import { reportingMoment } from '../reporting/reporting-moment.ts'
import { cases } from '../surveillance/cases.ts'
import { clusters } from '../surveillance/clusters.ts'
import { nameOfDisease } from '../surveillance/disease-figures.ts'
import { events } from '../surveillance/events.ts'
import { diseaseNamed } from '../surveillance/rules/disease-named.ts'
import { signals } from '../surveillance/signals.ts'

export type Acting = { readonly tx: Transaction; readonly product: Product; readonly duties: Duties }

/** So many codes are named in a refusal. */
const MOST_NAMED = 5

export type Verdict = {
  readonly verdict: 'event' | 'discarded' | 'joined'
  readonly verification: string
  readonly event?: string | undefined
  readonly disease?: string | null | undefined
  readonly sameAs?: string | undefined
}

const lacks = (field: string, vi: string, en: string): Refusal =>
  new Refusal('invalid', { problems: [{ field: `body.${field}`, text: textOf(vi, en) }] })

const newEvent = async (
  { tx, product, duties }: Acting,
  homeUnit: string,
  told: Values,
  verified: string | null | undefined,
): Promise<string> => {
  await mustHoldIn(tx, duties, 'events.write', homeUnit)
  const id = crypto.randomUUID()
  const today = (await reportingMoment(tx)).slice(0, 10)
  const { title, village, place, sick, dead, description, suspected } = told
  // What nobody knows yet stays unknown: silence would be taken for the main disease.
  const disease = verified === undefined ? diseaseNamed(suspected) : verified
  const values = { title, disease, village, place, sick, dead, description, verifiedDay: today }
  await insertRecords(
    tx,
    product,
    events,
    [{ id, homeUnit, subjectId: null, values: completeValues(events, values as Values) }],
    { action: 'create' },
  )
  return id
}

/** Verified it is an event, new or known; discarded or joined it names its ground or the signal that it repeats. */
export const verify = async (acting: Acting, id: string, given: Verdict): Promise<string | null> => {
  const { tx, product } = acting
  const { homeUnit, values } = await getRecord(tx, product, signals, id)
  if (values.stateOf !== 'signal' && values.stateOf !== 'verifying')
    throw new Refusal('wrongState', { state: values.stateOf })
  if (given.verdict === 'joined' && (!given.sameAs || given.sameAs === id))
    throw lacks('sameAs', 'chọn dấu hiệu mà tin này trùng', 'choose the signal that this one repeats')
  // What it repeats or belongs to must be something that the account may see.
  const same =
    given.sameAs && given.verdict === 'joined' ? await getRecord(tx, product, signals, given.sameAs) : null
  if (given.event) await getRecord(tx, product, events, given.event)
  const joined = typeof same?.values.event === 'string' ? same.values.event : null
  const event =
    given.verdict === 'event'
      ? (given.event ?? (await newEvent(acting, homeUnit, values, given.disease)))
      : joined
  const now = await reportingMoment(tx)
  await changeRecord(tx, product, signals, id, {
    action: 'change',
    version: null,
    values: {
      stateOf: given.verdict === 'event' ? 'verified' : given.verdict,
      verification: given.verification,
      verifiedDay: now.slice(0, 10),
      verifiedTime: now.slice(11),
      event,
      sameAs: same?.id ?? null,
    },
  })
  return event
}

const otherDisease = (of: string, cluster: string, codes: readonly string[]): Refusal => {
  const [own, its] = [nameOfDisease(of), nameOfDisease(cluster)]
  const named = codes.length === 0 ? '' : ` (${codes.slice(0, MOST_NAMED).join(', ')})`
  return new Refusal(
    'invalid',
    { of, cluster },
    textOf(
      `Ổ dịch là ${its.vi}, mà ca${named} là ${own.vi}; chưa ca nào được đưa vào. Chọn ổ dịch cùng bệnh, hoặc sửa bệnh ở nơi ghi sai.`,
      `The cluster is one of ${its.en} and a case${named} is ${own.en}; no case was put in. Choose a cluster of that disease, or correct the disease where it is wrong.`,
    ),
  )
}

/** Cases of another disease belong to no cluster of this one; a disease that nobody wrote down contradicts none. */
const mustBeOf = (disease: Value | undefined, found: readonly Values[]): void => {
  if (typeof disease !== 'string') return
  const others = found.filter((one) => typeof one.disease === 'string' && one.disease !== disease)
  const of = others[0]?.disease
  if (typeof of !== 'string') return
  const codes = others.flatMap(({ code }) => (typeof code === 'string' ? [code] : []))
  throw otherDisease(of, disease, codes)
}

/** A case that stands in another cluster is left there. */
export const link = async (
  { tx, product }: Acting,
  cluster: string,
  ids: readonly string[],
  into: boolean,
): Promise<{ changed: number; refused: number }> => {
  const { disease } = (await getRecord(tx, product, clusters, cluster)).values
  const wanted = new Map<string, Alteration>()
  const joining: Values[] = []
  for (const id of new Set(ids)) {
    const { values } = await getRecord(tx, product, cases, id)
    const stands = into ? values.cluster === null : values.cluster === cluster
    if (!stands) continue
    if (into) joining.push(values)
    wanted.set(id, { action: 'change', version: null, values: { cluster: into ? cluster : null } })
  }
  mustBeOf(disease, joining)
  const outcomes = [...(await changeRecords(tx, product, cases, wanted)).values()]
  const changed = outcomes.filter(({ kind }) => kind === 'changed').length
  return { changed, refused: new Set(ids).size - changed }
}

export const open = async (
  acting: Acting,
  given: {
    readonly id: string
    readonly homeUnit: string
    readonly values: Values
    readonly cases: readonly string[]
  },
): Promise<number> => {
  const { tx, product, duties } = acting
  await mustHoldIn(tx, duties, 'clusters.write', given.homeUnit)
  const values = completeValues(clusters, given.values)
  const problems = problemsOf(clusters, given.values, true)
  if (problems.length > 0) throw new Refusal('invalid', { problems })
  await insertRecords(
    tx,
    product,
    clusters,
    [{ id: given.id, homeUnit: given.homeUnit, subjectId: null, values }],
    {
      action: 'create',
    },
  )
  // Its first report is owed from this moment, not from the next hour of the clock.
  await openPeriods(tx, product, given.homeUnit, (await reportingMoment(tx)).slice(0, 10))
  return given.cases.length === 0 ? 0 : (await link(acting, given.id, given.cases, true)).changed
}
