// A province is made by the database itself, step by step: set-based SQL over numbers that look random and are the same each time.
import type { Text } from '../../kernel/text/text.ts'

export type Step = { readonly what: Text; readonly sql: string; readonly parameters?: readonly unknown[] }

/** Up to this day everything is known; the demonstration stands still on it. */
export const PROVINCE_TODAY = '2023-01-30'

/**
 * `draw(n, part, sides)`: a number below `sides`, drawn for person or household n; each part of the making draws its own.
 * `made_id(kind, n)`: shaped as UUIDv7, yet the same each time.
 */
export const drawing = `
  create or replace function pg_temp.draw(n bigint, part integer, sides integer) returns integer language sql immutable parallel safe as
    $$ select ((hashint8extended(n, part) & 9223372036854775807) % sides)::integer $$;
  create or replace function pg_temp.made_id(kind integer, n bigint) returns uuid language sql immutable parallel safe as
    $$ select (lpad(to_hex(1577836800000 + n * 40), 12, '0') || '7' || lpad(to_hex(kind), 3, '0') || '8' || substr(md5(kind || ' ' || n), 1, 15))::uuid $$;
  create or replace function pg_temp.nine(day date) returns timestamptz language sql immutable parallel safe as
    $$ select (day + time '09:00') at time zone 'Asia/Ho_Chi_Minh' $$`

/** The kinds of record, as a part of their ids. */
export const idKind = {
  team: 1,
  teamMember: 2,
  household: 3,
  person: 4,
  case: 5,
  specimen: 6,
  isolation: 7,
  dose: 8,
  target: 9,
  facility: 10,
} as const
