-- What anybody may learn who holds a paper, asked by whoever reads: a reader's role cannot take on the scope of an act.
do $$ begin
  execute format('create policy door on document for select to %I using (true)', current_user);
end $$;
create or replace function document_of_code(code text)
  returns table (kind text, number text, issued_on date, issuer text, status text, rehearsal boolean)
  language sql stable security definer set search_path = public, pg_temp as $$
  select d.kind, d.number, d.issued_on, d.issuer_name, d.status, d.rehearsal from document d
  where d.check_code = code and d.status <> 'draft'
$$;
revoke all on function document_of_code(text) from public;
grant execute on function document_of_code(text) to zhidu_app, zhidu_read;
