// What the list of data quality looks for among persons, beside what follows from their fields.
import type { Check } from '../kernel/register/check.ts'
import { textOf } from '../kernel/text/text.ts'

/** Nobody is known to have lived longer in Việt Nam. */
const MOST_AGE = 120

export const personChecks: readonly Check[] = [
  {
    name: 'persons-impossible-age',
    group: 'ages',
    severity: 'warning',
    label: textOf('Người dân: tuổi không thể có', 'Persons: impossible age'),
    definition: textOf(
      `Sinh sau năm đang xem, hoặc trên ${MOST_AGE} tuổi.`,
      `Born after the year looked at, or older than ${MOST_AGE}.`,
    ),
    where: (day) =>
      `coalesce(extract(year from r.birth_day), r.birth_year) not between extract(year from ${day}) - ${MOST_AGE} and extract(year from ${day})`,
  },
  {
    name: 'persons-shared-national-id',
    group: 'duplicates',
    severity: 'warning',
    label: textOf('Hai người cùng một số định danh', 'Two persons with one identity number'),
    definition: textOf(
      'Số định danh của người này cũng ghi cho một người khác trong sổ: một trong hai ghi sai, hoặc là cùng một người.',
      'The identity number stands with another person too: one of them is wrong, or both are the same.',
    ),
    where: () =>
      `r.national_id is not null and exists (select 1 from person twin where twin.tenant = r.tenant and twin.national_id = r.national_id and twin.id <> r.id and twin.state = 'active')`,
  },
]
