-- Sign-in: what it takes to tell who calls. Kept apart from the registers; only `access` touches these tables.
create table credential (
  account    uuid primary key,
  hash       text not null,
  changed_at timestamptz not null
);
create table session (
  token      bytea primary key,
  account    uuid not null,
  created_at timestamptz not null,
  seen_at    timestamptz not null
);
create index session_account on session (account);
create table invitation (
  token      bytea primary key,
  account    uuid not null,
  expires_at timestamptz not null
);
create table failed_sign_in (
  name text not null,
  at   timestamptz not null
);
create index failed_sign_in_name on failed_sign_in (name, at);
grant select, insert, update, delete on credential, session, invitation, failed_sign_in to zhidu_app;

-- Who read what. Append-only, like the journal.
create table read_log (
  id      bigint generated always as identity primary key,
  at      timestamptz not null,
  actor   uuid not null,
  org     uuid not null,
  reading text not null,
  subject uuid,
  fields  text[] not null default '{}'
);
create index read_log_subject on read_log (subject, at);
create index read_log_actor on read_log (actor, at);
create trigger append_only before update or delete or truncate on read_log for each statement execute function refuse_change();
grant select, insert on read_log to zhidu_app;
