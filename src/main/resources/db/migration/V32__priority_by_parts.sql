-- Of what the priority of a case consists, as "CODE:points CODE:points", so that it always adds up; null: not ranked by parts
-- yet, or closed. rank_on is the day on which a part begins or ends. Cases of before are ranked by the first replica that looks.
alter table collection_case
    add column priority_parts text check (priority_parts ~ '^([A-Z_]+:[0-9]+( [A-Z_]+:[0-9]+)*)?$'),
    add column rank_on        date default '-infinity';
create index case_to_rank on collection_case (rank_on) where closed_on is null;

-- The last time that somebody spoke with the borrower.
create index contact_of_case on collection_action (case_id, performed_at desc, id desc)
    where party = 'BORROWER'
      and outcome in ('RIGHT_PARTY_CONTACT', 'MET', 'PROMISE_TO_PAY', 'REFUSED_TO_PAY', 'DISPUTED', 'HARDSHIP_CLAIMED',
                      'CALL_BACK_AGREED', 'STOP_REQUESTED');
