// What the list of data quality looks for among deaths: whether each was told, and in time (TT 54/2015; TT 15/2026, Điều 10.2.b).
import type { Check } from '../kernel/register/check.ts'
import { textOf } from '../kernel/text/text.ts'
import { MAIN_DISEASE } from '../surveillance/diseases.ts'
import { dueSql, startSql, toldLate, untold } from '../surveillance/rules/notice-sql.ts'
import { NOTICE_DAYS } from '../surveillance/rules/notices.ts'
import { actTermsText } from '../surveillance/rules/reporting-law.ts'

const died = { day: 'r.death_day', time: 'r.death_time' }
const verified = { day: 'r.verified_day', time: 'r.verified_time' }
const told = { day: 'r.told_day', time: 'r.told_time' }
const facility = dueSql('facilityDeath', MAIN_DISEASE, died.day, () => startSql(died))
const community = dueSql('communityDeath', MAIN_DISEASE, died.day, ({ communityDeathFrom }) =>
  startSql(communityDeathFrom === 'death' ? died : verified),
)
const terms = actTermsText('facilityDeath', MAIN_DISEASE)
/** Where nobody wrote the place the strictest holds. */
const due = `case when r.place in ('home', 'onTheWay') then ${community} else ${facility} end`

const ofCovid = `r.cause in ('covid', 'withCovid')`

export const deathChecks: readonly Check[] = [
  {
    name: 'deaths-cause-of-another-disease',
    group: 'contradictions',
    severity: 'warning',
    label: textOf('Nguyên nhân tử vong khác bệnh của ca', 'Cause of death of another disease than the case'),
    definition: textOf(
      'Nguyên nhân ghi COVID-19 mà ca là bệnh khác, hoặc ghi bệnh khác COVID-19 mà ca là COVID-19.',
      'The cause says COVID-19 and the case is another disease, or the other way round.',
    ),
    where: () =>
      `r.cause in ('covid', 'withCovid', 'caseDisease', 'withCaseDisease') and exists (select 1 from case_record ill where ill.tenant = r.tenant and ill.id = r.case_record
         and (ill.disease = '${MAIN_DISEASE}') <> (${ofCovid}))`,
  },
  {
    name: 'deaths-untold',
    group: 'late',
    severity: 'danger',
    label: textOf('Tử vong quá hạn chưa báo', 'Deaths not told in time'),
    definition: textOf(
      `Tử vong trong ${NOTICE_DAYS} ngày qua, đã quá hạn mà chưa ghi ngày báo. Hạn: ${terms.vi}; theo TT 15/2026, tử vong tại cộng đồng tính từ khi xác minh xong.`,
      `Deaths of the last ${NOTICE_DAYS} days, over their term, without a day on which they were told. Term: ${terms.en}; under TT 15/2026 in the community from verification.`,
    ),
    where: (day) => untold(due, died.day, told, day),
  },
  {
    name: 'deaths-told-late',
    group: 'late',
    severity: 'info',
    label: textOf('Tử vong báo muộn', 'Deaths told late'),
    definition: textOf(
      `Tử vong được báo sau hạn. Hạn: ${terms.vi}; theo TT 15/2026, tử vong tại cộng đồng tính từ khi xác minh xong.`,
      `Deaths told after their term. Term: ${terms.en}; under TT 15/2026 in the community from verification.`,
    ),
    where: () => toldLate(due, told),
  },
]
