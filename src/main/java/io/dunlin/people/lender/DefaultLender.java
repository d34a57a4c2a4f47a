package io.dunlin.people.lender;

import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.people.lender.LenderRegister.LenderRegisterInput;
import io.dunlin.platform.start.StartRefused;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Writes the settings of the default lender to its row. All loans without a named lender belong to this row for ever.
 * So a change of the settings renames the lender for its old loans too, and replicas that start together write the same
 * values.
 */
@ApplicationScoped
class DefaultLender {

    private final LenderConfig config;
    private final LenderService lenders;

    DefaultLender(LenderConfig config, LenderService lenders) {
        this.config = config;
        this.lenders = lenders;
    }

    /** After the migrations, before anything can book a loan. */
    void keep(@Observes @Priority(-100) StartupEvent start) {
        Outcome<Integer> kept = lenders.keepDefault(new LenderRegisterInput(
                null, config.defaultCode(), config.defaultName(), config.defaultCountry(), config.defaultLicence()));
        if (kept instanceof Outcome.Refused<Integer> refused) {
            Violation first = refused.violations().get(0);
            String field = first.field().get(first.field().size() - 1);
            throw StartRefused.because("dunlin.lender.default-" + field + ": " + first.message());
        }
    }
}
