package io.dunlin.compliance;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.casework.Actors;
import io.dunlin.guard.ContactOutlook;
import io.dunlin.guard.dossier.Dossier;
import io.dunlin.guard.dossier.DossierReader;
import io.dunlin.guard.rule.Verdict;
import io.dunlin.vocabulary.ActorType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Decides for many cases whether their borrowers may be contacted, with the same few statements as for one. */
@ApplicationScoped
public class ContactabilityService {

    private static final Logger LOG = Logger.getLogger(ContactabilityService.class);

    private final DossierReader dossiers;
    private final ContactOutlook outlook;
    private final BusinessCalendar calendar;
    private final Actors actors;

    ContactabilityService(DossierReader dossiers, ContactOutlook outlook, BusinessCalendar calendar, Actors actors) {
        this.dossiers = dossiers;
        this.outlook = outlook;
        this.calendar = calendar;
        this.actors = actors;
    }

    /** What clients see of the cases. */
    @Transactional
    Map<UUID, ContactabilityView> views(Collection<UUID> caseIds) {
        Map<UUID, ContactabilityView> views = new HashMap<>();
        judge(caseIds, calendar.now()).forEach((id, contactability) -> views.put(id, contactability.view()));
        return views;
    }

    /**
     * What is true of the cases at an instant, within the transaction of the caller. One that cannot be judged is not among
     * them, and does not keep the others from it.
     */
    public Map<UUID, Contactability> judge(Collection<UUID> caseIds, Instant at) {
        Map<UUID, Contactability> judged = new HashMap<>();
        dossiers.read(caseIds, at, at, actors.asker()).forEach((id, dossier) -> {
            try {
                judged.put(id, judge(dossier, at));
            } catch (RuntimeException e) {
                LOG.errorf(e, "Case %s could not be judged", id);
            }
        });
        return judged;
    }

    private Contactability judge(Dossier dossier, Instant at) {
        Map<Target, Verdict> verdicts = new LinkedHashMap<>();
        List<Target> targets = dossier.ofCase().isEmpty() ? List.of() : Target.borrower(dossier);
        ActorType actor = actors.working(dossier);
        ContactOutlook.OfCase ahead = outlook.of(dossier);
        for (Target target : targets) {
            verdicts.put(target, ahead.verdict(target.proposal(dossier, actor), at));
        }
        return new Contactability(at, dossier.home().zone(), verdicts);
    }
}
