// A report beside the last one that was signed of the same kind and unit.
import type { Report, ReportFigure } from './contract.ts'

/** The unit's own numbers; rows by commune and changes are left out. A number that only one of both has stands alone. */
export const compareFigures = (
  before: readonly ReportFigure[],
  after: readonly ReportFigure[],
  unit: string,
): Report['comparison'] => {
  const earlier = new Map(before.map((figure) => [figure.id, figure]))
  return after
    .filter((figure) => figure.unit === unit && !figure.id.includes('-change.'))
    .map(({ id, label, value }) => ({ id, label, before: earlier.get(id)?.value ?? null, after: value }))
}
