// Moments on a Vietnamese clock, to the minute: terms that the law counts in hours.
import { addDays, type Day } from '../day/day.ts'

/** `2026-08-01T10:00` in Việt Nam. */
export type LocalMoment = string

/** A demonstration stands still, in the middle of the morning. */
export const standingMoment = (day: Day): LocalMoment => `${day}T09:30`

const HOUR_MS = 3_600_000

export const addHours = (moment: LocalMoment, hours: number): LocalMoment =>
  new Date(Date.parse(`${moment}:00Z`) + hours * HOUR_MS).toISOString().slice(0, 16)

/** Whole hours from one moment to another. */
export const hoursBetween = (from: LocalMoment, to: LocalMoment): number =>
  Math.floor((Date.parse(`${to}:00Z`) - Date.parse(`${from}:00Z`)) / HOUR_MS)

export const localMoment = (moment: Date): LocalMoment =>
  new Date(moment.getTime() + 7 * HOUR_MS).toISOString().slice(0, 16)

/** The moment that a Vietnamese clock shows so. */
export const momentOfLocal = (local: LocalMoment): Date => new Date(Date.parse(`${local}:00Z`) - 7 * HOUR_MS)

/** The end of a day: midnight, which is the beginning of the next. */
export const endOfDay = (day: Day): LocalMoment => `${addDays(day, 1)}T00:00`

/** `7:05`, `7g05` and `07h05` are `07:05`; null where it is no time of day. */
export const timeOfDay = (value: unknown): string | null => {
  const read = /^(\d{1,2})[:hg](\d{2})$/.exec(typeof value === 'string' ? value.trim() : '')
  if (!read) return null
  const [, hour = '', minute = ''] = read
  return Number(hour) < 24 && Number(minute) < 60 ? `${hour.padStart(2, '0')}:${minute}` : null
}
