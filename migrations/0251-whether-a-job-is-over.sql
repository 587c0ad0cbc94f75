-- Whether the work on a list goes on, for whoever may see the list: a job itself is seen by its account alone. Its kind and state, nothing else.
create function job_state(in_tenant text, wanted uuid) returns table (kind text, state text) language sql stable security definer
  set search_path = pg_catalog, public as $$
  select job.kind, job.state from job where job.tenant = in_tenant and job.id = wanted
$$;
