-- Sheets of plans and of rosters on their way in; each is seen by the institution that uploaded it and nobody else.
do $$
declare t text;
begin
  foreach t in array array['plan_import', 'roster_import'] loop
    execute format('create table %I (id uuid primary key, version integer not null, state jsonb not null, opened_at timestamptz not null default now())', t);
    execute format('grant select, insert, update on %I to zhidu_app', t);
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy act on %I using (current_setting(''app.scope'', true) = ''act'') with check (current_setting(''app.scope'', true) = ''act'')', t);
    execute format('create policy read on %I for select using (
      current_setting(''app.scope'', true) = ''read'' and current_setting(''app.reach'', true) = ''own''
        and state->>''owner'' = current_setting(''app.organisation'', true))', t);
  end loop;
end $$;

-- Whose sheet the rows of a person's key belong to: the door to sealed values lets the organisation that uploaded a
-- sheet read its rows, whatever kind of sheet it is.
create table sheet_person (
  person uuid primary key,
  owner  uuid not null
);
grant select, insert on sheet_person to zhidu_app;
alter table sheet_person enable row level security;
alter table sheet_person force row level security;
create policy act on sheet_person using (current_setting('app.scope', true) = 'act') with check (current_setting('app.scope', true) = 'act');
do $$ begin
  execute format('create policy door on sheet_person for select to %I using (true)', current_user);
end $$;
create or replace function sealed_value(wanted uuid) returns table (person uuid, sealed bytea, wrapped bytea)
language sql stable security definer set search_path = public, pg_temp as $$
  select v.person, v.sealed, k.wrapped from personal_value v join person_key k on k.person = v.person
  where v.ref = wanted and (
    exists (select from person p where p.id = v.person
      and p.state->'last'->>'ref' = wanted::text and p.state->'last'->>'to' = current_setting('app.actor', true)
      and (p.state->'last'->>'at')::timestamptz > now() - interval '1 minute')
    or current_setting('app.kind', true) = 'centre' and current_setting('app.reach', true) = 'all'
      and exists (select from filing_import f where f.state->>'person' = v.person::text)
    or current_setting('app.reach', true) <> 'self'
      and exists (select from sheet_person s where s.person = v.person and s.owner::text = current_setting('app.organisation', true)))
$$;
