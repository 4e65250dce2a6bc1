-- Daily supervisions. One that is not disclosed exists for the Centre, the auditor and the supervisor who goes.
create table daily_supervision (
  id          uuid primary key,
  version     integer not null,
  state       jsonb not null,
  institution uuid not null,
  activity    uuid not null,
  stage       text not null,
  announced   boolean not null,
  disclosed   boolean not null,
  starts      timestamptz not null,
  ends        timestamptz not null
);
create index daily_supervision_starts on daily_supervision (starts desc, id desc);
create index daily_supervision_institution on daily_supervision (institution, starts desc);

-- A session is watched by one open supervision at a time.
create table watched_session (
  session     uuid primary key,
  supervision uuid not null
);
create index watched_session_supervision on watched_session (supervision);

grant select, insert, update on daily_supervision to zhidu_app;
grant select, insert, delete on watched_session to zhidu_app;
alter table daily_supervision enable row level security;
alter table daily_supervision force row level security;
alter table watched_session enable row level security;
alter table watched_session force row level security;
create policy act on daily_supervision using (current_setting('app.scope', true) = 'act') with check (current_setting('app.scope', true) = 'act');
create policy act on watched_session using (current_setting('app.scope', true) = 'act') with check (current_setting('app.scope', true) = 'act');
create policy read on daily_supervision for select using (
  current_setting('app.scope', true) = 'read' and case current_setting('app.reach', true)
    when 'all' then current_setting('app.kind', true) in ('centre', 'auditor') or disclosed
    when 'self' then exists (select from dispatch d where d.id = daily_supervision.id)
    when 'field' then disclosed and exists (select from institution i where i.id = institution)
    else disclosed and institution::text = current_setting('app.organisation', true)
  end);

-- Whoever is called to a supervision sees the institution, the plan and the sessions of it.
create policy called on institution for select using (
  current_setting('app.scope', true) = 'read' and current_setting('app.reach', true) = 'self'
    and exists (select from dispatch d where d.institution = institution.id));
create policy called on activity for select using (
  current_setting('app.scope', true) = 'read' and current_setting('app.reach', true) = 'self'
    and exists (select from daily_supervision s where s.activity = activity.id));
create policy called on evaluation_session for select using (
  current_setting('app.scope', true) = 'read' and current_setting('app.reach', true) = 'self'
    and exists (select from daily_supervision s where s.activity = evaluation_session.activity));

-- Whoever may see a supervision may see who comes, though not how they were drawn: an institution checks the card at its door.
create table supervision_visitor (
  supervision uuid not null,
  supervisor  uuid not null,
  card        text not null,
  name_ref    uuid not null,
  primary key (supervision, supervisor)
);
grant select, insert, delete on supervision_visitor to zhidu_app;
alter table supervision_visitor enable row level security;
alter table supervision_visitor force row level security;
create policy act on supervision_visitor using (current_setting('app.scope', true) = 'act') with check (current_setting('app.scope', true) = 'act');
create policy read on supervision_visitor for select using (
  current_setting('app.scope', true) = 'read' and exists (select from daily_supervision s where s.id = supervision));
