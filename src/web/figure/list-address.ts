// The address of a register's list, narrowed to what a screen speaks of: where a number that stands there opens to its records.
import type { Value } from '../../kernel/register/field.ts'

/** Of each field the values that are wanted; null: the field is empty. */
export const listAddress = (register: string, filter: Readonly<Record<string, readonly Value[]>>): string =>
  `/so/${register}?filter=${encodeURIComponent(JSON.stringify(filter))}`
