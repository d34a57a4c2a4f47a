-- After bulk work the planner knows nothing of the new rows until autovacuum has looked, a minute or more later, and until then
-- pages of lists take seconds. Only the owner of a table may analyse it, so the owner lends the application this one act.
create function analyze_after_bulk_work(wanted text[], changed bigint) returns text[] language plpgsql security definer
    set search_path = pg_catalog, pg_temp set lock_timeout = '5s' as
$$
declare
    known constant text[] := '{borrower,case_contactability,case_loan,collection_case,contact,contact_point,import_rejection,
                               installment,loan,loan_standing,loan_transition,log_chain,log_entry,payment,personal_key}';
    done  text[] := '{}';
    one   record;
begin
    if not wanted <@ known then
        raise exception 'analyze_after_bulk_work is not for these tables' using errcode = 'insufficient_privilege';
    end if;
    -- As many rows as autovacuum would wait for, at once. What is empty stays unknown: the planner is right to expect rows of it.
    for one in
        select c.relname from pg_class c
         where c.relnamespace = '${flyway:defaultSchema}'::regnamespace and c.relkind = 'r' and c.relname = any (wanted)
           and changed >= c.reltuples / 10 and pg_relation_size(c.oid) > 0
         order by c.relname
    loop
        execute format('analyze %I.%I', '${flyway:defaultSchema}', one.relname);
        done := done || one.relname::text;
    end loop;
    return done;
end
$$;
revoke all on function analyze_after_bulk_work from public;
