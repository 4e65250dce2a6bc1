-- The yearly chains of the draw: only their published ends. A chain's root is a key of the house and stands in no table.
create table draw_chain (
  id      uuid primary key,
  version integer not null,
  state   jsonb not null,
  year    integer not null unique,
  length  integer not null,
  anchor  text not null
);

-- Dispatches, the sealed pools they were drawn from, and who is bound at which hours.
create extension if not exists btree_gist;
create table dispatch (
  -- The supervision's own id: each has one dispatch.
  id          uuid primary key,
  version     integer not null,
  state       jsonb not null,
  institution uuid not null,
  stage       text not null,
  disclosed   boolean not null,
  -- Everyone who was ever asked: each keeps the sight of the own case.
  accounts    uuid[] not null,
  year        integer not null,
  j           integer not null,
  draw_key    text not null unique,
  starts      timestamptz not null,
  ends        timestamptz not null,
  unique (year, j)
);
create index dispatch_accounts on dispatch using gin (accounts);
create index dispatch_starts on dispatch (starts desc, id desc);

-- Written once with the seal, whose root and hash commit to them.
create table draw_pool (
  dispatch   uuid not null,
  supervisor uuid not null,
  card       text not null,
  salt       text not null,
  leaf       text not null,
  primary key (dispatch, supervisor)
);
create table draw_excluded (
  dispatch   uuid not null,
  supervisor uuid not null,
  card       text not null,
  salt       text not null,
  code       text not null,
  ground     text not null,
  clause     text,
  policy     text,
  primary key (dispatch, supervisor, ground)
);

-- Nobody is in two places: the database refuses what two acts at once might miss.
create table assignment (
  dispatch   uuid not null,
  supervisor uuid not null,
  during     tstzrange not null,
  constraint assignment_overlap exclude using gist (supervisor with =, during with &&)
);
create index assignment_dispatch on assignment (dispatch);

create trigger append_only before update or delete or truncate on draw_pool for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on draw_excluded for each statement execute function refuse_change();

grant select, insert on draw_chain, draw_pool, draw_excluded to zhidu_app;
grant select, insert, update on dispatch to zhidu_app;
grant select, insert, delete on assignment to zhidu_app;

do $$
declare t text;
begin
  foreach t in array array['draw_chain', 'dispatch', 'draw_pool', 'draw_excluded', 'assignment'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy act on %I using (current_setting(''app.scope'', true) = ''act'') with check (current_setting(''app.scope'', true) = ''act'')', t);
  end loop;
end $$;
create policy read on draw_chain for select using (current_setting('app.scope', true) = 'read');
-- An institution never sees a draw; the Department sees it once the visit is disclosed; a supervisor sees the own calls.
create policy read on dispatch for select using (
  current_setting('app.scope', true) = 'read' and case
    when current_setting('app.kind', true) in ('centre', 'auditor') and current_setting('app.reach', true) = 'all' then true
    when current_setting('app.reach', true) = 'self' then current_setting('app.actor', true) = any(accounts::text[])
    else current_setting('app.kind', true) = 'department' and disclosed
  end);
create policy read on draw_pool for select using (
  current_setting('app.scope', true) = 'read' and current_setting('app.reach', true) = 'all'
    and exists (select from dispatch d where d.id = dispatch));
create policy read on draw_excluded for select using (
  current_setting('app.scope', true) = 'read' and current_setting('app.reach', true) = 'all'
    and exists (select from dispatch d where d.id = dispatch));

-- Deadlines that would betray an unannounced visit are for the Centre, the auditor and whoever has to act.
alter table duty add confidential boolean not null default false;
drop policy read on duty;
create policy read on duty for select using (
  current_setting('app.scope', true) = 'read' and (
    current_setting('app.reach', true) = 'all'
      and (not confidential or current_setting('app.kind', true) in ('centre', 'auditor'))
    or owner::text = current_setting('app.organisation', true) and current_setting('app.reach', true) <> 'self'
    or owner::text = current_setting('app.actor', true)));
