// Households of four, their people by age, names and numbers, and the teams that answer for them.
import { textOf } from '../../kernel/text/text.ts'
import { type MadeName, type Place, placeColumns } from './places.ts'
import { drawing, idKind, type Step } from './step.ts'

const HOUSEHOLDS_OF_A_TEAM = 100

export const placeSteps = (places: readonly Place[], names: readonly MadeName[]): Step[] => [
  { what: textOf('Các hàm rút số', 'The draws'), sql: drawing },
  {
    what: textOf('Xã, phường', 'Communes'),
    sql: `create temp table made_place on commit drop as
      select n::integer, key, full_name, search, code, from_household, households, ceil(households / ${HOUSEHOLDS_OF_A_TEAM}.0)::integer as teams
      from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::integer[], $6::integer[])
        with ordinality as t (key, full_name, search, code, from_household, households, n)`,
    parameters: placeColumns(places),
  },
  {
    what: textOf('Họ tên', 'Names'),
    sql: `create temp table made_name on commit drop as
      select sex, row_number() over (partition by sex order by n)::integer - 1 as place, name, key, sorted
      from unnest($1::text[], $2::text[], $3::text[], $4::text[]) with ordinality as t (sex, name, key, sorted, n)`,
    parameters: [
      names.map(({ sex }) => sex),
      names.map(({ name }) => name),
      names.map(({ key }) => key),
      names.map(({ sorted }) => sorted),
    ],
  },
]

/**
 * The first of a household is its head, the second the spouse; the others are children, or in three of ten households a parent.
 * A card number is unlike that of any living person: its last six digits begin with 9, numbered within sex and year.
 */
const madePeople = `
  create temp table made_person on commit drop as
  with placed as (
    select p.key as home_unit, p.full_name as place, p.code, h, h * 4 + m as n, m, 1946 + pg_temp.draw(h, 1, 49) as head_year,
      pg_temp.draw(h, 2, 10) < 8 as head_is_male, pg_temp.draw(h, 3, 10) as kind, (h - p.from_household) / 60 + 1 as village
    from made_place p cross join lateral generate_series(p.from_household, p.from_household + p.households - 1) h cross join generate_series(0, 3) m
  ), aged as (
    select *, case
        when m = 0 then head_year
        when m = 1 then head_year - 2 + pg_temp.draw(n, 4, 8)
        when m = 3 and kind < 3 then greatest(1922, head_year - 22 - pg_temp.draw(n, 4, 13))
        else least(head_year + 22 + pg_temp.draw(n, 4, 15), 2021 - pg_temp.draw(n, 5, 12)) end as year,
      case when m = 0 then head_is_male when m = 1 then not head_is_male else pg_temp.draw(n, 6, 2) = 0 end as male
    from placed
  )
  select n::integer, h::integer, m, home_unit, place, code, village, male, year, make_date(year, 1, 1) + pg_temp.draw(n, 7, 365) as birth,
    pg_temp.draw(n, 8, 60000) as name_place, row_number() over (partition by male, year order by n) as serial
  from aged`

const cardOf =
  "case when m.year < 2004 and pg_temp.draw(m.n, 9, 10) < 8 then '030' || (case when m.year < 2000 then 0 else 2 end + case when m.male then 0 else 1 end) || lpad((m.year % 100)::text, 2, '0') || (900000 + m.serial) end"
/** Prefix 095 belongs to no network: nobody is called by a demonstration. The head's number serves for some of the others. */
const phoneOf =
  "case when m.year < 2008 and (m.m = 0 or pg_temp.draw(m.n, 10, 10) < 5) then '095' || lpad(((case when pg_temp.draw(m.n, 11, 3) = 0 then m.h * 4 else m.n end)::bigint * 7919 % 10000000)::text, 7, '0') end"
const jobOf = `case when m.year >= 2016 then 'Trẻ em' when m.year >= 2004 then 'Học sinh' when m.year < 1958 then 'Hưu trí'
  else (array['Nông dân', 'Công nhân', 'Lao động tự do', 'Buôn bán', 'Giáo viên', 'Lái xe'])[1 + pg_temp.draw(m.n, 12, 6)] end`

export const peopleSteps: readonly Step[] = [
  { what: textOf('Người và tuổi', 'People and ages'), sql: madePeople },
  {
    what: textOf('Tổ COVID cộng đồng', 'Teams'),
    sql: `insert into team (tenant, id, home_unit, known_at, changed_at, search_text, kind, name, village, formed_day)
      select $1, pg_temp.made_id(${idKind.team}, p.n * 1000 + t), p.key, pg_temp.nine('2021-05-10'), $2, 'to covid cong dong so ' || t, 'community',
        'Tổ COVID cộng đồng số ' || t, 'Thôn ' || t, '2021-05-10'
      from made_place p cross join lateral generate_series(1, p.teams) t`,
  },
  {
    what: textOf('Thành viên tổ', 'Members of teams'),
    sql: `insert into team_member (tenant, id, home_unit, known_at, changed_at, search_text, full_name, role, team, team_kind, joined_day)
      select $1, pg_temp.made_id(${idKind.teamMember}, (p.n * 1000 + t) * 4 + k), p.key, pg_temp.nine('2021-05-12'), $2, name.key, name.name,
        case when k = 0 then 'leader' else 'member' end, pg_temp.made_id(${idKind.team}, p.n * 1000 + t), 'community', '2021-05-12'
      from made_place p cross join lateral generate_series(1, p.teams) t cross join generate_series(0, 3) k
      join made_name name on name.sex = 'female' and name.place = pg_temp.draw((p.n * 1000 + t) * 4 + k, 13, 60000)`,
  },
  {
    what: textOf('Hộ gia đình', 'Households'),
    sql: `insert into household (tenant, id, home_unit, known_at, changed_at, search_text, code, head_name, village, address, members, team, assigned_day)
      select $1, pg_temp.made_id(${idKind.household}, m.h), m.home_unit, pg_temp.nine('2021-05-15'), $2, 'h' || m.code || '-' || m.h || ' ' || name.key,
        'H' || m.code || '-' || m.h, name.name, 'Thôn ' || m.village, 'Thôn ' || m.village || ', ' || m.place, 4,
        pg_temp.made_id(${idKind.team}, p.n * 1000 + 1 + m.h % p.teams), '2021-05-15'
      from made_person m join made_place p on p.key = m.home_unit
      join made_name name on name.sex = case when m.male then 'male' else 'female' end and name.place = m.name_place where m.m = 0`,
  },
  {
    what: textOf('Người dân', 'Persons'),
    sql: `insert into person (tenant, id, home_unit, known_at, changed_at, search_text, full_name, sex, birth_day, birth_year, national_id, phone, address, village, occupation, ethnicity, nationality, household)
      select $1, pg_temp.made_id(${idKind.person}, m.n), m.home_unit, pg_temp.nine(greatest('2020-02-10', m.birth + 10)), $2,
        concat_ws(' ', name.key, nullif(name.sorted, name.key), m.year, m.card, m.phone), name.name, case when m.male then 'male' else 'female' end,
        m.birth, m.year, m.card, m.phone, 'Thôn ' || m.village || ', ' || m.place, 'Thôn ' || m.village, m.job, 'Kinh', 'Việt Nam', pg_temp.made_id(${idKind.household}, m.h)
      from (select m.*, ${cardOf} as card, ${phoneOf} as phone, ${jobOf} as job from made_person m) m
      join made_name name on name.sex = case when m.male then 'male' else 'female' end and name.place = m.name_place`,
  },
]
