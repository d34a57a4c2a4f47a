-- A sweep as of a past day, or one that was still at work after midnight, left payments out that take effect after its day,
-- and took the loan for reviewed all the same. Later reviews by time did not look at payments, so a paid loan went on through
-- the stages. Such loans are reviewed from all their facts by the next sweep, which closes the cases that are open for nothing.
update loan_standing s
   set replay = true, next_review_on = least(s.next_review_on, forgotten.day)
  from (select p.loan_id, min(p.effective_on) as day
          from payment p
         where exists (select from overdue_sweep w
                        where not w.preview and w.as_of < p.effective_on
                          and coalesce(w.finished_at, 'infinity') >= p.recorded_at)
         group by p.loan_id) forgotten
 where forgotten.loan_id = s.loan_id;

update loan_standing s
   set replay = true, next_review_on = least(s.next_review_on, s.reviewed_through)
  from loan l join collection_case c on c.borrower_id = l.borrower_id and c.closed_on is null
 where l.id = s.loan_id
   and not exists (select from loan o join loan_standing t on t.loan_id = o.id
                    where o.borrower_id = l.borrower_id and t.stage not in ('CURRENT', 'CHARGED_OFF'));
