package io.dunlin.casework;

import io.dunlin.guard.ContactJudge;
import io.dunlin.guard.Judgement;
import io.dunlin.guard.dossier.Dossier;
import io.dunlin.guard.dossier.DossierReader;
import io.dunlin.guard.rule.ActorType;
import io.dunlin.guard.rule.Channel;
import io.dunlin.guard.rule.Proposal;
import io.dunlin.guard.rule.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Judges visits that are planned, for the instant for which they are. */
@ApplicationScoped
class VisitGuard {

    private final DossierReader dossiers;
    private final ContactJudge judge;

    VisitGuard(DossierReader dossiers, ContactJudge judge) {
        this.dossiers = dossiers;
        this.judge = judge;
    }

    /** What the rules say of a visit; whether the borrower lets anybody in is not known before. */
    Judgement judge(Visit visit) {
        Dossier dossier = dossiers.read(visit.caseId, visit.plannedFor);
        Proposal proposal = new Proposal(
                visit.borrowerId,
                io.dunlin.guard.rule.PartyRole.BORROWER,
                visit.contactPointId,
                Channel.VISIT,
                Purpose.COLLECT,
                dossier.ofCase(),
                ActorType.valueOf(visit.actorType.name()),
                visit.participants[0],
                Set.copyOf(List.of(visit.participants)),
                io.dunlin.guard.rule.PlaceKind.valueOf(visit.place.name()),
                null,
                null,
                null,
                null);
        return judge.judge(dossier, proposal, visit.plannedFor);
    }
}
