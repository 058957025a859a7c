-- Two roles, neither of which can pass by the policies. Every transaction takes one of them. switchboard_tenant sees the
-- rows of the business named by the setting app.business_id, and no row when there is none; switchboard_system routes
-- calls and signs people in. The policies bind the tables' owner too.

do $$
declare
  wanted text;
begin
  foreach wanted in array array['switchboard_tenant', 'switchboard_system'] loop
    if not exists (select from pg_roles where rolname = wanted) then
      begin
        execute format('create role %I nologin nobypassrls', wanted);
      exception when duplicate_object or unique_violation then
        null;
      end;
    end if;
    -- Whoever connects may become the role, but does not inherit what it may see.
    begin
      if current_setting('server_version_num')::integer >= 160000 then
        execute format('grant %I to current_user with inherit false, set true', wanted);
      else
        execute format('grant %I to current_user', wanted);
      end if;
    exception when insufficient_privilege then
      if not pg_has_role(wanted, 'member') then
        raise exception 'The database user "%" may not become the role "%".', current_user, wanted
          using hint = format('Have an administrator run: grant %I to %I;', wanted, current_user);
      end if;
    end;
  end loop;
  begin
    execute format('grant usage on schema %I to switchboard_tenant, switchboard_system', current_schema());
  exception when insufficient_privilege then
    null;
  end;
end $$;

do $$
declare
  wanted text;
  is_own text;
begin
  foreach wanted in array array['businesses', 'ai_roles', 'members', 'api_keys', 'staff', 'services', 'staff_services',
    'business_hours', 'closures', 'staff_availability', 'staff_exceptions', 'customers', 'appointments', 'calls',
    'call_events', 'turns', 'role_switches', 'call_rungs', 'tool_calls', 'recordings', 'usage_days', 'knowledge',
    'messages', 'speech']
  loop
    is_own := format('%I = nullif(current_setting(''app.business_id'', true), '''')::uuid',
      case wanted when 'businesses' then 'id' else 'business_id' end);
    execute format('alter table %I enable row level security', wanted);
    execute format('alter table %I force row level security', wanted);
    execute format('drop policy if exists switchboard_tenant_rows on %I', wanted);
    execute format('create policy switchboard_tenant_rows on %I to switchboard_tenant using (%s) with check (%s)',
      wanted, is_own, is_own);
    -- Holds even if somebody later adds a policy that opens the table to everyone.
    execute format('drop policy if exists switchboard_tenant_only on %I', wanted);
    execute format('create policy switchboard_tenant_only on %I as restrictive to switchboard_tenant using (%s) with check (%s)',
      wanted, is_own, is_own);
    execute format('drop policy if exists switchboard_system_rows on %I', wanted);
    execute format('create policy switchboard_system_rows on %I to switchboard_system using (true) with check (true)',
      wanted);
    execute format('grant select, insert, update, delete on %I to switchboard_tenant, switchboard_system', wanted);
  end loop;
end $$;
revoke insert on businesses from switchboard_tenant;

-- Logins belong to people, not to businesses: only the tables' owner reads them, and nobody else who can reach the
-- schema (Supabase opens it to its anonymous role). A business sees the names of its own members.
alter table "user" enable row level security;
alter table session enable row level security;
alter table account enable row level security;
alter table verification enable row level security;
grant select (id, name, email) on "user" to switchboard_tenant, switchboard_system;
drop policy if exists switchboard_members on "user";
create policy switchboard_members on "user" for select to switchboard_tenant
  using (exists (select from members where members.user_id = "user".id));
drop policy if exists switchboard_system_rows on "user";
create policy switchboard_system_rows on "user" for select to switchboard_system using (true);
