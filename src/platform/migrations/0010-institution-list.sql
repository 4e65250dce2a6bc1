-- Lists and searches of institutions that cost what they show, not what the register holds.
select set_config('app.scope', 'act', true);

-- How an institution stands on a day: the last of `standing` whose day in `standing_since` has come. Written with the
-- state by the same act. Rows from before these columns are filled when the house opens.
alter table institution
  add column occupations    integer not null default 0,
  add column standing_since date[] not null default '{}',
  add column standing       text[] not null default '{}',
  add column measured boolean not null generated always as (standing && '{suspended,terminated,receipt-revoked}'::text[]) stored;
create index institution_measured on institution (filed_on desc, id desc) where measured;
create index institution_unfilled on institution (id) where standing = '{}';

-- Under row-level security PostgreSQL looks up an index only by operators that can leak nothing, and array containment
-- is not one. So the pairs of a name stand in a table of their own, without security of its own. That is safe: it holds
-- an id and the neighbouring characters of a name that the register publishes, no person and no other word; the
-- application may only read it; and what it finds is joined to `institution`, where the reader's reach is applied.
create table institution_search (
  id    uuid primary key,
  pairs text[] not null
);
alter table institution_search alter column pairs set statistics 1000;
insert into institution_search select id, bigrams(name) from institution;
create index institution_search_pairs on institution_search using gin (pairs);
grant select on institution_search to zhidu_app;
drop index institution_name;

create function keep_institution_search() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into institution_search values (new.id, bigrams(new.name)) on conflict (id) do update set pairs = excluded.pairs;
  return null;
end $$;
create trigger search_new after insert on institution for each row execute function keep_institution_search();
create trigger search_renamed after update of name on institution for each row
  when (new.name is distinct from old.name) execute function keep_institution_search();

-- The same rules as before. As sub-selects the settings are read once a statement and not once a row, and as truth
-- values they are not taken for conditions that hardly any row fulfils: a count would read the whole table in parallel.
alter policy act on institution using ((select current_setting('app.scope', true) = 'act'))
  with check ((select current_setting('app.scope', true) = 'act'));
alter policy read on institution using (
  (select current_setting('app.scope', true) = 'read') and case (select current_setting('app.reach', true))
    when 'all' then true
    when 'field' then industry::text = (select current_setting('app.organisation', true))
    else id::text = (select current_setting('app.organisation', true))
  end);
alter policy act on organisation using ((select current_setting('app.scope', true) = 'act'))
  with check ((select current_setting('app.scope', true) = 'act'));
alter policy read on organisation using ((select current_setting('app.scope', true) = 'read'));
