-- Organisations with exactly the powers of a4 and a5.
create table organisation (
  id      uuid primary key,
  version integer not null,
  state   jsonb not null,
  kind    text not null,
  name    text not null
);
create index organisation_kind on organisation (kind, name);
grant select, insert, update on organisation to zhidu_app;
alter table organisation enable row level security;
alter table organisation force row level security;
create policy act on organisation using (current_setting('app.scope', true) = 'act') with check (current_setting('app.scope', true) = 'act');
-- Names of organisations are public; nothing else stands here.
create policy read on organisation for select using (current_setting('app.scope', true) = 'read');
