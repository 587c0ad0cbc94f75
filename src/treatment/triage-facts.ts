// What the book knows for triage: age, doses before the day, what bodies decided otherwise; then the rules answer.
import { findRow, type Transaction } from '../kernel/database/transaction.ts'
import type { BodyOf } from '../kernel/contract/endpoint.ts'
import type { RecordRow } from '../kernel/register/contract.ts'
import type { GivenValues } from '../kernel/rule/law.ts'
import { givenOf, readOverrides } from '../kernel/rule/overrides.ts'
import { TriageAnswer, type triageCase } from './contract.ts'
import { hospitalRules } from './hospital-rules.ts'
import { hospitalFor } from './rules/named-hospital.ts'
import { homeLaws, riskLaws, severityLaws, triageOf } from './rules/triage.ts'
import { ageOn } from './rules/vital-signs.ts'
import { watchGroupOf } from './rules/watch-group.ts'

const dosesBefore = async (tx: Transaction, person: string | null, on: string) =>
  (await findRow<{ doses: number; last: string | null }>(
    tx,
    `select count(*)::integer as doses, max(dose_day) as last from dose where tenant = $1 and subject_id = $2 and state = 'active' and dose_day <= $3`,
    [tx.tenant, person, on],
  )) ?? { doses: 0, last: null }

export const triage = async (
  tx: Transaction,
  { subject, subjectId, homeUnit }: Pick<RecordRow, 'subject' | 'subjectId' | 'homeUnit'>,
  body: BodyOf<typeof triageCase>,
): Promise<TriageAnswer> => {
  const { on } = body
  const { doses, last: lastDose } = await dosesBefore(tx, subjectId, on)
  const day = typeof subject?.birthDay === 'string' ? subject.birthDay : null
  const year = typeof subject?.birthYear === 'number' ? subject.birthYear : null
  const age = ageOn({ day, year }, on)
  const given = new Map<string, GivenValues>()
  for (const law of [...severityLaws, ...riskLaws, ...homeLaws])
    given.set(law.name, givenOf((await readOverrides(tx, law))(homeUnit, on)))
  const answer = triageOf({ ...body, age, doses, lastDose }, (law) => given.get(law) ?? {})
  const severity = answer.severity?.outcome ?? null
  const hospital = severity && hospitalFor(await hospitalRules(tx, homeUnit, on), severity, on)
  return TriageAnswer.parse({
    ...answer,
    age,
    doses,
    lastDose,
    watchGroup: watchGroupOf({ age, otherIllness: body.otherIllness, doses }),
    hospital,
  })
}
