-- Plans of evaluation: the folded state, and the sessions derived from it for lists and the calendar.
create table activity (
  id          uuid primary key,
  version     integer not null,
  state       jsonb not null,
  institution uuid not null,
  stage       text not null,
  title       text not null,
  filed_on    date not null,
  first_day   date not null,
  last_day    date not null,
  late        boolean not null
);
create index activity_newest on activity (filed_on desc, id desc);
create index activity_institution on activity (institution, filed_on desc, id desc);

-- Written anew with its plan at each act; the state of the plan is what counts.
create table evaluation_session (
  id          uuid primary key,
  activity    uuid not null references activity (id),
  batch       uuid not null,
  institution uuid not null,
  prefecture  text not null,
  number      text not null,
  occupation  text not null,
  level       text not null,
  kind        text not null,
  subject     text not null,
  venue       uuid not null,
  starts      timestamptz not null,
  ends        timestamptz not null,
  day         date not null,
  state       text not null,
  rooms       integer not null,
  places      integer not null,
  candidates  integer not null,
  examiners   uuid[] not null,
  internal    uuid
);
create index evaluation_session_activity on evaluation_session (activity);
create index evaluation_session_calendar on evaluation_session (day, starts, id);
create index evaluation_session_institution on evaluation_session (institution, day, starts, id);
create index evaluation_session_prefecture on evaluation_session (prefecture, day, starts, id);
create index evaluation_session_occupation on evaluation_session (occupation, day, starts, id);
create index evaluation_session_internal on evaluation_session (internal, day) where internal is not null;
create index evaluation_session_number on evaluation_session (institution, number);

-- Candidates of a roster, too many for an event: the event holds their count and hash, the rows never change.
create table candidate (
  roster     uuid not null,
  row        integer not null,
  activity   uuid not null references activity (id),
  batch      uuid not null,
  id         uuid not null,
  person     uuid not null,
  name_ref   uuid not null,
  name_c     text not null,
  number_ref uuid not null,
  number_c   text not null,
  declared   text,
  primary key (roster, row)
);
create index candidate_activity on candidate (activity);
create index candidate_person on candidate (person);
create trigger append_only before update or delete or truncate on candidate for each statement execute function refuse_change();

grant select, insert, update on activity to zhidu_app;
grant select, insert, delete on evaluation_session to zhidu_app;
grant select, insert on candidate to zhidu_app;

do $$
declare t text;
begin
  foreach t in array array['activity', 'evaluation_session', 'candidate'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy act on %I using (current_setting(''app.scope'', true) = ''act'') with check (current_setting(''app.scope'', true) = ''act'')', t);
  end loop;
  -- An industry authority sees the institutions that are its own today; one person alone (self) sees none here.
  foreach t in array array['activity', 'evaluation_session'] loop
    execute format('create policy read on %I for select using (
      current_setting(''app.scope'', true) = ''read'' and case current_setting(''app.reach'', true)
        when ''all'' then true
        when ''field'' then institution in (select i.id from institution i where i.industry::text = current_setting(''app.organisation'', true))
        when ''own'' then institution::text = current_setting(''app.organisation'', true)
        else false
      end)', t);
  end loop;
end $$;
create policy read on candidate for select using (
  current_setting('app.scope', true) = 'read' and activity in (select a.id from activity a));
