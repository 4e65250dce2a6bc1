-- Items that an industry authority or an institution looks at beside the bank (a28): one row an item.
create table checklist_addition (
  id      uuid primary key,
  version integer not null,
  state   jsonb not null,
  owner   uuid not null,
  kind    text not null check (kind in ('industry', 'institution')),
  number  integer not null,
  stage   text not null,
  text    text not null,
  starts  date,
  ends    date,
  unique (owner, number)
);
create index checklist_addition_in_force on checklist_addition (owner, starts) where starts is not null;
grant select, insert, update on checklist_addition to zhidu_app;
alter table checklist_addition enable row level security;
alter table checklist_addition force row level security;
create policy act on checklist_addition using (current_setting('app.scope', true) = 'act') with check (current_setting('app.scope', true) = 'act');
-- A draft is its owner's alone; what is in force is known to whoever it reaches, and to those who watch the province.
create policy read on checklist_addition for select using (
  current_setting('app.scope', true) = 'read' and (
    owner::text = current_setting('app.organisation', true)
    or starts is not null and case current_setting('app.reach', true)
      when 'all' then true
      when 'own' then owner = (select i.industry from institution i where i.id::text = current_setting('app.organisation', true))
      when 'field' then owner in (select i.id from institution i where i.industry::text = current_setting('app.organisation', true))
      else false
    end));
