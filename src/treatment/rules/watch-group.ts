// Whom a committee's notice asks to be watched (F039): children under 5 and 18, the elderly with another illness, the ill who are not vaccinated.

export type WatchGroup = 'under5' | 'under18' | 'elderlyIll' | 'illUnvaccinated'

const ELDERLY = 60

/** The first that fits, the most pressing before; the age of the elderly is that of Luật Người cao tuổi. */
export const watchGroupOf = ({
  age,
  otherIllness,
  doses,
}: {
  readonly age: number | null
  readonly otherIllness: boolean | null
  readonly doses: number
}): WatchGroup | null => {
  if (age !== null && age < 5) return 'under5'
  if (otherIllness && doses === 0) return 'illUnvaccinated'
  if (otherIllness && age !== null && age >= ELDERLY) return 'elderlyIll'
  return age !== null && age < 18 ? 'under18' : null
}
