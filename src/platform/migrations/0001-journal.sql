-- The journal: entries are inserted in the transaction of the change and sealed into a Merkle tree within a second.
-- Nobody may update, delete or truncate: grants say so for the application, triggers for everyone else.

create table journal_entry (
  id        uuid primary key,
  procedure text not null,
  subject   uuid not null,
  version   integer not null,
  body      bytea not null,
  leaf      bytea not null,
  xid       xid8 not null default pg_current_xact_id(),
  at        timestamptz not null,
  unique (procedure, subject, version)
);
create index journal_entry_unsealed on journal_entry (xid, id);

create table journal_seal (
  seq   bigint primary key,
  entry uuid not null unique references journal_entry (id),
  xid   xid8 not null
);

-- Roots of complete subtrees: level 0 are the leaves, index counts from the left (RFC 6962).
create table journal_node (
  level smallint not null,
  index bigint not null,
  hash  bytea not null,
  primary key (level, index)
);

-- One signed note per sealing (C2SP tlog-checkpoint).
create table journal_checkpoint (
  size bigint primary key,
  root bytea not null,
  at   timestamptz not null,
  note text not null
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the journal is append-only' using errcode = '42501';
end $$;

do $$
declare t text;
begin
  foreach t in array array['journal_entry', 'journal_seal', 'journal_node', 'journal_checkpoint'] loop
    execute format('create trigger append_only before update or delete or truncate on %I for each statement execute function refuse_change()', t);
    execute format('grant select, insert on %I to zhidu_app', t);
  end loop;
end $$;

-- The words of people: what an entry commits to, erasable without touching the entry.
create table opening (
  ref  uuid primary key,
  salt bytea not null,
  text text not null
);
grant select, insert, delete on opening to zhidu_app;

-- A repeated submit waits here for the first and gets its answer; keys never expire.
create table idempotency (
  actor   uuid not null,
  key     uuid not null,
  body    bytea not null,
  entries uuid[] not null,
  at      timestamptz not null,
  primary key (actor, key)
);
grant select, insert, update on idempotency to zhidu_app;

-- What leaves the house (mail, jobs) leaves from here, never from inside a transaction.
create table outbox (
  id      uuid primary key,
  kind    text not null,
  payload jsonb not null,
  at      timestamptz not null,
  sent_at timestamptz
);
create index outbox_waiting on outbox (at) where sent_at is null;
grant select, insert, update on outbox to zhidu_app;

create table operation (
  id      uuid primary key,
  version integer not null,
  state   jsonb not null
);
grant select, insert, update on operation to zhidu_app;

alter table operation enable row level security;
alter table operation force row level security;
create policy act on operation using (current_setting('app.scope', true) = 'act') with check (current_setting('app.scope', true) = 'act');
create policy read on operation for select using (
  current_setting('app.scope', true) = 'read' and current_setting('app.reach', true) = 'all');
