-- Records of daily supervisions: read by who went, by the Centre, the Department and the auditor. Never by the institution:
-- what it must know of them reaches it through problems and letters.
create table supervision_record (
  id          uuid primary key,
  version     integer not null,
  state       jsonb not null,
  institution uuid not null,
  stage       text not null,
  accounts    uuid[] not null,
  due_on      date,
  submitted_on date,
  on_time     boolean,
  problems    integer not null
);
create index supervision_record_stage on supervision_record (stage, due_on);
create index supervision_record_institution on supervision_record (institution);
create index supervision_record_accounts on supervision_record using gin (accounts);
grant select, insert, update on supervision_record to zhidu_app;
alter table supervision_record enable row level security;
alter table supervision_record force row level security;
create policy act on supervision_record using (current_setting('app.scope', true) = 'act') with check (current_setting('app.scope', true) = 'act');
create policy read on supervision_record for select using (
  current_setting('app.scope', true) = 'read' and case current_setting('app.reach', true)
    when 'self' then current_setting('app.actor', true) = any(accounts::text[])
    when 'all' then current_setting('app.kind', true) in ('centre', 'auditor')
      or exists (select from daily_supervision s where s.id = supervision_record.id)
    else false
  end);

-- Problems found stay open on the institution's page until what follows closes them. The institution sees its own once
-- the record was accepted; what was found in an unannounced visit never shows before.
create table problem_found (
  id          uuid primary key,
  record      uuid not null,
  institution uuid not null,
  found_on    date not null,
  item        text,
  suggested   text,
  corrected   boolean not null,
  fact        uuid not null,
  accepted    boolean not null,
  state       text not null default 'open'
);
create index problem_found_institution on problem_found (institution, state, found_on desc);
create index problem_found_record on problem_found (record);
grant select, insert, update, delete on problem_found to zhidu_app;
alter table problem_found enable row level security;
alter table problem_found force row level security;
create policy act on problem_found using (current_setting('app.scope', true) = 'act') with check (current_setting('app.scope', true) = 'act');
create policy read on problem_found for select using (
  current_setting('app.scope', true) = 'read' and case current_setting('app.reach', true)
    when 'all' then accepted or current_setting('app.kind', true) in ('centre', 'auditor')
    when 'field' then accepted and institution in (select i.id from institution i)
    when 'own' then accepted and institution::text = current_setting('app.organisation', true)
    -- Whoever is called to the institution learns beforehand what is still open there (a15.1.1).
    else accepted and exists (select from dispatch d where d.institution = problem_found.institution)
      or exists (select from supervision_record r where r.id = record)
  end);

-- Names on the record's paper are written out, for whoever may read that record; no other value comes through here.
do $$ begin
  execute format('create policy door on supervision_record for select to %I using (true)', current_user);
end $$;
create function value_in_record(record uuid, wanted uuid) returns table (person uuid, sealed bytea, wrapped bytea)
language sql stable security definer set search_path = public, pg_temp as $$
  select v.person, v.sealed, k.wrapped from personal_value v join person_key k on k.person = v.person
  where v.ref = wanted
    and exists (select from supervision_record r where r.id = record
      and (current_setting('app.kind', true) in ('centre', 'auditor') and current_setting('app.reach', true) = 'all'
        or current_setting('app.actor', true) = any(r.accounts::text[]))
      and jsonb_path_exists(r.state, '$.** ? (@.ref == $wanted)', jsonb_build_object('wanted', wanted::text)))
$$;
revoke all on function value_in_record(uuid, uuid) from public;
grant execute on function value_in_record(uuid, uuid) to zhidu_app;

-- That a house is a rehearsal is no secret: every paper that anybody prints must say so.
create policy rehearsal on operation for select using (
  current_setting('app.scope', true) = 'read' and state->>'kind' = 'rehearsal-loaded');
