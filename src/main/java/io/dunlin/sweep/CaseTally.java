package io.dunlin.sweep;

import io.dunlin.casework.review.CasesChanged;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.TransactionScoped;
import java.io.Serializable;

/** Counts what the reviews of one transaction did to cases. */
@TransactionScoped
class CaseTally implements Serializable {

    private static final long serialVersionUID = 1;

    private int opened;
    private int closed;

    void count(@Observes CasesChanged changed) {
        opened += changed.opened();
        closed += changed.closed();
    }

    int opened() {
        return opened;
    }

    int closed() {
        return closed;
    }
}
