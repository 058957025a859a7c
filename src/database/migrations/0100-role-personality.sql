-- How a role comes across, in a few words; empty: as its prompt has it.

alter table ai_roles add column if not exists personality text not null default '';

create or replace function role_words(of ai_roles) returns jsonb language sql immutable as $$
  select jsonb_build_object('role_type', of.role_type, 'ai_name', of.ai_personality_name, 'voice_style', of.voice_style,
    'personality', of.personality, 'system_prompt', of.system_prompt, 'greeting_message', of.greeting_message,
    'allowed_tools', of.allowed_tools, 'hours', of.hours)
$$;

-- What was kept before had none. The policies bind the owner of the tables as well.
do $$
begin
  perform set_config('role', 'switchboard_system', true);
  update role_versions set words = words || '{"personality": ""}' where words -> 'personality' is null;
  update role_drafts set words = words || '{"personality": ""}' where words -> 'personality' is null;
  update rehearsal_runs set words = words || '{"personality": ""}' where words -> 'personality' is null;
  perform set_config('role', 'none', true);
end $$;
