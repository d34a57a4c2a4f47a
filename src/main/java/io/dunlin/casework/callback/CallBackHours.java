package io.dunlin.casework.callback;

import io.dunlin.casework.Actors;
import io.dunlin.guard.ContactOutlook;
import io.dunlin.guard.dossier.Dossier;
import io.dunlin.guard.dossier.DossierReader;
import io.dunlin.guard.dossier.Subject;
import io.dunlin.guard.rule.ClosedDays;
import io.dunlin.guard.rule.HouseHours;
import io.dunlin.guard.rule.Proposal;
import io.dunlin.guard.rule.Rule;
import io.dunlin.guard.rule.Verdict;
import io.dunlin.kernel.Outcome;
import io.dunlin.vocabulary.ActionChannel;
import io.dunlin.vocabulary.ContactPurpose;
import io.dunlin.vocabulary.ErrorCode;
import io.dunlin.vocabulary.PartyRole;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks the rules about hours whether a borrower may be called at an instant. What else is against a call may change
 * until then, so it is asked when the call is made.
 */
@ApplicationScoped
class CallBackHours {

    private final DossierReader dossiers;
    private final ContactOutlook outlook;
    private final Actors actors;

    CallBackHours(DossierReader dossiers, ContactOutlook outlook, Actors actors) {
        this.dossiers = dossiers;
        this.outlook = outlook;
        this.actors = actors;
    }

    /**
     * An instant at which there may be a call.
     *
     * @param until when the hours end (exclusive), that day
     * @param dayEnds when the borrower's day ends (exclusive)
     * @param zone the borrower's
     */
    record Open(Instant at, Instant until, Instant dayEnds, ZoneId zone) {}

    /** @return CONTACT_REFUSED at the field, when the hours are against it */
    Outcome<Open> of(String field, Subject subject, @Nullable UUID point, Instant instant) {
        Instant at = instant.truncatedTo(ChronoUnit.MICROS);
        Dossier dossier = dossiers.read(subject, at);
        ZoneId zone = dossier.home().zone();
        Instant dayEnds = CallBackTime.dayEnds(at, zone);
        Verdict verdict = verdict(dossier, point, at);
        if (verdict instanceof Verdict.Refused refused) {
            return Outcome.refused(
                    ErrorCode.CONTACT_REFUSED, field, refused.reasons().get(0).sentence());
        }
        Instant until = verdict instanceof Verdict.Allowed allowed ? allowed.until() : null;
        return Outcome.accepted(new Open(at, until == null || until.isAfter(dayEnds) ? dayEnds : until, dayEnds, zone));
    }

    private Verdict verdict(Dossier dossier, @Nullable UUID point, Instant at) {
        ContactOutlook.OfCase ahead = outlook.of(dossier);
        ContactOutlook.OfCase hours = new ContactOutlook.OfCase(
                dossier,
                ahead.rules().stream().filter(rule -> isAboutHours(rule.rule())).toList(),
                ahead.businessZone());
        return hours.verdict(
                new Proposal(
                        dossier.borrowerId(),
                        PartyRole.BORROWER,
                        point,
                        ActionChannel.CALL,
                        ContactPurpose.COLLECT,
                        dossier.ofCase(),
                        actors.working(dossier),
                        null,
                        Set.of(),
                        null,
                        null,
                        null,
                        null,
                        null),
                at);
    }

    private static boolean isAboutHours(Rule rule) {
        return rule.setsHours() || rule instanceof HouseHours || rule instanceof ClosedDays;
    }
}
