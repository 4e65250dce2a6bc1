-- What a reader may see is the same for every row of a reading: asked once, not once a row.
do $$
declare t text;
begin
  foreach t in array array['activity', 'evaluation_session'] loop
    execute format('alter policy act on %I using ((select current_setting(''app.scope'', true)) = ''act'') with check ((select current_setting(''app.scope'', true)) = ''act'')', t);
    execute format('alter policy read on %I using (
      (select current_setting(''app.scope'', true)) = ''read'' and case (select current_setting(''app.reach'', true))
        when ''all'' then true
        when ''field'' then institution in (select i.id from institution i where i.industry::text = (select current_setting(''app.organisation'', true)))
        when ''own'' then institution = (select nullif(current_setting(''app.organisation'', true), '''')::uuid)
        else false
      end)', t);
  end loop;
end $$;

-- The calendar counts days from the index alone.
drop index evaluation_session_calendar;
create index evaluation_session_calendar on evaluation_session (day, starts, id) include (institution, candidates, state, prefecture, occupation);
