-- Accounts of people in organisations, and the roles they hold.
create table account (
  id           uuid primary key,
  version      integer not null,
  state        jsonb not null,
  name         text not null unique,
  organisation uuid not null references organisation (id),
  person       uuid not null,
  name_ref     uuid not null,
  roles        text[] not null,
  open         boolean not null,
  -- 三员分立: an administrator's role stands alone, whatever a program says.
  constraint administrators_stand_alone check (
    not roles && array['system-admin', 'security-admin', 'audit-admin', 'auditor'] or cardinality(roles) <= 1)
);
create index account_organisation on account (organisation, name);
grant select, insert, update on account to zhidu_app;
alter table account enable row level security;
alter table account force row level security;
create policy act on account using (current_setting('app.scope', true) = 'act') with check (current_setting('app.scope', true) = 'act');
create policy read on account for select using (
  current_setting('app.scope', true) = 'read' and (
    current_setting('app.reach', true) = 'all' or organisation::text = current_setting('app.organisation', true)));
