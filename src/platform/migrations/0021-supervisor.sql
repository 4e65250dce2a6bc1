-- Supervisors: the folded state, and columns derived from it for lists, searches and draws. Names stand sealed elsewhere.
create table supervisor (
  id             uuid primary key,
  version        integer not null,
  state          jsonb not null,
  kind           text not null check (kind in ('external', 'internal')),
  issuer         uuid not null,
  card           text not null unique,
  name_ref       uuid not null,
  identity_ref   uuid not null,
  person         uuid not null,
  account        uuid unique,
  prefecture     text not null,
  valid_from     date not null,
  valid_until    date not null,
  employer_names text not null
);
create index supervisor_kind on supervisor (kind, card);
create index supervisor_issuer on supervisor (issuer, card);
create index supervisor_person on supervisor (person);
create index supervisor_prefecture on supervisor (prefecture, card);
create index supervisor_employer on supervisor using gin (bigrams(employer_names));
grant select, insert, update on supervisor to zhidu_app;

alter table supervisor enable row level security;
alter table supervisor force row level security;
create policy act on supervisor using (current_setting('app.scope', true) = 'act') with check (current_setting('app.scope', true) = 'act');
-- The external ones belong to the Centre (a10); an internal card stays within its institution or industry (a12.p1).
create policy read on supervisor for select using (
  current_setting('app.scope', true) = 'read' and case current_setting('app.reach', true)
    when 'all' then true
    when 'self' then account::text = current_setting('app.actor', true)
    else kind = 'internal' and issuer::text = current_setting('app.organisation', true)
  end);
