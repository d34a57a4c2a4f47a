package io.dunlin.casework.callback;

import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.vault.Vault;
import io.dunlin.proof.ActKind;
import io.dunlin.proof.Acts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/** Cancels call-backs to which nobody agreed, as it turned out. */
@ApplicationScoped
public class CallBackWithdrawal {

    private final Vault vault;
    private final CallBackQueries callBacks;
    private final Acts acts;

    CallBackWithdrawal(Vault vault, CallBackQueries callBacks, Acts acts) {
        this.vault = vault;
        this.callBacks = callBacks;
        this.acts = acts;
    }

    /** Cancels those that are still planned, in a transaction that has locked the borrower. */
    public void withdraw(Collection<UUID> keys, String reason, Stamp stamp) {
        for (UUID key : keys) {
            CallBackView view = callBacks.find(key);
            if (view != null && view.status() == CallBackStatus.PLANNED) {
                CallBack found = CallBack.locked(key).orElseThrow();
                found.cancel(vault.of(found.borrowerId).sealed(CallBack.CANCEL_REASON, reason), stamp.at(), stamp.by());
                acts.record(
                        found.borrowerId,
                        found.caseId,
                        ActKind.CALL_BACK_CANCELLED,
                        stamp,
                        new Acts.Detail("callBack", found.id));
                CallBack.flush();
            }
        }
    }
}
