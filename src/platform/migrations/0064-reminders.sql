-- What a person was reminded of: one summary a day, seen by that person alone.
create table reminder (
  id      uuid primary key,
  version integer not null,
  state   jsonb not null,
  account uuid not null,
  day     date not null,
  unread  boolean not null,
  unique (account, day)
);
create table reminder_line (
  reminder  uuid not null references reminder (id),
  account   uuid not null,
  procedure text not null,
  subject   uuid not null,
  kind      text not null,
  due_on    date not null,
  moment    text not null,
  round     integer not null,
  primary key (account, procedure, subject, kind, due_on, moment, round)
);
create index reminder_line_of on reminder_line (reminder);
grant select, insert, update on reminder to zhidu_app;
grant select, insert on reminder_line to zhidu_app;

-- By which ways a person wants to hear: the addresses themselves are personal values.
create table contact (
  -- The account's own id.
  id      uuid primary key,
  version integer not null,
  state   jsonb not null
);
grant select, insert, update on contact to zhidu_app;

do $$
declare t text;
begin
  foreach t in array array['reminder', 'reminder_line', 'contact'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy act on %I using (current_setting(''app.scope'', true) = ''act'') with check (current_setting(''app.scope'', true) = ''act'')', t);
    execute format('create policy read on %I for select using (current_setting(''app.scope'', true) = ''read'' and %s::text = current_setting(''app.actor'', true))',
      t, case t when 'contact' then 'id' else 'account' end);
  end loop;
end $$;
alter table personal_value drop constraint personal_value_field_check;
alter table personal_value add constraint personal_value_field_check
  check (field in ('name', 'identityNumber', 'phone', 'mail', 'note'));
