// Problems of a preview sorted into kinds (the same saying, whatever value it quotes), the gravest and most frequent first.
import type { Preview } from '../contract.ts'

export type Problem = Preview['problems'][number]
export type ProblemKind = {
  readonly key: string
  readonly severity: Problem['severity']
  readonly problems: readonly Problem[]
}

const rank = { error: 0, warning: 1, info: 2 } as const satisfies Record<Problem['severity'], number>

/** Quoted values and numbers differ from row to row; what is said about them does not. */
export const sayingOf = (text: string): string =>
  text
    .replace(/“[^”]*”/gu, '“…”')
    .replace(/\d+(?:[/.:-]\d+)*/gu, '…')
    .replace(/(?<=trùng với ).*(?= trong sổ)/u, '…')

/** What all of a kind say, with dots where they differ. */
export const commonSaying = (texts: readonly string[]): string => {
  const [first = '', ...others] = texts
  if (others.every((text) => text === first)) return first
  const parts = texts.map((text) => text.replace(/“[^”]*”/gu, '“…”').split(' '))
  const [head = [], ...rest] = parts
  return head
    .map((part, place) => (rest.every((other) => other[place] === part) ? part : '…'))
    .join(' ')
    .replace(/…(?: …)+/gu, '…')
}

export const kindsOf = (problems: readonly Problem[]): ProblemKind[] => {
  const groups = Map.groupBy(problems, ({ severity, field, text }) =>
    [severity, field ?? '', sayingOf(text.vi)].join('|'),
  )
  return [...groups]
    .flatMap(([key, same]) => (same[0] ? [{ key, severity: same[0].severity, problems: same }] : []))
    .toSorted(
      (one, other) =>
        rank[one.severity] - rank[other.severity] || other.problems.length - one.problems.length,
    )
}

/** The column a problem stands in: its own, else the one that carries its field. */
export const columnOfProblem = ({ column, field }: Problem, columns: Preview['columns']): number | null =>
  column ?? (field === null ? null : (columns.find(({ target }) => target === field)?.column ?? null))
