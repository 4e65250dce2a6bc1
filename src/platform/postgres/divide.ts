/**
 * Gives every policy to the role it is meant for, and the readers what they may look at. A policy without a role is
 * carried by every statement of every role: an act would pay for what each kind of reader may see.
 */
import type pg from 'pg'

/** After the migrations, which need to know nothing of it; what is divided already is left as it is. */
export async function divideRoles(owner: pg.Client): Promise<void> {
  await owner.query(`do $$ declare found record; begin
    for found in select tablename, policyname from pg_policies where schemaname = 'public' and roles = '{public}' loop
      execute format('alter policy %I on %I to %s', found.policyname, found.tablename,
        case found.policyname when 'act' then 'zhidu_app, zhidu_owner' else 'zhidu_read' end);
    end loop;
    for found in select oid::regclass as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'v')
        and has_table_privilege('zhidu_app', oid, 'select') and not has_table_privilege('zhidu_read', oid, 'select') loop
      execute format('grant select on %s to zhidu_read', found.name);
    end loop;
    for found in select oid::regprocedure as name from pg_proc
      where pronamespace = 'public'::regnamespace
        and has_function_privilege('zhidu_app', oid, 'execute') and not has_function_privilege('zhidu_read', oid, 'execute') loop
      execute format('grant execute on function %s to zhidu_read', found.name);
    end loop;
  end $$`)
}
