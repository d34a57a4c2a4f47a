package io.dunlin.compliance;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.casework.Actors;
import io.dunlin.casework.Colleagues;
import io.dunlin.casework.Subjects;
import io.dunlin.casework.Subjects.Named;
import io.dunlin.casework.action.Participants;
import io.dunlin.guard.ContactJudge;
import io.dunlin.guard.Judgement;
import io.dunlin.guard.dossier.DossierReader;
import io.dunlin.guard.regime.Regimes;
import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.platform.mutation.InputCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Says whether contacts may be made, without reserving anything. */
@ApplicationScoped
class PermissionService {

    private final InputCheck inputs;
    private final Subjects subjects;
    private final DossierReader dossiers;
    private final ContactJudge judge;
    private final Regimes regimes;
    private final BusinessCalendar calendar;
    private final Actors actors;
    private final Colleagues colleagues;

    PermissionService(
            InputCheck inputs,
            Subjects subjects,
            DossierReader dossiers,
            ContactJudge judge,
            Regimes regimes,
            BusinessCalendar calendar,
            Actors actors,
            Colleagues colleagues) {
        this.inputs = inputs;
        this.subjects = subjects;
        this.dossiers = dossiers;
        this.judge = judge;
        this.regimes = regimes;
        this.calendar = calendar;
        this.actors = actors;
        this.colleagues = colleagues;
    }

    /** The judgement of a proposal, or all that is wrong with it. */
    @Transactional
    Outcome<Judgement> ask(ContactProposalInput input) {
        List<String> path = List.of("input");
        List<Violation> faults = inputs.faults(input);
        return faults.isEmpty()
                ? Asked.instant(input, path, calendar.now()).fold(at -> judge(input, path, at), Outcome::refused)
                : Outcome.refused(faults);
    }

    private Outcome<Judgement> judge(ContactProposalInput input, List<String> path, Instant at) {
        Named named = input.subject(path);
        return subjects.key(named).fold(subject -> judge(subject, named, input, at), Outcome::refused);
    }

    private Outcome<Judgement> judge(UUID subject, Named named, ContactProposalInput input, Instant at) {
        List<Violation> strangers = colleagues.strangers(input.people(named.path()));
        return dossiers.find(subject, at, actors.maker(input.maker(), Participants.stripped(input.participants)))
                .filter(actors::mayContact)
                .map(dossier -> Asked.proposal(input, named.path(), dossier, regimes, actors.of(dossier))
                        .<Outcome<Judgement>>fold(
                                proposal -> strangers.isEmpty()
                                        ? Outcome.accepted(judge.judge(dossier, proposal, at))
                                        : Outcome.refused(strangers),
                                faults -> Outcome.refused(Violation.all(strangers, faults))))
                .orElseGet(() -> Outcome.refused(named.missing()));
    }
}
