package io.dunlin.arrangement.promise;

import io.dunlin.arrangement.judge.Judgement.Part;
import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.loan.LoanQueryService;
import io.dunlin.loan.PaymentView;
import io.dunlin.platform.MoneyView;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Shows what money counts for promises: it is not stored, but judged again. */
@ApplicationScoped
class CountedPayments {

    private final Sql sql;
    private final Judging judging;
    private final LoanQueryService loans;
    private final BusinessCalendar calendar;

    CountedPayments(Sql sql, Judging judging, LoanQueryService loans, BusinessCalendar calendar) {
        this.sql = sql;
        this.judging = judging;
        this.loans = loans;
        this.calendar = calendar;
    }

    /** The payments of each of the promises that whoever asks may see. */
    Map<UUID, List<PromisePaymentView>> ofPromises(Collection<UUID> promiseIds) {
        List<UUID> borrowers = sql.list(
                "select distinct borrower_id from promise where id = any(?)",
                row -> row.id("borrower_id"),
                Column.uuids(promiseIds));
        Map<UUID, List<Part>> parts = judging.parts(borrowers, calendar.businessDate());
        Map<UUID, UUID> loanOf = new HashMap<>();
        promiseIds.forEach(
                id -> parts.getOrDefault(id, List.of()).forEach(part -> loanOf.put(part.payment(), part.loan())));
        Map<UUID, PaymentView> views = loans.payments(loanOf);
        Map<UUID, List<PromisePaymentView>> all = new HashMap<>();
        for (UUID id : promiseIds) {
            List<PromisePaymentView> shown = new ArrayList<>();
            for (Part part : parts.getOrDefault(id, List.of())) {
                PaymentView payment = views.get(part.payment());
                if (payment != null) {
                    shown.add(new PromisePaymentView(payment, MoneyView.of(part.amount()), part.dueOn()));
                }
            }
            all.put(id, shown);
        }
        return all;
    }
}
