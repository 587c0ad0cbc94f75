-- What a code that matches nothing may have been meant for is found by an index of its letters: compared with every specimen in turn, a queue of
-- sixty results over twenty thousand specimens ran into the time limit. Ids alone come out, and only of records that the account may read.
create index pool_near_code on pool using gin (lab_code_key(code) gin_trgm_ops);
create index specimen_near_code on specimen using gin (lab_code_key(code) gin_trgm_ops) where code is not null and pool is null;

create function near_lab_codes(in_tenant text, asked text[]) returns table (key text, kind text, id uuid, near real)
  language plpgsql stable security definer
  set search_path = pg_catalog, public set pg_trgm.similarity_threshold = 0.45 set max_parallel_workers_per_gather = 0 set enable_seqscan = off as $$
declare
  of_kind text;
  one text;
  access text;
  acting boolean := nullif(current_setting('app.account', true), '') is not null;
begin
  foreach of_kind in array array['pool', 'specimen'] loop
    access := case when acting then format(' and (r.home_unit in (select app_units(%1$L)) or r.shared_with && (select app_scope(%1$L)))', of_kind || 's.read') else '' end;
    foreach one in array asked loop
      return query execute format(
        'select %1$L, %2$L, r.id, similarity(lab_code_key(r.code), %1$L) from %2$I r
         where r.tenant = %3$L and r.state = ''active'' and r.code is not null %4$s and lab_code_key(r.code) %% %1$L
           and (coalesce(r.result, ''pending'') = ''pending'' or lab_code_key(r.code) = %1$L) %5$s
         order by 4 desc, r.code limit 4', one, of_kind, in_tenant, case of_kind when 'specimen' then 'and r.pool is null' else '' end, access);
    end loop;
  end loop;
end $$;
