// How much of a list is read at once, and what is said where something was left out.
import { type Text, textOf } from '../text/text.ts'

export type ReadLimits = { readonly rows: number; readonly columns: number }

export const usualLimits: ReadLimits = { rows: 200_000, columns: 2000 }

export const cutOffNote = (columns: number): Text =>
  textOf(`Chỉ đọc ${columns} cột đầu của bảng`, `Only the first ${columns} columns were read`)
