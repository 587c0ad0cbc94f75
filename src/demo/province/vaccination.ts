// Doses by age group and campaign, the targets of each commune, and the points where they were given.
import { textOf } from '../../kernel/text/text.ts'
import { idKind, type Step } from './step.ts'

/** Group, number, first day of the campaign, its length in days, how many of a hundred came. */
const campaigns: readonly (readonly [
  group: string,
  dose: number,
  from: string,
  days: number,
  percent: number,
])[] = [
  ['adults', 1, '2021-07-15', 90, 98],
  ['adults', 2, '2021-10-20', 60, 96],
  ['adults', 3, '2022-01-05', 80, 88],
  ['adults', 4, '2022-06-01', 150, 66],
  ['age12to17', 1, '2021-11-01', 40, 98],
  ['age12to17', 2, '2021-12-20', 40, 96],
  ['age12to17', 3, '2022-07-01', 90, 62],
  ['age5to11', 1, '2022-04-20', 60, 93],
  ['age5to11', 2, '2022-06-25', 60, 78],
]

const given = campaigns
  .map(
    ([group, dose, from, days, percent], place) =>
      `('${group}', ${dose}, '${from}'::date, ${days}, ${percent}, ${place})`,
  )
  .join(', ')

const groupOf =
  "case when m.birth < '2004-01-01' then 'adults' when m.birth < '2010-01-01' then 'age12to17' when m.birth < '2017-01-01' then 'age5to11' end"

const products = `case when c.target_group = 'age5to11' then (array['pfizer', 'moderna'])[1 + lot % 2] when c.dose_number > 2 then (array['pfizer', 'moderna', 'astraZeneca'])[1 + lot % 3]
  else (array['astraZeneca', 'pfizer', 'veroCell', 'moderna', 'abdala'])[1 + lot % 5] end`

export const vaccinationSteps: readonly Step[] = [
  {
    what: textOf('Tiêm chủng', 'Doses'),
    sql: `insert into dose (tenant, id, home_unit, known_at, changed_at, subject_id, search_text, target_group, dose_number, product, lot, dose_day, site, reaction)
      select $1, pg_temp.made_id(${idKind.dose}, c.n::bigint * 4 + c.dose_number - 1), c.home_unit, pg_temp.nine(c.dose_day), $2, pg_temp.made_id(${idKind.person}, c.n), 'l' || lot,
        c.target_group, c.dose_number, ${products}, 'L' || lot, c.dose_day, 'Trạm Y tế ' || c.place,
        case when pg_temp.draw(c.n, 30 + c.dose_number, 20000) = 0 then 'severe' when pg_temp.draw(c.n, 40 + c.dose_number, 10) = 0 then 'mild' else 'none' end
      from (select m.n, m.home_unit, m.place, c.target_group, c.dose_number, c.first_day + pg_temp.draw(m.n, 50 + c.dose_number, c.days) as dose_day,
          100 + pg_temp.draw(m.n, 60 + c.dose_number, 300) as lot
        from made_person m join (values ${given}) c (target_group, dose_number, first_day, days, percent, place)
          on c.target_group = ${groupOf} and pg_temp.draw(m.n, 27, 100) < c.percent) c`,
  },
  {
    what: textOf('Chỉ tiêu tiêm chủng', 'Vaccination targets'),
    sql: `insert into vaccination_target (tenant, id, home_unit, known_at, changed_at, target_group, dose_number, people, as_of_day, source)
      select $1, pg_temp.made_id(${idKind.target}, p.n * 16 + c.place), p.key, pg_temp.nine('2021-07-01'), $2, c.target_group, c.dose_number, people, '2021-07-01', 'Số dựng'
      from (select m.home_unit, ${groupOf} as target_group, count(*) as people from made_person m group by 1, 2) m
      join made_place p on p.key = m.home_unit join (values ${given}) c (target_group, dose_number, first_day, days, percent, place) using (target_group)`,
  },
  {
    what: textOf('Điểm tiêm', 'Vaccination points'),
    sql: `insert into facility (tenant, id, home_unit, known_at, changed_at, search_text, kind, name, opened_day)
      select $1, pg_temp.made_id(${idKind.facility}, p.n), p.key, pg_temp.nine('2021-07-01'), $2, 'tram y te ' || p.search, 'vaccinationFixed', 'Trạm Y tế ' || p.full_name, '2021-07-01'
      from made_place p`,
  },
]
