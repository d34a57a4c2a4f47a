-- What people do to loans of a borrower has entries in the log too: holds, what lifts them, charge-offs, reversed payments.

-- A replica of before may serve meanwhile: what it writes is either seen below, or met by the triggers.
lock table loan_hold, charge_off, payment_reversal in share row exclusive mode;

insert into log_format (kind, format, source, key, columns) values
('LOAN_HOLD', 1, 'loan_hold', 'id', '{id,loan_id,kind,from_on,through_on,reason,authority,freezes_delinquency,freezes_charges,
    freezes_contact,placed_at,placed_by}'),
('LOAN_HOLD_LIFT', 1, 'loan_hold', 'id', '{id,lifted_on,lift_reason,lifted_at,lifted_by}'),
('CHARGE_OFF', 1, 'charge_off', 'loan_id', '{loan_id,charged_off_on,reason,recorded_at,recorded_by}'),
('PAYMENT_REVERSAL', 1, 'payment_reversal', 'payment_id', '{payment_id,loan_id,reason,reversed_at,reversed_by}');

-- As in V7; and a row that names a loan, and no borrower, is about the borrower of the loan.
create or replace function log_what_changed() returns trigger language plpgsql security definer
    set search_path = pg_catalog, "${flyway:defaultSchema}", pg_temp set timezone = 'UTC' set bytea_output = 'hex' as
$$
declare
    used log_format;
    one  record;
begin
    select * into strict used from log_format where kind = tg_argv[0] order by format desc limit 1;
    for one in
        select n.content,
               coalesce((n.content ->> 'borrower_id')::uuid, a.borrower_id, d.borrower_id, l.borrower_id) as borrower_id,
               coalesce((n.content ->> 'case_id')::uuid, a.case_id) as case_id
          from (select to_jsonb(c) as content from changed c) n
          left join breach b on used.kind = 'BREACH_RESOLUTION' and b.id = (n.content ->> 'breach_id')::uuid
          left join collection_action a
                 on used.kind <> 'DECISION' and a.id = coalesce(b.action_id, (n.content ->> 'action_id')::uuid)
          left join do_not_contact d on used.kind = 'STOP_LIFT' and d.id = (n.content ->> 'do_not_contact_id')::uuid
          left join loan l on not n.content ? 'borrower_id' and l.id = (n.content ->> 'loan_id')::uuid
         where case used.kind when 'RECALL' then n.content ->> 'recalled_at'
                              when 'LOAN_HOLD_LIFT' then n.content ->> 'lifted_at' else '' end is not null
         order by 2, n.content ->> used.key
    loop
        perform log_append(used, one.content, one.borrower_id, one.case_id);
    end loop;
    return null;
end
$$;

-- What is there already, in the order in which it was recorded; each entry says that it was made today.
do
$$
declare
    one     record;
    used    log_format;
    content jsonb;
begin
    perform set_config('TimeZone', 'UTC', true), set_config('bytea_output', 'hex', true);
    for one in
        select t.*, l.borrower_id from (
            select 'LOAN_HOLD' as kind, id, loan_id, placed_at as at from loan_hold
            union all select 'LOAN_HOLD_LIFT', id, loan_id, lifted_at from loan_hold where lifted_at is not null
            union all select 'CHARGE_OFF', loan_id, loan_id, recorded_at from charge_off
            union all select 'PAYMENT_REVERSAL', payment_id, loan_id, reversed_at from payment_reversal
        ) t join loan l on l.id = t.loan_id
        order by l.borrower_id, at, kind, id
    loop
        if used.kind is distinct from one.kind then
            select * into strict used from log_format where kind = one.kind;
        end if;
        execute format('select to_jsonb(t) from %I t where %I = $1', used.source, used.key) into strict content using one.id;
        perform log_append(used, content, one.borrower_id, null);
    end loop;
end
$$;

create trigger logged_hold after insert on loan_hold
    referencing new table as changed for each statement execute function log_what_changed('LOAN_HOLD');
create trigger logged_hold_lift after update on loan_hold
    referencing new table as changed for each statement execute function log_what_changed('LOAN_HOLD_LIFT');
create trigger logged_charge_off after insert on charge_off
    referencing new table as changed for each statement execute function log_what_changed('CHARGE_OFF');
create trigger logged_reversal after insert on payment_reversal
    referencing new table as changed for each statement execute function log_what_changed('PAYMENT_REVERSAL');
