package io.dunlin.casework.visit;

import io.dunlin.guard.ContactJudge;
import io.dunlin.guard.Judgement;
import io.dunlin.guard.dossier.Dossier;
import io.dunlin.guard.dossier.DossierReader;
import io.dunlin.guard.dossier.Subject;
import io.dunlin.guard.rule.Proposal;
import io.dunlin.vocabulary.ActionChannel;
import io.dunlin.vocabulary.ContactPurpose;
import io.dunlin.vocabulary.PartyRole;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Judges planned visits, as of the instant of the plan. */
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
        Dossier dossier = dossiers.read(new Subject(visit.borrowerId, visit.caseId), visit.plannedFor);
        Proposal proposal = new Proposal(
                visit.borrowerId,
                PartyRole.BORROWER,
                visit.contactPointId,
                ActionChannel.VISIT,
                ContactPurpose.COLLECT,
                dossier.ofCase(),
                visit.actorType,
                visit.participants[0],
                Set.copyOf(List.of(visit.participants)),
                visit.place,
                null,
                null,
                null,
                null);
        return judge.judge(dossier, proposal, visit.plannedFor);
    }
}
