-- A card shown at the door: one row a showing. The supervisor sees the own ones, the Centre and the auditor all;
-- an institution finds one by its code alone, and only where it is the one that is visited.
create table card_check (
  id          uuid primary key,
  version     integer not null,
  state       jsonb not null,
  supervision uuid not null,
  institution uuid not null,
  account     uuid not null,
  code        text not null unique,
  until       timestamptz not null
);
create index card_check_supervision on card_check (supervision);
grant select, insert, update on card_check to zhidu_app;
alter table card_check enable row level security;
alter table card_check force row level security;
create policy act on card_check using (current_setting('app.scope', true) = 'act') with check (current_setting('app.scope', true) = 'act');
create policy read on card_check for select using (
  current_setting('app.scope', true) = 'read' and case current_setting('app.reach', true)
    when 'self' then account::text = current_setting('app.actor', true)
    when 'all' then current_setting('app.kind', true) in ('centre', 'auditor')
    else false
  end);

do $$ begin
  execute format('create policy door on card_check for select to %I using (true)', current_user);
  execute format('create policy door on dispatch for select to %I using (true)', current_user);
end $$;
-- Whether it is this institution's visit, who goes there now, and what the card is worth: of another's visit, nothing at all.
create function card_shown(wanted text) returns table (state jsonb, name text, goes boolean, card jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.state, coalesce(p.masked, '（已删除）'),
    exists (select from dispatch d, jsonb_array_elements(d.state->'places') place
      where d.id = c.supervision and d.stage <> 'withdrawn'
        and place->>'account' = c.account::text and place->>'state' = 'accepted'),
    s.state - 'person' - 'employers' - 'interests' - 'leaves'
  from card_check c
  join supervisor s on s.id::text = c.state->>'supervisor'
  left join personal_value p on p.ref::text = c.state->'name'->>'ref'
  where c.code = wanted and current_setting('app.scope', true) = 'read' and current_setting('app.reach', true) = 'own'
    and c.institution::text = current_setting('app.organisation', true)
$$;
revoke all on function card_shown(text) from public;
grant execute on function card_shown(text) to zhidu_app;
