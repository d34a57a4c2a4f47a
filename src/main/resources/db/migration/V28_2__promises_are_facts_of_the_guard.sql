-- Whoever promised to pay is not asked for it: what becomes of a promise makes the case due for the queue, as in V4.
create trigger contactability_after_promise after insert on promise
    referencing new table as changed for each statement execute function a_fact_changed('own');
create trigger contactability_after_judgement after update on promise
    referencing new table as changed for each statement execute function a_fact_changed('own');
