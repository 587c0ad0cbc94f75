// The numbers of a chart as a table: read by screen readers, shown on request, taken away as Excel or CSV.

export type ChartColumn = { readonly title: string; readonly format: 'text' | 'integer' | 'decimal' | 'day' }
export type ChartCell = string | number | null

export type ChartData = {
  readonly columns: readonly ChartColumn[]
  readonly rows: readonly (readonly ChartCell[])[]
}
