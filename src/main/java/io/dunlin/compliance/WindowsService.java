package io.dunlin.compliance;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.casework.Actors;
import io.dunlin.casework.Subjects;
import io.dunlin.casework.Subjects.Named;
import io.dunlin.guard.ContactOutlook;
import io.dunlin.guard.dossier.Dossier;
import io.dunlin.guard.dossier.DossierReader;
import io.dunlin.kernel.TimeRange;
import io.dunlin.kernel.Violation;
import io.dunlin.platform.Fault;
import io.dunlin.vocabulary.ActorType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds when a borrower and the borrower's contacts may be reached. */
@ApplicationScoped
class WindowsService {

    private final Subjects subjects;
    private final DossierReader dossiers;
    private final ContactOutlook outlook;
    private final BusinessCalendar calendar;
    private final Actors actors;

    WindowsService(
            Subjects subjects,
            DossierReader dossiers,
            ContactOutlook outlook,
            BusinessCalendar calendar,
            Actors actors) {
        this.subjects = subjects;
        this.dossiers = dossiers;
        this.outlook = outlook;
        this.calendar = calendar;
        this.actors = actors;
    }

    /**
     * The windows of everybody in a stretch of time, both bounds inclusive, in order.
     *
     * @param named whose case, or which borrower
     * @param said on whose behalf; null: what follows from who asks
     * @throws Fault BAD_USER_INPUT naming the argument that is wrong
     */
    @Transactional
    List<ContactWindowView> windows(Named named, Instant from, Instant through, @Nullable ActorType said) {
        TimeRange asked = CalendarBounds.checked(from, through, calendar.now());
        UUID subject = subjects.key(named).fold(found -> found, faults -> {
            throw refusal(faults.get(0));
        });
        Dossier dossier = Optional.ofNullable(dossiers.read(
                                List.of(subject),
                                asked.from(),
                                Windows.through(asked.until()),
                                actors.maker(null, List.of()))
                        .get(subject))
                .filter(actors::mayContact)
                .orElseThrow(() -> refusal(named.missing()));
        ActorType actor = actors.of(dossier);
        Actors.contradiction(said, actor, List.of("actorType")).stream()
                .findFirst()
                .ifPresent(wrong -> {
                    throw Fault.badUserInput("actorType: " + wrong.message());
                });
        ContactOutlook.OfCase ahead = outlook.of(dossier);
        return Windows.of(
                Target.everybody(dossier),
                target -> ahead.windows(target.proposal(dossier, actor), asked.from(), asked.until()));
    }

    private static Fault refusal(Violation fault) {
        return Fault.badUserInput(String.join(".", fault.field()) + ": " + fault.message());
    }
}
