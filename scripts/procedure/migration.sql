-- 样例事项: the Centre opens and closes them, and the auditor looks on.
create table sample_matter (
  id        uuid primary key,
  version   integer not null,
  state     jsonb not null,
  stage     text not null,
  opened_on date not null
);
create index sample_matter_newest on sample_matter (opened_on desc, id desc);
grant select, insert, update on sample_matter to zhidu_app;
alter table sample_matter enable row level security;
alter table sample_matter force row level security;
create policy act on sample_matter using (current_setting('app.scope', true) = 'act') with check (current_setting('app.scope', true) = 'act');
create policy read on sample_matter for select using (
  current_setting('app.scope', true) = 'read' and current_setting('app.reach', true) = 'all'
    and current_setting('app.kind', true) in ('centre', 'auditor'));
