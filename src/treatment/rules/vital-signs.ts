// Vital signs as facts: what was measured, temperature in tenths of a degree, and the age that limits depend on.

export type VitalSigns = {
  readonly breath: number | null
  readonly spo2: number | null
  readonly pulse: number | null
  readonly systolic: number | null
  readonly diastolic: number | null
  /** In tenths of a degree. */
  readonly temperature: number | null
}

export const noSigns: VitalSigns = {
  breath: null,
  spo2: null,
  pulse: null,
  systolic: null,
  diastolic: null,
  temperature: null,
}

const LEAST = 300
const MOST = 450

/** `37,5`, `37.5`, `38 °C` in tenths of a degree; null where it is no temperature of a living person. */
export const temperatureOf = (text: string): number | null => {
  const read = /^(\d{2})(?:[.,](\d)\d*)?\s*(?:°?\s*c|độ)?$/i.exec(text.trim())
  if (!read) return null
  const tenths = Number(read[1]) * 10 + Number(read[2] ?? 0)
  return tenths >= LEAST && tenths <= MOST ? tenths : null
}

/** Whole years on a day; of a year of birth alone the age reached in that year. */
export const ageOn = (
  birth: { readonly day: string | null; readonly year: number | null },
  on: string,
): number | null => {
  const year = Number(on.slice(0, 4))
  if (birth.day !== null)
    return year - Number(birth.day.slice(0, 4)) - (on.slice(5) < birth.day.slice(5) ? 1 : 0)
  return birth.year === null ? null : year - birth.year
}
