// Cases along the wave of the demonstration, the specimens of the ill and of others, and who was isolated.
import { textOf } from '../../kernel/text/text.ts'
import { dayAt } from '../calendar.ts'
import { makeRandom } from '../random.ts'
import { reportDays } from '../wave.ts'
import { idKind, PROVINCE_TODAY as today, type Step } from './step.ts'

const slots = reportDays(makeRandom(20_210_614)).map(dayAt)

/** Of twenty people three fall ill, nine more are tested, three of these were isolated as contacts. */
const lot = '(m.n::bigint * 7 % 20)'
const slotOf = `slot.place = pg_temp.draw(m.n, 20, ${slots.length})`

const cases = `
  insert into case_record (tenant, id, home_unit, known_at, changed_at, subject_id, search_text, code, disease, classification, detection_setting, infection_source,
    onset_day, specimen_day, result_day, report_day, severity, treatment_place, facility, outcome, outcome_day)
  select $1, pg_temp.made_id(${idKind.case}, m.n), m.home_unit, pg_temp.nine(least('${today}'::date, m.day + case when late < 4 then late else 0 end)), $2,
    pg_temp.made_id(${idKind.person}, m.n), 'hd-' || m.n, 'HD-' || m.n, 'covid19', 'confirmed',
    case when setting < 2 then null when setting < 65 then 'community' else 'isolated' end,
    (array['Chưa rõ nguồn lây', 'Tiếp xúc người mắc trong gia đình', 'Tiếp xúc người mắc tại nơi làm việc', 'Tiếp xúc người mắc tại trường học'])[1 + setting % 4],
    case when severity <> 'asymptomatic' then m.day - 2 - late % 3 end, m.day - 1, m.day, m.day, severity, treated, case when treated = 'facility' then 'Bệnh viện dã chiến số ' || 1 + setting % 3 end,
    case when ended <= '${today}' then fate else 'underTreatment' end, case when ended <= '${today}' then ended end
  from (
    select m.*, slot.day, pg_temp.draw(m.n, 21, 100) as late, pg_temp.draw(m.n, 22, 100) as setting, slot.day + 7 + pg_temp.draw(m.n, 23, 9) as ended,
      case when grave < 20 then 'severe' when grave < 300 then 'moderate' when grave < 700 then 'mild' else 'asymptomatic' end as severity,
      case when grave < 150 then 'facility' else 'home' end as treated, case when grave < 5 then 'died' when grave < 8 then 'transferred' else 'recovered' end as fate
    from (select m.*, pg_temp.draw(m.n, 24, 1000) as grave from made_person m where ${lot} < 3) m join made_slot slot on ${slotOf}
  ) m`

const specimens = `
  insert into specimen (tenant, id, home_unit, known_at, changed_at, subject_id, search_text, code, method, specimen_day, result, result_day, laboratory, reason)
  select $1, pg_temp.made_id(${idKind.specimen}, m.n), m.home_unit, pg_temp.nine(m.day), $2, pg_temp.made_id(${idKind.person}, m.n), 'm' || m.n, 'M' || m.n,
    case when pg_temp.draw(m.n, 25, 10) < 4 then 'pcr' else 'rapid' end, m.day - 1,
    case when m.lot < 3 then 'positive' when m.waits then 'pending' else 'negative' end, case when not m.waits then m.day end, 'Trung tâm Kiểm soát bệnh tật tỉnh',
    case when m.lot < 3 then 'symptoms' when m.lot < 6 then 'contact' else 'screening' end
  from (select m.*, ${lot} as lot, slot.day, ${lot} >= 3 and slot.day > '${today}'::date - 3 as waits from made_person m join made_slot slot on ${slotOf} where ${lot} < 12) m`

const isolation = `
  insert into isolation_order (tenant, id, home_unit, known_at, changed_at, subject_id, search_text, form, reason, place, decision_number, from_day, due_day, status, ended_day)
  select $1, pg_temp.made_id(${idKind.isolation}, m.n), m.home_unit, pg_temp.nine(m.day), $2, pg_temp.made_id(${idKind.person}, m.n), m.n || '/qd-ubnd',
    case when form < 15 then 'centralised' else 'home' end, 'contact', case when form < 15 then 'Khu cách ly tập trung tỉnh' else 'Tại nhà' end, m.n || '/QĐ-UBND', m.day, m.day + 7,
    case when m.day + 7 <= '${today}' then 'completed' else 'open' end, case when m.day + 7 <= '${today}' then m.day + 7 end
  from (select m.*, slot.day, pg_temp.draw(m.n, 26, 100) as form from made_person m join made_slot slot on ${slotOf} where ${lot} between 3 and 5) m`

export const epidemicSteps: readonly Step[] = [
  {
    what: textOf('Làn sóng dịch', 'The wave'),
    sql: 'create temp table made_slot on commit drop as select place::integer - 1 as place, day from unnest($1::date[]) with ordinality as t (day, place)',
    parameters: [slots],
  },
  { what: textOf('Ca bệnh', 'Cases'), sql: cases },
  { what: textOf('Xét nghiệm', 'Specimens'), sql: specimens },
  { what: textOf('Cách ly', 'Isolation'), sql: isolation },
]
