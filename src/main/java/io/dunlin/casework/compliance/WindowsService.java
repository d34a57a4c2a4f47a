package io.dunlin.casework.compliance;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.guard.ContactOutlook;
import io.dunlin.guard.dossier.Dossier;
import io.dunlin.guard.dossier.DossierReader;
import io.dunlin.guard.rule.ActorType;
import io.dunlin.platform.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Says when the people of a case may be reached. */
@ApplicationScoped
class WindowsService {

    private final DossierReader dossiers;
    private final ContactOutlook outlook;
    private final BusinessCalendar calendar;

    WindowsService(DossierReader dossiers, ContactOutlook outlook, BusinessCalendar calendar) {
        this.dossiers = dossiers;
        this.outlook = outlook;
        this.calendar = calendar;
    }

    /**
     * The windows of everybody in a stretch of time, both bounds inclusive, in order.
     *
     * @throws Fault BAD_USER_INPUT naming the argument that is wrong
     */
    @Transactional
    List<ContactWindowView> windows(Optional<UUID> caseId, Instant from, Instant through, ActorType actorType) {
        Stretch stretch = Stretch.checked(from, through, calendar.now());
        Dossier dossier = caseId.map(id -> dossiers.read(List.of(id), stretch.from(), stretch.through())
                        .get(id))
                .orElseThrow(() -> Fault.badUserInput("caseId: There is no such object."));
        ContactOutlook.OfCase ahead = outlook.of(dossier);
        return Windows.of(
                Target.everybody(dossier),
                target -> ahead.windows(target.proposal(dossier, actorType), stretch.from(), stretch.until()));
    }
}
