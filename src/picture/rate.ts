// Numbers per 1,000 people, one decimal; null where nobody has said how many people live there.

export const perThousand = (
  value: number | null | undefined,
  population: number | null | undefined,
): number | null =>
  value === null || value === undefined || !population ? null : Math.round((value * 10_000) / population) / 10
