-- When a borrower may be contacted, for the work queue: derived from facts by the contact rules, and judged anew when what is
-- kept ends (review_at) or when a fact changes. A row that is due, and a case that has none, count as contactable: no case is
-- hidden because nobody has looked yet.
create table case_contactability
(
    case_id     uuid primary key references collection_case,
    borrower_id uuid        not null,
    open_from   timestamptz not null default '-infinity',   -- since when, or from when on, some channel is allowed
    review_at   timestamptz not null default '-infinity',   -- when that may be over
    packs       text[]      not null default '{}'           -- the versions of the rules that were asked
);
create index contactability_due on case_contactability (review_at);
create index contactability_of_borrower on case_contactability (borrower_id);

insert into case_contactability (case_id, borrower_id) select id, borrower_id from collection_case where closed_on is null;

-- Rows are locked in the order of their key, so that two changes of many borrowers do not wait for each other; and they are
-- locked also when they are due already: whoever is just judging one has not seen this change.
create function contactability_is_due(borrowers uuid[]) returns void language plpgsql as
$$
begin
    perform from case_contactability where borrower_id = any(borrowers) order by case_id for no key update;
    if found then
        update case_contactability set review_at = '-infinity' where borrower_id = any(borrowers) and review_at > '-infinity';
    end if;
end
$$;

-- A trigger sees the rows of one statement as "changed"; the argument says whose they are.
create function a_fact_changed() returns trigger language plpgsql as
$$
declare
    borrowers uuid[];
begin
    case tg_argv[0]
        when 'own' then select array_agg(distinct borrower_id) into borrowers from changed;
        when 'borrower' then select array_agg(id) into borrowers from changed;
        when 'loan' then select array_agg(distinct l.borrower_id) into borrowers from changed c join loan l on l.id = c.loan_id;
        when 'case' then select array_agg(distinct k.borrower_id) into borrowers from changed c join collection_case k on k.id = c.case_id;
        when 'request' then
            select array_agg(distinct d.borrower_id) into borrowers
              from changed c join do_not_contact d on d.id = c.do_not_contact_id;
    end case;
    if borrowers is not null then
        perform contactability_is_due(borrowers);
    end if;
    return null;
end
$$;

-- What contacts of the borrower say is not among the facts: the queue asks whether the borrower may be contacted. A loan
-- matters once it joins the case.
create trigger contactability_after_action after insert on collection_action
    referencing new table as changed for each statement execute function a_fact_changed('own');
create trigger contactability_after_permit after insert on contact_permit
    referencing new table as changed for each statement execute function a_fact_changed('own');
create trigger contactability_after_permit_end after update on contact_permit
    referencing new table as changed for each statement execute function a_fact_changed('own');
create trigger contactability_after_request after insert on do_not_contact
    referencing new table as changed for each statement execute function a_fact_changed('own');
create trigger contactability_after_lift after insert on do_not_contact_lift
    referencing new table as changed for each statement execute function a_fact_changed('request');
create trigger contactability_after_condition after insert on borrower_condition
    referencing new table as changed for each statement execute function a_fact_changed('own');
create trigger contactability_after_point after insert on contact_point
    referencing new table as changed for each statement execute function a_fact_changed('own');
create trigger contactability_after_point_change after update on contact_point
    referencing new table as changed for each statement execute function a_fact_changed('own');
create trigger contactability_after_borrower after update on borrower
    referencing new table as changed for each statement execute function a_fact_changed('borrower');
create trigger contactability_after_hold after insert on loan_hold
    referencing new table as changed for each statement execute function a_fact_changed('loan');
create trigger contactability_after_hold_change after update on loan_hold
    referencing new table as changed for each statement execute function a_fact_changed('loan');
create trigger contactability_after_joining after insert on case_loan
    referencing new table as changed for each statement execute function a_fact_changed('case');

-- Whose rules apply follows from the lender: when one moves, which is rare, every case is judged anew.
create function a_lender_changed() returns trigger language plpgsql as
$$
begin
    perform from case_contactability order by case_id for no key update;
    update case_contactability set review_at = '-infinity' where review_at > '-infinity';
    return null;
end
$$;
create trigger contactability_after_lender after update on lender
    for each row when (old.country <> new.country or old.licence <> new.licence) execute function a_lender_changed();

create function cases_opened() returns trigger language plpgsql as
$$
begin
    insert into case_contactability (case_id, borrower_id)
    select id, borrower_id from opened where closed_on is null
    on conflict do nothing;
    return null;
end
$$;
create trigger contactability_of_new_cases after insert on collection_case
    referencing new table as opened for each statement execute function cases_opened();

create function case_opened_or_closed() returns trigger language plpgsql as
$$
begin
    if new.closed_on is null then
        insert into case_contactability (case_id, borrower_id) values (new.id, new.borrower_id) on conflict do nothing;
    else
        delete from case_contactability where case_id = new.id;
    end if;
    return null;
end
$$;
create trigger contactability_of_changed_cases after update on collection_case
    for each row when ((old.closed_on is null) <> (new.closed_on is null)) execute function case_opened_or_closed();
