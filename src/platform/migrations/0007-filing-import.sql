-- Sheets of filings on their way in. The rows are words kept under the sheet's own key, so that they can be erased.
create table filing_import (
  id      uuid primary key,
  version integer not null,
  state   jsonb not null,
  opened_at timestamptz not null default now()
);
grant select, insert, update on filing_import to zhidu_app;
alter table filing_import enable row level security;
alter table filing_import force row level security;
create policy act on filing_import using (current_setting('app.scope', true) = 'act') with check (current_setting('app.scope', true) = 'act');
create policy read on filing_import for select using (
  current_setting('app.scope', true) = 'read' and current_setting('app.reach', true) = 'all');
