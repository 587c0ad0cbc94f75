// Judges rows against the register: new, the same, knowing more of the same, likely the same as somebody, a question, or a problem; nothing is written.
import type { Transaction } from '../kernel/database/transaction.ts'
import type { Product } from '../kernel/register/product.ts'
import type { Similar } from '../kernel/register/contract.ts'
import type { Values } from '../kernel/register/field.ts'
import type { Register } from '../kernel/register/register.ts'
import { inTurns } from './in-turns.ts'
import { judgePersons } from './judge-persons.ts'
import { knownPrints, type RecordChange, type Stands } from './record-change.ts'
import { fingerprint, fingerprintByPlace, type RowProblem, type RowReading } from './reading/row-reading.ts'
import { withLinksJudged } from './row-links.ts'
import { problem } from './row-problem.ts'
import { unfitOf } from './unfit.ts'

export type RowVerdict = 'new' | 'changed' | 'same' | 'likely' | 'question' | 'problem'

export type Judged = {
  readonly row: RowReading
  readonly homeUnit: string
  readonly verdict: RowVerdict
  readonly problems: readonly RowProblem[]
  readonly print: string
  /** The person of the register whom this row is about, where that is certain. */
  readonly subject: Similar | null
  /** The record of the register that says the same already. */
  readonly stands: Stands | null
  /** What the row knows more of a record that is there already. */
  readonly change: RecordChange | null
  /** What the row knows of that person and the register does not. */
  readonly added: Values
  /** Persons who may be the same: for the queue. */
  readonly doubts: readonly Similar[]
}

export type JudgeOptions = {
  readonly register: Register
  readonly homeUnit: string
  readonly writable: ReadonlySet<string>
  readonly anonymous: boolean
  /** Looking for the same person takes time: a preview does it for its first rows only. */
  readonly similarityRows: number
}

/** What a list is compared with: the registers of the database, or nothing where there is none. */
export type Comparison = {
  readonly known: (prints: readonly string[]) => Promise<ReadonlyMap<string, Stands>>
  /** Rows that may become records, looked up among the persons known. */
  readonly persons: (judged: readonly Judged[]) => Promise<readonly Judged[]>
}

export const noComparison: Comparison = {
  known: () => Promise.resolve(new Map()),
  persons: (judged) => Promise.resolve(judged),
}

export const judgeRows = async (
  tx: Transaction,
  product: Product,
  rows: readonly RowReading[],
  options: JudgeOptions,
  seen: Map<string, number> = new Map(),
): Promise<Judged[]> =>
  judgeAgainst(
    {
      known: (prints) => knownPrints(tx, options.register, prints),
      persons: (judged) => judgePersons(tx, product, options, judged),
    },
    await withLinksJudged(tx, product, options.register, options.homeUnit, rows),
    options,
    seen,
  )

export const judgeAgainst = async (
  comparison: Comparison,
  rows: readonly RowReading[],
  options: JudgeOptions,
  seen: Map<string, number> = new Map(),
): Promise<Judged[]> => {
  const { register, anonymous } = options
  // Rows of people without names may well be equal and yet be two people: the n-th equal row is known by its number.
  const numbered: { readonly print: string; readonly byPlace: string | null; readonly repeated: boolean }[] =
    []
  for await (const row of inTurns(rows)) {
    const homeUnit = row.homeUnit ?? options.homeUnit
    const print = fingerprint(register, row, homeUnit)
    const times = (seen.get(print) ?? 0) + 1
    seen.set(print, times)
    numbered.push({
      print: anonymous && times > 1 ? `${print}#${times}` : print,
      byPlace: fingerprintByPlace(register, row, homeUnit),
      repeated: !anonymous && times > 1,
    })
  }
  const known = await comparison.known(
    numbered.flatMap(({ print, byPlace }) => [print, ...(byPlace === null ? [] : [byPlace])]),
  )
  const judged: Judged[] = []
  for await (const [index, row] of inTurns(rows.entries())) {
    const { print, byPlace, repeated } = numbered[index] ?? { print: '', byPlace: null, repeated: false }
    const homeUnit = row.homeUnit ?? options.homeUnit
    const problems = [...row.problems, ...unfitOf(register, row)]
    if (!options.writable.has(homeUnit))
      problems.push(
        problem(
          row.row,
          'error',
          'Xã này không thuộc địa bàn bạn được giao',
          'This commune is not among your units',
          'unit',
        ),
      )
    const stands = known.get(print) ?? (byPlace === null ? undefined : known.get(byPlace)) ?? null
    const nothing = { subject: null, change: null, added: {}, doubts: [] as Similar[] }
    const base = { row, homeUnit, print, stands, ...nothing }
    if (problems.some(({ severity }) => severity === 'error'))
      judged.push({ ...base, problems, verdict: 'problem' })
    else if (stands) judged.push({ ...base, problems, verdict: 'same' })
    else if (repeated)
      judged.push({
        ...base,
        problems: [
          ...problems,
          problem(
            row.row,
            'info',
            'Trùng hoàn toàn với một dòng ở trên trong danh sách',
            'Entirely the same as a row above',
          ),
        ],
        verdict: 'same',
      })
    else judged.push({ ...base, problems, verdict: row.verdict === 'question' ? 'question' : 'new' })
  }
  const open = judged
    .slice(0, options.similarityRows)
    .filter(({ verdict }) => verdict === 'new' || verdict === 'question')
  const looked = new Map((await comparison.persons(open)).map((each) => [each.row.row, each]))
  return judged.map((each) => looked.get(each.row.row) ?? each)
}
