-- What anybody may know of a draw, asked by whoever reads: a reader's role cannot take on the scope of an act. Of a
-- dispatch and of an institution the owner sees the rows already.
do $$ begin
  execute format('create policy door on draw_chain for select to %I using (true)', current_user);
end $$;
create or replace function public_draws(of_year integer, at timestamptz)
  returns table (session text, manifest text, sealed_on text, eligible integer, excluded integer, wanted integer,
    stage text, drawn boolean, replaced integer, id uuid, institution text, first_day text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select d.state->'sealed'->>'session', d.state->'sealed'->>'manifest', d.state->'sealed'->>'on',
    (d.state->'sealed'->>'eligible')::integer, (d.state->'sealed'->>'excluded')::integer, (d.state->>'wanted')::integer,
    case when d.stage in ('sealed', 'withdrawn') then d.stage else 'drawn' end, d.state ? 'resolved',
    case when o.open then (select count(*)::integer from jsonb_array_elements(d.state->'places') p where p->>'state' = 'skipped') end,
    case when o.open then d.id end, case when o.open then i.name end,
    case when o.open then to_char(d.starts at time zone 'Asia/Shanghai', 'YYYY-MM-DD') end
  from dispatch d join institution i on i.id = d.institution, lateral (select d.disclosed and d.ends < at as open) o
  where d.year = of_year order by d.j desc
$$;
create or replace function public_chain(of_year integer) returns table (length integer, anchor text, published_on text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select c.length, c.anchor, c.state->>'on' from draw_chain c where c.year = of_year
$$;
revoke all on function public_draws(integer, timestamptz), public_chain(integer) from public;
grant execute on function public_draws(integer, timestamptz), public_chain(integer) to zhidu_app, zhidu_read;
