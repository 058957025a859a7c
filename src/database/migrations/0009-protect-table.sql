-- What 0007 does to the tables of its day, for every later table that has a business_id: call protect_business_table('x').

create or replace procedure protect_business_table(wanted text) language plpgsql as $$
declare
  is_own text := 'business_id = nullif(current_setting(''app.business_id'', true), '''')::uuid';
begin
  execute format('alter table %I enable row level security', wanted);
  execute format('alter table %I force row level security', wanted);
  execute format('drop policy if exists switchboard_tenant_rows on %I', wanted);
  execute format('create policy switchboard_tenant_rows on %I to switchboard_tenant using (%s) with check (%s)',
    wanted, is_own, is_own);
  execute format('drop policy if exists switchboard_tenant_only on %I', wanted);
  execute format('create policy switchboard_tenant_only on %I as restrictive to switchboard_tenant using (%s) with check (%s)',
    wanted, is_own, is_own);
  execute format('drop policy if exists switchboard_system_rows on %I', wanted);
  execute format('create policy switchboard_system_rows on %I to switchboard_system using (true) with check (true)', wanted);
  execute format('grant select, insert, update, delete on %I to switchboard_tenant, switchboard_system', wanted);
end $$;
revoke execute on procedure protect_business_table(text) from public;
