-- What the Centre does upon problems found. The institution sees what was addressed to it once its letter was delivered;
-- whoever filed the record sees that it was followed up.
create table follow_up (
  id           uuid primary key,
  version      integer not null,
  state        jsonb not null,
  kind         text not null,
  stage        text not null,
  waiting      text,
  opened_on    date not null,
  institutions uuid[] not null,
  records      uuid[] not null,
  -- The institutions that hold the letter.
  delivered    uuid[] not null default '{}'
);
create index follow_up_opened on follow_up (opened_on desc, id desc);
create index follow_up_waiting on follow_up (waiting, opened_on desc, id desc) where waiting is not null;
create index follow_up_institutions on follow_up using gin (institutions);
create index follow_up_records on follow_up using gin (records);
grant select, insert, update on follow_up to zhidu_app;
alter table follow_up enable row level security;
alter table follow_up force row level security;
create policy act on follow_up using (current_setting('app.scope', true) = 'act') with check (current_setting('app.scope', true) = 'act');
create policy read on follow_up for select using (
  current_setting('app.scope', true) = 'read' and case current_setting('app.reach', true)
    when 'all' then current_setting('app.kind', true) in ('centre', 'auditor', 'department')
    when 'own' then current_setting('app.organisation', true) = any(delivered::text[])
    when 'self' then exists (select from supervision_record r where r.id = any(records))
    else false
  end);

-- Which follow-up holds which problem: live while something is still to come of it. A problem's own state follows from these.
create table follow_up_problem (
  follow_up uuid not null,
  problem   uuid not null,
  state     text not null check (state in ('live', 'closed', 'withdrawn')),
  primary key (problem, follow_up)
);
grant select, insert, update on follow_up_problem to zhidu_app;
alter table follow_up_problem enable row level security;
alter table follow_up_problem force row level security;
create policy act on follow_up_problem using (current_setting('app.scope', true) = 'act') with check (current_setting('app.scope', true) = 'act');
create policy read on follow_up_problem for select using (
  current_setting('app.scope', true) = 'read' and exists (select from follow_up f where f.id = follow_up_problem.follow_up));
