-- Tells every API process which business's configuration changed, once per committed transaction.

-- The setting app.changed_business tells the transaction itself: '*' is more than one.
create or replace function notify_business_changed() returns trigger language plpgsql set search_path = '' as $$
declare
  changed jsonb := pg_catalog.to_jsonb(case when tg_op = 'DELETE' then old else new end);
  id text := case when tg_table_name = 'businesses' then changed ->> 'id' else changed ->> 'business_id' end;
  before text := coalesce(pg_catalog.current_setting('app.changed_business', true), '');
begin
  perform pg_catalog.pg_notify('business_changed', id);
  perform pg_catalog.set_config('app.changed_business', case when before in ('', id) then id else '*' end, true);
  return null;
end $$;

do $$
declare
  wanted text;
begin
  foreach wanted in array array['businesses', 'ai_roles', 'staff', 'services', 'staff_services', 'business_hours', 'closures']
  loop
    execute format('create or replace trigger notify_business_changed after insert or update or delete on %I
      for each row execute function notify_business_changed()', wanted);
  end loop;
end $$;
