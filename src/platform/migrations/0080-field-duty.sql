-- What a supervisor does during a supervision by a7: one row an act. Whoever may see the record sees its acts; the
-- institution sees what is addressed to it, and nothing before the supervision is disclosed.
create table field_duty (
  id          uuid primary key,
  version     integer not null,
  state       jsonb not null,
  supervision uuid not null,
  institution uuid not null,
  kind        text not null,
  stage       text not null,
  addressed   boolean not null,
  at          timestamptz not null
);
create index field_duty_supervision on field_duty (supervision, at, id);
create index field_duty_institution on field_duty (institution, at desc);
grant select, insert, update on field_duty to zhidu_app;
alter table field_duty enable row level security;
alter table field_duty force row level security;
create policy act on field_duty using (current_setting('app.scope', true) = 'act') with check (current_setting('app.scope', true) = 'act');
create policy read on field_duty for select using (
  current_setting('app.scope', true) = 'read' and case current_setting('app.reach', true)
    when 'own' then addressed and institution::text = current_setting('app.organisation', true)
      and exists (select from daily_supervision s where s.id = supervision)
    else exists (select from supervision_record r where r.id = supervision)
  end);

-- Names on the record's paper are written out for whoever may read that record: those in its acts too.
do $$ begin
  execute format('create policy door on field_duty for select to %I using (true)', current_user);
end $$;
create or replace function value_in_record(record uuid, wanted uuid) returns table (person uuid, sealed bytea, wrapped bytea)
language sql stable security definer set search_path = public, pg_temp as $$
  select v.person, v.sealed, k.wrapped from personal_value v join person_key k on k.person = v.person
  where v.ref = wanted
    and exists (select from supervision_record r where r.id = record
      and (current_setting('app.kind', true) in ('centre', 'auditor') and current_setting('app.reach', true) = 'all'
        or current_setting('app.actor', true) = any(r.accounts::text[]))
      and (jsonb_path_exists(r.state, '$.** ? (@.ref == $wanted)', jsonb_build_object('wanted', wanted::text))
        or exists (select from field_duty f where f.supervision = r.id
          and jsonb_path_exists(f.state, '$.** ? (@.ref == $wanted)', jsonb_build_object('wanted', wanted::text)))))
$$;
