// The year in which somebody was born, by the date where it is known. Pure.
import type { Values } from '../../kernel/register/field.ts'

export const birthYearOf = ({ birthDay, birthYear }: Values): number | null =>
  typeof birthDay === 'string'
    ? Number(birthDay.slice(0, 4))
    : typeof birthYear === 'number'
      ? birthYear
      : null
