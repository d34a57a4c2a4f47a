-- What the role of the application may do, when it is another one than that which migrates: everything that it needs, and
-- no more. Runs after every migrate, and writes nothing when all is as it should be.
do
$$
declare
    app     text := '${app-role}';
    one     record;
    verb    text;
    wanted  text[];
    may_set text[];
    field   text;
    all_of_them constant text[] := '{SELECT,INSERT,UPDATE,DELETE,TRUNCATE,REFERENCES,TRIGGER}';
begin
    if app in ('none', current_user) or not exists (select from pg_roles where rolname = app and not rolsuper) then
        return;
    end if;
    -- two that start at once would change the same rights
    perform pg_advisory_xact_lock(hashtextextended('dunlin rights', 0));
    if not has_schema_privilege(app, '${flyway:defaultSchema}', 'USAGE') then
        execute format('grant usage on schema %I to %I', '${flyway:defaultSchema}', app);
    end if;
    for one in
        select c.oid, c.oid::regclass as name, c.relname,
               -- of what a trigger refuses to everybody, the rights are taken too: 16 is update, 8 is delete
               coalesce((select bit_or(t.tgtype) from pg_trigger t join pg_proc p on p.oid = t.tgfoid
                          where t.tgrelid = c.oid and p.proname = 'refuse_change'), 0) as refused
          from pg_class c
         where c.relnamespace = '${flyway:defaultSchema}'::regnamespace and c.relkind in ('r', 'p')
    loop
        -- of these rows, what the log holds of them stays as it is
        may_set := case one.relname
            when 'loan' then '{version,status,outstanding,changed_at,changed_by}'
            when 'contact_point' then '{version,standing,at_work,value_index,changed_at,changed_by}'
            when 'legal_hold' then '{lifted_at,lifted_by,lift_reason}'
            when 'personal_key' then '{master,wrapped}'
        end;
        wanted := case
            when may_set is not null then '{SELECT,INSERT}'
            when one.relname in ('log_entry', 'log_chain', 'log_format', 'log_anchor', 'log_anchor_leaf', '${flyway:table}') then '{SELECT}'
            else array['SELECT', 'INSERT']
                || case when one.refused & 16 = 0 then array['UPDATE'] else '{}' end
                || case when one.refused & 8 = 0 then array['DELETE'] else '{}' end
        end;
        foreach verb in array all_of_them loop
            if verb = any (wanted) and not has_table_privilege(app, one.oid, verb) then
                execute format('grant %s on %s to %I', verb, one.name, app);
            elsif verb <> all (wanted) and has_table_privilege(app, one.oid, verb) then
                execute format('revoke %s on %s from %I', verb, one.name, app);
            end if;
        end loop;
        foreach field in array coalesce(may_set, '{}') loop
            if not has_column_privilege(app, one.oid, field, 'UPDATE') then
                execute format('grant update (%I) on %s to %I', field, one.name, app);
            end if;
        end loop;
    end loop;
    for one in select c.oid, c.oid::regclass as name from pg_class c
                where c.relnamespace = '${flyway:defaultSchema}'::regnamespace and c.relkind = 'S' loop
        if not has_sequence_privilege(app, one.oid, 'USAGE') then
            execute format('grant usage on sequence %s to %I', one.name, app);
        end if;
    end loop;
    for one in select p.oid, p.oid::regprocedure as name from pg_proc p
                where p.pronamespace = '${flyway:defaultSchema}'::regnamespace and p.proname in ('log_grown', 'log_add_anchor', 'analyze_after_bulk_work') loop
        if not has_function_privilege(app, one.oid, 'EXECUTE') then
            execute format('grant execute on function %s to %I', one.name, app);
        end if;
    end loop;
end
$$;
