// What each column means: by its header, by its content and by what the office taught; each field is given to one column.
import type { Register } from '../../kernel/register/register.ts'
import { textOf } from '../../kernel/text/text.ts'
import type { Text } from '../../kernel/text/text.ts'
import { assignBest } from './assignment.ts'
import { contentFit, contentScore } from './column-fit.ts'
import { columnProfiles } from './column-profile.ts'
import type { ColumnProfile } from './column-profile.ts'
import { findPairedColumns } from './column-groups.ts'
import { bestMatch, headerForms } from './header-match.ts'
import type { HeaderForms } from './header-match.ts'
import type { HeaderCell } from './header-rows.ts'
import type { Layout } from './layout.ts'
import { findLearnedHeader, nothingLearned } from './learned.ts'
import type { LearnedWords } from './learned.ts'
import { isTargetOf, targetsOf } from './targets.ts'
import type { FieldPath, Target } from './targets.ts'

export type ColumnReading = {
  readonly column: number
  readonly header: string
  readonly target: FieldPath | null
  readonly confidence: number
  readonly why: Text
  readonly samples: readonly string[]
}

/** The key of a unit from what a sheet calls it, or null. `within` holds the words of the district and province beside it. */
export type FindUnit = (
  name: string,
  within?: { district?: string | undefined; province?: string | undefined },
) => string | null

export type ColumnOptions = {
  readonly layout: Layout
  readonly register: Register
  readonly learned?: LearnedWords | undefined
  readonly findUnit?: FindUnit | undefined
  /** Decided by a person: column → meaning, null for none. */
  readonly chosen?: ReadonlyMap<number, FieldPath | null> | undefined
}

const LEAST = 0.42

/** Parts of names and births are never guessed from half a header; nor is a district. */
const leastFor = (target: Target): number =>
  /fullName:|birthDay:/.test(target.path) ? 0.75 : target.path.startsWith('unit:') ? 0.6 : LEAST

type Candidate = { readonly score: number; readonly why: Text }

const NONE: Target = { path: '', label: textOf('', ''), field: null, phrases: [], manyColumns: false }

const impossible: Candidate = { score: 0, why: textOf('', '') }

const candidateOf = (
  forms: HeaderForms,
  target: Target,
  profile: ColumnProfile,
  findUnit: FindUnit | undefined,
): Candidate => {
  const { score: header, phrase } = bestMatch(forms, target.phrases)
  const content = contentScore(target, profile, forms.phrases.length === 0, findUnit)
  if (header === 0 || phrase === null)
    return content > 0
      ? {
          score: content,
          why: textOf(
            `Theo nội dung cột: ${target.label.vi}`,
            `By the content of the column: ${target.label.en}`,
          ),
        }
      : impossible
  const fit = profile.filled === 0 ? 0.9 : contentFit(target, profile, findUnit)
  const floor = target.field?.kind === 'choice' ? 0.25 : 0.45
  const score = header * (floor + (1 - floor) * fit)
  const agrees = profile.filled > 0 && fit >= 0.8
  return {
    score: Math.max(score, content),
    why: textOf(
      `Tiêu đề khớp “${phrase.key}”${agrees ? ', nội dung phù hợp' : ''}`,
      `The header matches “${phrase.key}”${agrees ? ', and so does the content' : ''}`,
    ),
  }
}

const titleOf = (cell: HeaderCell): string => cell.whole

/** A bare `Tên` is the given name where another column holds `Họ`. */
const adjustForFamily = (
  grid: Candidate[][],
  targets: readonly Target[],
  profiles: readonly ColumnProfile[],
): void => {
  const last = targets.findIndex(({ path }) => path.endsWith('fullName:last'))
  const first = targets.findIndex(({ path }) => path.endsWith('fullName:first'))
  const full = targets.findIndex(({ path }) => path === targets[first]?.path.replace(':first', ''))
  if (last < 0 || first < 0 || full < 0) return
  const hasFamily = (grid[last] ?? []).some(({ score }) => score >= 0.7)
  for (let column = 0; column < profiles.length; column += 1) {
    const whole = grid[full]?.[column]
    const profile = profiles[column]
    const shortNames = profile !== undefined && profile.names < 0.5 && profile.filled > 0
    if (hasFamily && whole && shortNames && grid[first])
      grid[first][column] = {
        score: Math.max(grid[first][column]?.score ?? 0, whole.score),
        why: textOf('Tên, đứng cạnh cột họ', 'Given name beside the family name'),
      }
    for (const part of [last, first])
      // Without a family column there are no parts of a name.
      if (!hasFamily && grid[part]) grid[part][column] = impossible
    if (hasFamily && whole && grid[full])
      grid[full][column] = { ...whole, score: shortNames ? 0 : whole.score * 0.6 }
  }
}

const reading = (
  cell: HeaderCell,
  profile: ColumnProfile,
  target: FieldPath | null,
  confidence: number,
  why: Text,
): ColumnReading => ({
  column: cell.column,
  header: titleOf(cell),
  target,
  confidence: Math.round(confidence * 100) / 100,
  why,
  samples: profile.samples,
})

/** The meaning of every column for this register. */
export const readColumns = ({
  layout,
  register,
  learned = nothingLearned,
  findUnit,
  chosen,
}: ColumnOptions): ColumnReading[] => {
  const targets = targetsOf(register)
  const profiles = columnProfiles(layout)
  const forms = layout.headers.map((cell) => headerForms(cell.whole, cell.child))
  const fixed = new Map<number, { target: FieldPath | null; confidence: number; why: Text }>()
  layout.headers.forEach((cell, column) => {
    const taught = findLearnedHeader(learned, cell.whole)
    if (chosen?.has(column))
      fixed.set(column, {
        target: chosen.get(column) ?? null,
        confidence: 1,
        why: textOf('Do người dùng chọn', 'Chosen by a person'),
      })
    else if (taught !== undefined && isTargetOf(register, taught))
      fixed.set(column, {
        target: taught,
        confidence: 1,
        why: textOf('Theo cách đặt tên của đơn vị', 'By the office’s own wording'),
      })
  })
  for (const [column, found] of findPairedColumns(layout.headers, profiles, register))
    if (!fixed.has(column)) fixed.set(column, found)
  const taken = new Set([...fixed.values()].map(({ target }) => target))
  const grid = targets.map((target) =>
    profiles.map((profile, column) =>
      fixed.has(column) || (taken.has(target.path) && !target.manyColumns)
        ? impossible
        : candidateOf(forms[column] ?? { phrases: [] }, target, profile, findUnit),
    ),
  )
  adjustForFamily(grid, targets, profiles)
  // Squares favour one sure match over two middling ones.
  const places = assignBest(
    grid.map((row, index) =>
      row.map(({ score }) => (score >= leastFor(targets[index] ?? NONE) ? score * score : 0)),
    ),
  )
  const found = new Map<number, { path: FieldPath; candidate: Candidate }>()
  targets.forEach((target, index) => {
    const column = places[index] ?? null
    const candidate = column === null ? undefined : grid[index]?.[column]
    if (column !== null && candidate) found.set(column, { path: target.path, candidate })
  })
  targets.forEach((target, index) => {
    if (!target.manyColumns) return
    grid[index]?.forEach((candidate, column) => {
      if (candidate.score >= 0.8 && !found.has(column)) found.set(column, { path: target.path, candidate })
    })
  })
  return layout.headers.map((cell, column) => {
    const profile = profiles[column] ?? { column, samples: [], filled: 0 }
    const set = fixed.get(column)
    if (set) return reading(cell, profile as ColumnProfile, set.target, set.confidence, set.why)
    const match = found.get(column)
    if (match)
      return reading(
        cell,
        profile as ColumnProfile,
        match.path,
        Math.min(1, match.candidate.score),
        match.candidate.why,
      )
    const empty = profile.filled === 0
    return reading(
      cell,
      profile as ColumnProfile,
      null,
      0,
      empty
        ? textOf('Cột trống', 'Empty column')
        : textOf(
            'Chưa rõ nghĩa; giữ nguyên trong bản gốc, không đưa vào sổ',
            'Meaning unknown; kept in the original, not entered',
          ),
    )
  })
}
