-- Sessions that no internal supervisor watches (a16), the latest first: few among many, and asked for with every work list.
create index evaluation_session_uncovered on evaluation_session (day desc, starts desc, id)
  where internal is null and state = 'planned';
