-- Rectifications: seen by the institution itself, the Centre, the Department, the auditor, and the industry authority of the field.
create table rectification (
  id          uuid primary key,
  version     integer not null,
  state       jsonb not null,
  institution uuid not null,
  number      text not null unique,
  mode        text not null,
  stage       text not null,
  basis       uuid,
  opened_on   date not null,
  due_on      date,
  overdue     boolean not null,
  refused     boolean not null
);
create index rectification_opened on rectification (opened_on desc, id desc);
create index rectification_institution on rectification (institution, opened_on desc);
create index rectification_basis on rectification (basis) where basis is not null;
create index rectification_open on rectification (stage, due_on) where stage <> 'closed';

-- One row an item, derived: what is still to be put right at an institution, and in which record it was found.
create table rectification_item (
  rectification uuid not null references rectification (id),
  item          uuid not null,
  number        integer not null,
  institution   uuid not null,
  problem       uuid,
  record        uuid,
  demand        uuid not null,
  mode          text not null,
  due_on        date,
  overdue       boolean not null,
  state         text not null check (state in ('open', 'reported', 'returned', 'accepted', 'closed', 'left')),
  primary key (rectification, item)
);
create index rectification_item_institution on rectification_item (institution, state);
create index rectification_item_record on rectification_item (record) where record is not null;
-- A problem is put right in one place at a time.
create unique index rectification_item_problem on rectification_item (problem)
  where problem is not null and state not in ('closed', 'left');

-- What is laid before whoever is competent: a fact, its evidence and the clause it might touch. Never a determination.
create table problem_for_determination (
  procedure   text not null,
  subject     uuid not null,
  kind        text not null,
  institution uuid not null,
  raised_on   date not null,
  suggested   text not null,
  fact        uuid,
  due_on      date,
  evidence    uuid[] not null,
  state       text not null default 'open' check (state in ('open', 'withdrawn', 'taken-up')),
  primary key (procedure, subject, kind)
);
create index problem_for_determination_institution on problem_for_determination (institution, raised_on desc);

grant select, insert, update on rectification, rectification_item, problem_for_determination to zhidu_app;
do $$
declare t text;
begin
  foreach t in array array['rectification', 'rectification_item', 'problem_for_determination'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy act on %I using (current_setting(''app.scope'', true) = ''act'') with check (current_setting(''app.scope'', true) = ''act'')', t);
  end loop;
end $$;
create policy read on rectification for select using (
  current_setting('app.scope', true) = 'read' and case current_setting('app.reach', true)
    when 'all' then current_setting('app.kind', true) in ('centre', 'auditor', 'department')
    when 'field' then institution in (select i.id from institution i)
    when 'own' then institution::text = current_setting('app.organisation', true)
    else false
  end);
-- Whoever filed the record sees what came of it; whoever is called to the institution learns what is open there (a15.1.1).
create policy read on rectification_item for select using (
  current_setting('app.scope', true) = 'read' and case
    when current_setting('app.reach', true) = 'self' then
      exists (select from supervision_record r where r.id = record)
        or exists (select from dispatch d where d.institution = rectification_item.institution)
    else exists (select from rectification r where r.id = rectification_item.rectification)
  end);
-- What is suggested is for whoever prepares or makes the determination.
create policy read on problem_for_determination for select using (
  current_setting('app.scope', true) = 'read' and case current_setting('app.reach', true)
    when 'all' then current_setting('app.kind', true) in ('centre', 'auditor', 'department')
    when 'field' then institution in (select i.id from institution i)
    else false
  end);

-- The files of a rectification are seen by whoever sees the rectification.
create policy rectification on evidence for select using (
  current_setting('app.scope', true) = 'read' and procedure = 'rectification'
    and exists (select from rectification r where r.id = about));
