// Whom and which record of the register rows are about: certain, likely, or nobody known.
import type { Transaction } from '../kernel/database/transaction.ts'
import type { Product } from '../kernel/register/product.ts'
import type { Similar } from '../kernel/register/contract.ts'
import type { Values } from '../kernel/register/field.ts'
import type { Register } from '../kernel/register/register.ts'
import type { Judged, JudgeOptions } from './judge.ts'
import { fillOf } from './person-fill.ts'
import { writableUnits } from './prepare.ts'
import { bearsNumber, type RowProblem, toldOf } from './reading/row-reading.ts'
import { changeOf, fillingOf, findSameOf, findSameRecord, shownChange, shownStale } from './record-change.ts'
import { problem } from './row-problem.ts'

/** All rows in one question to the database: a list of hundreds is judged while the reader waits. */
export const judgePersons = async (
  tx: Transaction,
  product: Product,
  options: JudgeOptions,
  judged: readonly Judged[],
): Promise<Judged[]> => {
  const { register, anonymous } = options
  const about = register.subject ?? register
  const valuesOf = ({ row }: Judged) => (register.subject ? toldOf(row) : row.values)
  const named = judged.filter((each) => !anonymous || bearsNumber(valuesOf(each)))
  const similar = await product.similar(
    tx,
    about,
    named.map((each) => ({ values: valuesOf(each), homeUnit: each.homeUnit })),
  )
  const found = new Map(named.map((each, index) => [each.row.row, similar[index] ?? []]))
  const certain = [...found.values()].some((likely) => likely.some(({ verdict }) => verdict === 'same'))
  const writable = certain ? await writableUnits(tx, about) : new Set<string>()
  const standing = register.subject ? new Map() : await findSameOf(tx, register, judged)
  const answers: Judged[] = []
  for (const each of judged) {
    const record = standing.get(each.row.row)
    answers.push(
      record
        ? sameRecord(register, each, record)
        : await judgePerson(tx, register, each, found.get(each.row.row) ?? [], writable),
    )
  }
  return answers
}

const sameRecord = (register: Register, judged: Judged, record: { id: string; values: Values }): Judged => {
  const { row } = judged.row
  const change = changeOf(register, judged.row, record)
  const stale = shownStale(register, judged.row, record.values, 'vi')
  const said = stale
    ? problem(
        row,
        'warning',
        `Giữ theo sổ, danh sách nói khác – ${stale}. Nếu sổ sai, hãy sửa bản ghi và ghi lý do`,
        `Kept as in the register, the list says otherwise – ${shownStale(register, judged.row, record.values, 'en') ?? ''}. If the register is wrong, change the record and give the reason`,
      )
    : change
      ? problem(
          row,
          'info',
          `Cập nhật – ${shownChange(register, change, 'vi')}`,
          `Update – ${shownChange(register, change, 'en')}`,
        )
      : problem(row, 'info', 'Sổ đã có bản ghi như vậy', 'The register has such a record already')
  return {
    ...judged,
    stands: { id: record.id, subjectId: judged.subject?.id ?? null },
    change,
    verdict: change || Object.keys(judged.added).length > 0 ? 'changed' : 'same',
    problems: [...judged.problems, said],
  }
}

const judgePerson = async (
  tx: Transaction,
  register: Register,
  judged: Judged,
  similar: Similar[],
  writable: ReadonlySet<string>,
): Promise<Judged> => {
  const { row } = judged
  const certain = similar.find(({ verdict }) => verdict === 'same')
  if (certain) {
    const told = register.subject ? toldOf(row) : row.values
    const { added, says } = fillOf(
      register.subject ?? register,
      told,
      certain,
      writable.has(certain.homeUnit),
    )
    const problems = says.map((word): RowProblem => ({ row: row.row, column: null, field: null, ...word }))
    const attached = { ...judged, subject: certain, added, problems: [...judged.problems, ...problems] }
    // In a list of persons itself the row is the record: what it adds is a change of it.
    if (!register.subject) {
      const change = fillingOf(certain.id, added)
      const verdict = change ? 'changed' : 'same'
      return { ...attached, stands: { id: certain.id, subjectId: null }, change, added: {}, verdict }
    }
    const record = await findSameRecord(tx, register, certain.id, row)
    return record ? sameRecord(register, attached, record) : attached
  }
  if (similar.length === 0) return judged
  return {
    ...judged,
    verdict: judged.verdict === 'question' ? 'question' : 'likely',
    doubts: similar,
    problems: [
      ...judged.problems,
      problem(
        row.row,
        'info',
        `Có thể trùng với ${String(similar[0]?.values.fullName ?? 'một bản ghi')} trong sổ; vẫn được đưa vào và chờ xem xét`,
        'Perhaps the same as a record of the register; taken in and queued for a decision',
      ),
    ],
  }
}
