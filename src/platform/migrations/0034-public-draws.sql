-- What anybody may know of a draw: number, fingerprint, day, sizes and state from its seal on; for whom it was only once
-- the visit is disclosed and over. The rest of the row stays behind the lock.
create function public_draws(of_year integer, at timestamptz)
  returns table (session text, manifest text, sealed_on text, eligible integer, excluded integer, wanted integer,
    stage text, drawn boolean, replaced integer, id uuid, institution text, first_day text)
  language plpgsql set search_path = pg_catalog, public as $$
declare scope text := current_setting('app.scope', true);
begin
  perform set_config('app.scope', 'act', true);
  return query
    select d.state->'sealed'->>'session', d.state->'sealed'->>'manifest', d.state->'sealed'->>'on',
      (d.state->'sealed'->>'eligible')::integer, (d.state->'sealed'->>'excluded')::integer, (d.state->>'wanted')::integer,
      case when d.stage in ('sealed', 'withdrawn') then d.stage else 'drawn' end, d.state ? 'resolved',
      case when o.open then (select count(*)::integer from jsonb_array_elements(d.state->'places') p where p->>'state' = 'skipped') end,
      case when o.open then d.id end, case when o.open then i.name end,
      case when o.open then to_char(d.starts at time zone 'Asia/Shanghai', 'YYYY-MM-DD') end
    from dispatch d join institution i on i.id = d.institution, lateral (select d.disclosed and d.ends < at as open) o
    where d.year = of_year order by d.j desc;
  perform set_config('app.scope', scope, true);
end $$;
create function public_chain(of_year integer) returns table (length integer, anchor text, published_on text)
  language plpgsql set search_path = pg_catalog, public as $$
declare scope text := current_setting('app.scope', true);
begin
  perform set_config('app.scope', 'act', true);
  return query select c.length, c.anchor, c.state->>'on' from draw_chain c where c.year = of_year;
  perform set_config('app.scope', scope, true);
end $$;
