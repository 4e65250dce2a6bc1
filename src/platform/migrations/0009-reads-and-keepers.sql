-- The read log tells the result, the reason where one was given, and who came and went. Append-only as before.
alter table read_log alter column actor drop not null; -- a failed sign-in under a name that is nobody's
alter table read_log alter column org drop not null;
alter table read_log add column result text not null default 'granted' check (result in ('granted', 'refused', 'not-found'));
-- A reference into `opening`: the words themselves stay erasable.
alter table read_log add column reason uuid;
alter table read_log add column kind text not null generated always as (
  case reading when 'access.sign-in' then 'sign-in' when 'access.sign-out' then 'sign-out' when 'person.revealed' then 'reveal' else 'reading' end) stored;
create index read_log_kind on read_log (kind, id desc);
create index read_log_at on read_log (at);

alter table read_log enable row level security;
alter table read_log force row level security;
create policy act on read_log using (current_setting('app.scope', true) = 'act') with check (current_setting('app.scope', true) = 'act');
-- Who may look at what others looked at: the audit administrator alone.
create policy read on read_log for select using (
  current_setting('app.scope', true) = 'read' and (
    select exists (select from account where id::text = current_setting('app.actor', true) and open and 'audit-admin' = any(roles))));

-- Whose people somebody is: the organisation that first entered them. An institution names none but its own.
alter table person_key add column keeper uuid;
select set_config('app.scope', 'act', true);
update person_key k set keeper = of.id from (
  select i.id, lower(p #>> '{}') as person from institution i, jsonb_path_query(i.state, '$.**.person') p
) of where of.person = k.person::text;
update person_key k set keeper = a.organisation from account a where a.person = k.person and k.keeper is null;

-- A view sees sealed values only through this door, one at a time, and only two kinds: what this very reader opened
-- with a reason within the last minute, and the rows of a filing sheet, for the Centre that checks it. The door is the
-- tables' owner's, who could lift the locks anyway; no reader's scope is ever widened.
do $$
declare t text;
begin
  foreach t in array array['person_key', 'personal_value', 'person', 'filing_import'] loop
    execute format('create policy door on %I for select to current_user using (true)', t);
  end loop;
end $$;
create index filing_import_person on filing_import ((state->>'person'));
create function sealed_value(wanted uuid) returns table (person uuid, sealed bytea, wrapped bytea)
language sql stable security definer set search_path = public, pg_temp as $$
  select v.person, v.sealed, k.wrapped from personal_value v join person_key k on k.person = v.person
  where v.ref = wanted and (
    exists (select from person p where p.id = v.person
      and p.state->'last'->>'ref' = wanted::text and p.state->'last'->>'to' = current_setting('app.actor', true)
      and (p.state->'last'->>'at')::timestamptz > now() - interval '1 minute')
    or current_setting('app.kind', true) = 'centre' and current_setting('app.reach', true) = 'all'
      and exists (select from filing_import f where f.state->>'person' = v.person::text))
$$;
revoke all on function sealed_value(uuid) from public;
grant execute on function sealed_value(uuid) to zhidu_app;
