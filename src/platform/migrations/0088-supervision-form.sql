-- The forms of supervision used during a daily supervision (a15.1.2): one row a use. Whoever may see the record sees them;
-- the institution never does.
create table supervision_form (
  id          uuid primary key,
  version     integer not null,
  state       jsonb not null,
  supervision uuid not null,
  institution uuid not null,
  form        text not null,
  stage       text not null,
  technical   boolean not null,
  begun_at    timestamptz not null,
  -- The element of the year's chain that its sample opens; none but a sample has one.
  year        integer,
  j           integer,
  unique (year, j)
);
create index supervision_form_supervision on supervision_form (supervision, begun_at, id);

-- The sealed list of a sample, written once: the event holds its count and the hash over it. Ids alone, nobody's name.
create table sampled_item (
  sample uuid not null,
  item   text not null,
  label  text not null,
  salt   text not null,
  leaf   text not null,
  primary key (sample, item)
);
create trigger append_only before update or delete or truncate on sampled_item for each statement execute function refuse_change();

grant select, insert, update on supervision_form to zhidu_app;
grant select, insert on sampled_item to zhidu_app;
do $$
declare t text;
begin
  foreach t in array array['supervision_form', 'sampled_item'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy act on %I using (current_setting(''app.scope'', true) = ''act'') with check (current_setting(''app.scope'', true) = ''act'')', t);
  end loop;
end $$;
create policy read on supervision_form for select using (
  current_setting('app.scope', true) = 'read' and current_setting('app.reach', true) <> 'own'
    and exists (select from supervision_record r where r.id = supervision));
create policy read on sampled_item for select using (
  current_setting('app.scope', true) = 'read' and exists (select from supervision_form f where f.id = sample));
