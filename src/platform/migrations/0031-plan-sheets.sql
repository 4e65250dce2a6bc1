-- Sheets of plans and of rosters on their way in; each is seen by the institution that uploaded it and nobody else.
do $$
declare t text;
begin
  foreach t in array array['plan_import', 'roster_import'] loop
    execute format('create table %I (id uuid primary key, version integer not null, state jsonb not null, opened_at timestamptz not null default now())', t);
    execute format('grant select, insert, update on %I to zhidu_app', t);
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy act on %I using (current_setting(''app.scope'', true) = ''act'') with check (current_setting(''app.scope'', true) = ''act'')', t);
    execute format('create policy read on %I for select using (
      current_setting(''app.scope'', true) = ''read'' and current_setting(''app.reach'', true) = ''own''
        and state->>''owner'' = current_setting(''app.organisation'', true))', t);
  end loop;
end $$;
