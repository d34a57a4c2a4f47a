package io.dunlin.guard.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dunlin.guard.regime.Selection;
import io.dunlin.guard.rule.CallConsent;
import io.dunlin.guard.rule.CollectorFacts;
import io.dunlin.guard.rule.Conduct;
import io.dunlin.guard.rule.DailyRange;
import io.dunlin.guard.rule.Facts;
import io.dunlin.guard.rule.PastContact;
import io.dunlin.guard.rule.PersonFacts;
import io.dunlin.guard.rule.Proposal;
import io.dunlin.guard.rule.Reachability;
import io.dunlin.guard.rule.Restraints;
import io.dunlin.guard.rule.StandIn;
import io.dunlin.guard.rule.Template;
import io.dunlin.guard.rule.TimeAgreement;
import io.dunlin.kernel.DateRange;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes and reads decisions as JSON: the records of the rules, unchanged. They hold no names. */
@ApplicationScoped
@RegisterForReflection(
        targets = {
            Basis.class,
            Selection.class,
            Selection.LentDebt.class,
            Facts.class,
            Facts.Notice.class,
            Facts.DebtFacts.class,
            PersonFacts.class,
            PersonFacts.KnownPoint.class,
            StandIn.class,
            TimeAgreement.class,
            DailyRange.class,
            DateRange.class,
            CallConsent.class,
            PastContact.class,
            Reachability.class,
            Reachability.Attempt.class,
            Restraints.class,
            Restraints.StopRequest.class,
            Restraints.Condition.class,
            Restraints.Freeze.class,
            Restraints.Report.class,
            Restraints.Promised.class,
            CollectorFacts.class,
            CollectorFacts.Training.class,
            Proposal.class,
            Template.class,
            Conduct.class
        })
public class DecisionJson {

    private final ObjectMapper json;

    DecisionJson(ObjectMapper json) {
        this.json = json;
    }

    String write(Record value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a decision cannot be written", e);
        }
    }

    /** What was written of a type. */
    public <T extends Record> T read(String written, Class<T> type) {
        try {
            return json.readValue(written, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a decision cannot be read", e);
        }
    }
}
