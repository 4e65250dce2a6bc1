-- Sheets of external supervisors on their way in; only the Centre, who keeps their register (a10), sees them.
create table supervisor_import (
  id        uuid primary key,
  version   integer not null,
  state     jsonb not null,
  opened_at timestamptz not null default now()
);
grant select, insert, update on supervisor_import to zhidu_app;
alter table supervisor_import enable row level security;
alter table supervisor_import force row level security;
create policy act on supervisor_import using (current_setting('app.scope', true) = 'act') with check (current_setting('app.scope', true) = 'act');
create policy read on supervisor_import for select using (
  current_setting('app.scope', true) = 'read' and current_setting('app.reach', true) = 'all' and current_setting('app.kind', true) = 'centre');

-- Two more things come through the door of sealed values: the rows of such a sheet, for the Centre that checks it, and
-- the own name on the own card. Which institutions are on file is public, and asked without a wider scope.
do $$
declare t text;
begin
  foreach t in array array['supervisor_import', 'supervisor', 'institution'] loop
    execute format('create policy door on %I for select to current_user using (true)', t);
  end loop;
end $$;
create index supervisor_import_person on supervisor_import ((state->>'person'));
create index supervisor_name on supervisor (name_ref);
create or replace function sealed_value(wanted uuid) returns table (person uuid, sealed bytea, wrapped bytea)
language sql stable security definer set search_path = public, pg_temp as $$
  select v.person, v.sealed, k.wrapped from personal_value v join person_key k on k.person = v.person
  where v.ref = wanted and (
    exists (select from person p where p.id = v.person
      and p.state->'last'->>'ref' = wanted::text and p.state->'last'->>'to' = current_setting('app.actor', true)
      and (p.state->'last'->>'at')::timestamptz > now() - interval '1 minute')
    or exists (select from supervisor s where s.name_ref = wanted and s.account::text = current_setting('app.actor', true))
    or current_setting('app.kind', true) = 'centre' and current_setting('app.reach', true) = 'all' and (
      exists (select from filing_import f where f.state->>'person' = v.person::text)
      or exists (select from supervisor_import f where f.state->>'person' = v.person::text))
    or current_setting('app.reach', true) <> 'self'
      and exists (select from sheet_person s where s.person = v.person and s.owner::text = current_setting('app.organisation', true)))
$$;

create function institutions_on_file(words text) returns table (id uuid, name text, code text)
language sql stable security definer set search_path = public, pg_temp as $$
  select i.id, i.name, i.code from institution i where words is null or i.name like '%' || words || '%' order by i.name, i.code
$$;
revoke all on function institutions_on_file(text) from public;
grant execute on function institutions_on_file(text) to zhidu_app;
