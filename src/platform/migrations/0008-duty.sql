-- Open deadlines, derived from the state of their subjects by the same act that changes it.
create table duty (
  procedure text not null,
  subject   uuid not null,
  kind      text not null,
  name      text not null,
  clause    text,
  owner     uuid not null,
  remind_on date[] not null,
  due_on    date not null,
  afterwards jsonb,
  reminded  date,
  primary key (procedure, subject, kind)
);
create index duty_due on duty (due_on);
create index duty_owner on duty (owner, due_on);
grant select, insert, update, delete on duty to zhidu_app;
alter table duty enable row level security;
alter table duty force row level security;
create policy act on duty using (current_setting('app.scope', true) = 'act') with check (current_setting('app.scope', true) = 'act');
create policy read on duty for select using (
  current_setting('app.scope', true) = 'read' and (
    current_setting('app.reach', true) = 'all' or owner::text = current_setting('app.organisation', true)));
