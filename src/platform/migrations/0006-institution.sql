-- Institutions: the folded state, and columns derived from it for lists and searches.

-- Every two neighbouring characters: trigrams find nothing in Chinese under locale C.
create function bigrams(words text) returns text[] language sql immutable parallel safe as $$
  select coalesce(array_agg(distinct substr(lower(words), i, 2)), '{}') from generate_series(1, greatest(char_length(words) - 1, 1)) i
$$;

create table institution (
  id          uuid primary key,
  version     integer not null,
  state       jsonb not null,
  code        text not null unique,
  name        text not null,
  address     text not null,
  kind        text not null,
  kinds       text[] not null,
  prefecture  text not null,
  industry    uuid,
  filed_on    date not null,
  valid_until date not null,
  receipt_year   integer,
  receipt_serial integer,
  unique (receipt_year, receipt_serial)
);
create index institution_newest on institution (filed_on desc, id desc);
create index institution_kind on institution (kind, filed_on desc, id desc);
create index institution_prefecture on institution (prefecture, filed_on desc, id desc);
create index institution_valid_until on institution (valid_until);
create index institution_industry on institution (industry) where industry is not null;
create index institution_name on institution using gin (bigrams(name));
grant select, insert, update on institution to zhidu_app;

alter table institution enable row level security;
alter table institution force row level security;
create policy act on institution using (current_setting('app.scope', true) = 'act') with check (current_setting('app.scope', true) = 'act');
create policy read on institution for select using (
  current_setting('app.scope', true) = 'read' and case current_setting('app.reach', true)
    when 'all' then true
    when 'field' then industry::text = current_setting('app.organisation', true)
    else id::text = current_setting('app.organisation', true)
  end);
