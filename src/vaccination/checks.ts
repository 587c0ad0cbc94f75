// What the list of data quality looks for among doses, beside what follows from their fields.
import type { Check } from '../kernel/register/check.ts'
import { textOf } from '../kernel/text/text.ts'

/** Another dose of the same person that stands in the register. */
const other = (condition: string): string =>
  `exists (select 1 from dose other where other.tenant = r.tenant and other.subject_id = r.subject_id and other.id <> r.id and other.state = 'active' and ${condition})`

/** Ages a group may have on the day of the dose; a year is left open where only the year of birth is known. */
const ageOutside = (group: string, least: number, most: number): string =>
  `(r.target_group = '${group}' and case when s.birth_day is not null
     then not extract(year from age(r.dose_day, s.birth_day)) between ${least} and ${most}
     else not extract(year from r.dose_day) - s.birth_year between ${least} and ${most + 1} end)`

export const doseChecks: readonly Check[] = [
  {
    name: 'doses-group-not-age',
    group: 'ages',
    severity: 'warning',
    label: textOf('Tiêm chủng: nhóm không đúng tuổi', 'Doses: the group is not that of the age'),
    definition: textOf(
      'Tuổi vào ngày tiêm nằm ngoài nhóm đối tượng đã ghi, hoặc tiêm trước khi ra đời.',
      'The age on the day of the dose lies outside the group that was entered.',
    ),
    where: () =>
      `(${ageOutside('adults', 18, 120)} or ${ageOutside('age12to17', 12, 17)} or ${ageOutside('age5to11', 5, 11)})`,
  },
  {
    name: 'doses-twice',
    group: 'contradictions',
    severity: 'warning',
    label: textOf('Tiêm chủng: cùng một mũi ghi hai lần', 'Doses: the same dose twice'),
    definition: textOf(
      'Một người có hai bản ghi của cùng một mũi số; độ phủ bị tính thừa.',
      'A person has two records of one dose number; coverage is counted too high.',
    ),
    where: () => other('other.dose_number = r.dose_number'),
  },
  {
    name: 'doses-out-of-order',
    group: 'contradictions',
    severity: 'warning',
    label: textOf('Tiêm chủng: mũi sau tiêm trước mũi trước', 'Doses: a later dose before an earlier one'),
    definition: textOf(
      'Ngày của mũi này trước ngày của một mũi có số nhỏ hơn.',
      'The day of this dose is before that of a dose with a smaller number.',
    ),
    where: () => other('other.dose_number < r.dose_number and other.dose_day > r.dose_day'),
  },
  {
    name: 'doses-after-death',
    group: 'contradictions',
    severity: 'warning',
    label: textOf('Tiêm chủng: tiêm sau ngày tử vong', 'Doses: given after death'),
    definition: textOf(
      'Ngày tiêm sau ngày tử vong ghi ở ca bệnh của người đó.',
      'The dose is later than the death recorded with a case of the person.',
    ),
    reads: ['cases'],
    where: () =>
      `exists (select 1 from case_record ill where ill.tenant = r.tenant and ill.subject_id = r.subject_id and ill.state = 'active' and ill.outcome = 'died' and ill.outcome_day < r.dose_day)`,
  },
]
