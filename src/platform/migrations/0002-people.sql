-- Personal values: sealed field by field under a key of their person. Deleting the key and the values erases them
-- without touching a single journal entry.
create table person_key (
  person  uuid primary key,
  wrapped bytea not null
);
create table personal_value (
  ref    uuid primary key,
  person uuid not null,
  field  text not null check (field in ('name', 'identityNumber', 'phone', 'note')),
  masked text not null,
  sealed bytea not null,
  blind  bytea
);
create index personal_value_person on personal_value (person);
create index personal_value_blind on personal_value (blind) where blind is not null;
create table person (
  id      uuid primary key,
  version integer not null,
  state   jsonb not null
);
grant select, insert, delete on person_key, personal_value to zhidu_app;
grant select, insert, update on person to zhidu_app;

do $$
declare t text;
begin
  foreach t in array array['person_key', 'personal_value', 'person'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy act on %I using (current_setting(''app.scope'', true) = ''act'') with check (current_setting(''app.scope'', true) = ''act'')', t);
  end loop;
end $$;
-- Views join masked values by their reference; the keys and sealed values stay with `act`.
create policy read on personal_value for select using (current_setting('app.scope', true) = 'read');
create policy read on person for select using (current_setting('app.scope', true) = 'read');
