-- The one way anything leaves the house: a row is made in the transaction of the act that wants it sent, and a worker
-- sends it afterwards. The table of this name that stood here since the beginning never held a row.
drop table outbox;
create table outbox (
  id      uuid primary key,
  version integer not null,
  state   jsonb not null,
  channel text not null,
  waiting boolean not null,
  -- The worker's own: when to try (again), and how often it did. No act decides by them.
  next_at timestamptz not null,
  tries   integer not null default 0
);
create index outbox_waiting on outbox (next_at) where waiting;
grant select, insert, update on outbox to zhidu_app;
alter table outbox enable row level security;
alter table outbox force row level security;
create policy act on outbox using (current_setting('app.scope', true) = 'act') with check (current_setting('app.scope', true) = 'act');
