-- What an institution says of a supervisor's conduct: its own to see, and the Centre's side that oversees conduct. No
-- reader in person: whoever it is about does not see it.
create table conduct_report (
  id          uuid primary key,
  version     integer not null,
  state       jsonb not null,
  supervision uuid not null,
  institution uuid not null,
  card        text not null,
  kind        text not null,
  stage       text not null,
  at          timestamptz not null
);
create unique index conduct_report_once on conduct_report (supervision, card) where kind = 'rating';
create index conduct_report_at on conduct_report (at desc, id desc);
create index conduct_report_institution on conduct_report (institution, supervision);
grant select, insert, update on conduct_report to zhidu_app;
alter table conduct_report enable row level security;
alter table conduct_report force row level security;
create policy act on conduct_report using (current_setting('app.scope', true) = 'act') with check (current_setting('app.scope', true) = 'act');
create policy read on conduct_report for select using (
  current_setting('app.scope', true) = 'read' and case current_setting('app.reach', true)
    when 'own' then institution::text = current_setting('app.organisation', true)
    when 'all' then current_setting('app.kind', true) = 'centre'
    else false
  end);
