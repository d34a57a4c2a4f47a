-- Which open cases may be contacted now, kept for the work queue, which cannot judge a million of them. Derived from facts:
-- whatever changes a fact marks the row as due, time marks it by review_at, and a refresher judges what is due.

-- A row for each open case, always: what opens a case makes it, what closes it removes it. priority and opened_on are the
-- case's, so that the queue is read from one index.
create table case_contactability
(
    case_id     uuid primary key references collection_case on delete cascade,
    borrower_id uuid        not null unique,
    priority    int         not null,
    opened_on   date        not null,
    -- whether the queue shows it: what is due counts as contactable, so that nothing is hidden for want of a judgement
    open        boolean     not null default true,
    open_from   timestamptz,                               -- the window now or the next one (inclusive); null: not judged yet
    open_until  timestamptz,                               -- its end (exclusive); null: not known
    review_at   timestamptz not null default '-infinity',  -- when what is said here ends
    packs       text        not null default '',           -- the rules by which it was judged
    check (open or (open_from is not null and review_at <= open_from))
)
-- Each row changes some times a day, and its dead versions lie in the way of whoever reads the queue.
with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);
create index contactable_queue on case_contactability (priority desc, opened_on, case_id) where open;
create index resting_queue on case_contactability (priority desc, opened_on, case_id) where not open;
create index resting_until on case_contactability (open_from, priority desc, opened_on, case_id) where not open;
create index contactability_due on case_contactability (review_at);
create index contactability_by_packs on case_contactability (packs);

insert into case_contactability (case_id, borrower_id, priority, opened_on)
select id, borrower_id, priority, opened_on from collection_case where closed_on is null;

-- ------------------------------------------------------------------------------------------------- what makes a row due

-- Rows are locked in one order, so that two who change much never wait for each other in a ring. One that is due already is
-- written all the same: whoever judges it just now must wait, or be waited for.
create function contactability_is_due(of_borrowers uuid[]) returns void language plpgsql as
$$
begin
    perform from case_contactability where borrower_id = any (of_borrowers) order by borrower_id for no key update;
    update case_contactability set open = true, review_at = '-infinity' where borrower_id = any (of_borrowers);
end
$$;

-- A trigger sees the rows of one statement as "changed"; the argument says whose they are. What contacts of the borrower say is
-- not among the facts: the queue asks whether the borrower may be contacted. A loan matters once it joins the case.
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

-- Where a lender is licensed, and as what, decides which rules apply to its loans.
create function lender_makes_contactability_due() returns trigger language plpgsql as
$$
begin
    perform contactability_is_due(array(
        select distinct l.borrower_id
          from after_change a join before_change b on b.id = a.id join loan l on l.lender_id = a.id
         where (a.country, a.licence) is distinct from (b.country, b.licence)));
    return null;
end
$$;
create trigger changed_lender_makes_due after update on lender
    referencing old table as before_change new table as after_change
    for each statement execute function lender_makes_contactability_due();

-- ---------------------------------------------------------------------------------------- a row for each open case, always

create function opened_case_has_contactability() returns trigger language plpgsql as
$$
begin
    insert into case_contactability (case_id, borrower_id, priority, opened_on)
    select id, borrower_id, priority, opened_on from changed where closed_on is null order by borrower_id;
    return null;
end
$$;
create trigger opened_case_is_due after insert on collection_case
    referencing new table as changed for each statement execute function opened_case_has_contactability();

create function contactability_follows_its_case() returns trigger language plpgsql as
$$
begin
    perform from case_contactability k join changed c on c.id = k.case_id
      where c.closed_on is not null or (k.priority, k.opened_on) <> (c.priority, c.opened_on)
      order by k.borrower_id for no key update of k;
    delete from case_contactability k using changed c where c.id = k.case_id and c.closed_on is not null;
    update case_contactability k set priority = c.priority, opened_on = c.opened_on
      from changed c where c.id = k.case_id and (k.priority, k.opened_on) <> (c.priority, c.opened_on);
    insert into case_contactability (case_id, borrower_id, priority, opened_on)
    select c.id, c.borrower_id, c.priority, c.opened_on from changed c
     where c.closed_on is null and not exists (select from case_contactability k where k.case_id = c.id);
    return null;
end
$$;
create trigger changed_case_has_contactability after update on collection_case
    referencing new table as changed for each statement execute function contactability_follows_its_case();
