-- A contact needs a person, not a case: people are contacted who are not late, and ask for things then. What is about no case has
-- no case_id; whose it is stands in borrower_id as always.

alter table collection_action alter column case_id drop not null, add foreign key (borrower_id) references borrower,
    add foreign key (corrects_id) references collection_action;
alter table compliance_decision alter column case_id drop not null, add foreign key (borrower_id) references borrower,
    add foreign key (action_id) references collection_action;
alter table contact_permit alter column case_id drop not null, add foreign key (borrower_id) references borrower,
    add foreign key (action_id) references collection_action;
alter table breach alter column case_id drop not null, add foreign key (action_id) references collection_action;

-- A correction is about the same case as what it corrects, or like it about none.
create function refuse_another_case() returns trigger language plpgsql as
$$
begin
    if not exists (select from collection_action a where a.id = new.corrects_id and a.borrower_id = new.borrower_id
                      and a.case_id is not distinct from new.case_id) then
        raise exception 'the action % corrects one of another case', new.id using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger correction_of_the_same_case before insert on collection_action for each row
    when (new.corrects_id is not null) execute function refuse_another_case();

-- Somebody who owes nothing can be contacted too.
alter table contact_permit drop constraint contact_permit_debts_check;

-- As in V3. What was done about no case is found by its borrower, and what was done in a case by the case.
drop index attempt_of_case;
create index attempt_of_case on collection_action (coalesce(case_id, borrower_id), performed_at)
    where party = 'BORROWER' and purpose <> 'INTERNAL' and (direction = 'INBOUND' or channel in ('CALL', 'AI_CALL', 'VISIT'));
drop index reminder_of_case;
create index reminder_of_case on collection_action (coalesce(case_id, borrower_id), loan_id, performed_at)
    where party = 'BORROWER' and direction = 'OUTBOUND' and purpose in ('REMIND', 'COLLECT')
      and channel in ('SMS', 'EMAIL', 'LETTER', 'APP_PUSH', 'IM') and outcome <> 'UNDELIVERED';
drop index template_of_case;
create index template_of_case on collection_action (coalesce(case_id, borrower_id), template_code, performed_at)
    where template_code is not null;
drop index communication_of_case;
create index communication_of_case on collection_action (coalesce(case_id, borrower_id), loan_id, performed_at)
    where actor_type in ('AGENCY', 'DEBT_BUYER') and channel <> 'NOTE' and purpose <> 'INTERNAL';

-- A borrower's log of actions, whatever the case.
create index every_action_of_borrower on collection_action (borrower_id, performed_at desc, id desc);
