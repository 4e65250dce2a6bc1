-- The row of a session follows its plan in place: writing it anew at each act cost eight indexes a time.
grant update on evaluation_session to zhidu_app;
