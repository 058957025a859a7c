-- When a role takes calls; null: always.

alter table ai_roles add column if not exists hours jsonb;
alter table ai_roles drop constraint if exists ai_roles_hours;
alter table ai_roles add constraint ai_roles_hours check (
  hours is null or coalesce(hours ->> 'kind' in ('business_hours', 'outside_business_hours')
    or (hours ->> 'kind' = 'own_hours' and jsonb_typeof(hours -> 'week') = 'array'), false));

create or replace function role_words(of ai_roles) returns jsonb language sql immutable as $$
  select jsonb_build_object('role_type', of.role_type, 'ai_name', of.ai_personality_name, 'voice_style', of.voice_style,
    'system_prompt', of.system_prompt, 'greeting_message', of.greeting_message, 'allowed_tools', of.allowed_tools,
    'hours', of.hours)
$$;

-- What was kept before had no hours. The policies bind the owner of the tables as well.
do $$
begin
  perform set_config('role', 'switchboard_system', true);
  update role_versions set words = words || '{"hours": null}' where words -> 'hours' is null;
  update role_drafts set words = words || '{"hours": null}' where words -> 'hours' is null;
  update rehearsal_runs set words = words || '{"hours": null}' where words -> 'hours' is null;
  perform set_config('role', 'none', true);
end $$;
