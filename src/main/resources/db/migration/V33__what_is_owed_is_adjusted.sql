-- What is owed is adjusted by facts beside payments: waivers, costs, refunds, transfers. One above the limit of whoever asks for it
-- counts once another person has approved it.

create table loan_adjustment
(
    id           uuid primary key,
    loan_id      uuid           not null references loan,
    to_loan_id   uuid references loan,
    kind         text           not null check (kind in ('WAIVE_PENALTY', 'WAIVE_FEE', 'WAIVE_INTEREST', 'WAIVE_COST', 'REBATE_INTEREST',
                                                         'WRITE_DOWN_PRINCIPAL', 'ADD_COST', 'REFUND', 'TRANSFER_UNALLOCATED')),
    amount       numeric(19, 4) not null check (amount > 0),
    effective_on date           not null,
    reason       sealed         not null,
    proposed_by  text,
    recorded_at  timestamptz    not null,
    recorded_by  text           not null,
    unique (id, loan_id),
    unique (id, proposed_by),
    check (proposed_by = recorded_by),
    check ((kind = 'TRANSFER_UNALLOCATED') = (to_loan_id is not null)),
    check (to_loan_id <> loan_id)
);
create trigger loan_adjustment_is_append_only before update or delete or truncate on loan_adjustment
    for each statement execute function refuse_change();
create index loan_adjustment_of_loan on loan_adjustment (loan_id);
create index loan_adjustment_to_loan on loan_adjustment (to_loan_id) where to_loan_id is not null;

-- Only what was proposed is decided, and nobody approves what they proposed.
create table loan_adjustment_decision
(
    adjustment_id uuid primary key,
    loan_id       uuid        not null,
    approved      boolean     not null,
    proposed_by   text        not null,
    reason        sealed      not null,
    decided_at    timestamptz not null,
    decided_by    text        not null,
    foreign key (adjustment_id, loan_id) references loan_adjustment (id, loan_id),
    foreign key (adjustment_id, proposed_by) references loan_adjustment (id, proposed_by),
    constraint adjustment_approved_by_another check (not approved or decided_by <> proposed_by)
);
create trigger loan_adjustment_decision_is_append_only before update or delete or truncate on loan_adjustment_decision
    for each statement execute function refuse_change();
create index loan_adjustment_decision_of_loan on loan_adjustment_decision (loan_id);

create table loan_adjustment_reversal
(
    adjustment_id uuid primary key,
    loan_id       uuid        not null,
    reason        sealed      not null,
    reversed_at   timestamptz not null,
    reversed_by   text        not null,
    foreign key (adjustment_id, loan_id) references loan_adjustment (id, loan_id)
);
create trigger loan_adjustment_reversal_is_append_only before update or delete or truncate on loan_adjustment_reversal
    for each statement execute function refuse_change();
create index loan_adjustment_reversal_of_loan on loan_adjustment_reversal (loan_id);

insert into log_format (kind, format, source, key, columns) values
('LOAN_ADJUSTMENT', 1, 'loan_adjustment', 'id', '{id,loan_id,to_loan_id,kind,amount,effective_on,reason,proposed_by,recorded_at,recorded_by}'),
('LOAN_ADJUSTMENT_DECISION', 1, 'loan_adjustment_decision', 'adjustment_id', '{adjustment_id,loan_id,approved,proposed_by,reason,decided_at,decided_by}'),
('LOAN_ADJUSTMENT_REVERSAL', 1, 'loan_adjustment_reversal', 'adjustment_id', '{adjustment_id,loan_id,reason,reversed_at,reversed_by}');

create trigger logged_adjustment after insert on loan_adjustment
    referencing new table as changed for each statement execute function log_what_changed('LOAN_ADJUSTMENT');
create trigger logged_adjustment_decision after insert on loan_adjustment_decision
    referencing new table as changed for each statement execute function log_what_changed('LOAN_ADJUSTMENT_DECISION');
create trigger logged_adjustment_reversal after insert on loan_adjustment_reversal
    referencing new table as changed for each statement execute function log_what_changed('LOAN_ADJUSTMENT_REVERSAL');

alter table loan_transition
    drop constraint loan_transition_cause_check,
    add constraint loan_transition_cause_check
        check (cause in ('TIME', 'PAYMENT', 'REVERSAL', 'HOLD', 'CHARGE_OFF', 'POLICY', 'ADJUSTMENT'));
