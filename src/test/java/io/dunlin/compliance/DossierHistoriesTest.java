package io.dunlin.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.casework.Loans;
import io.dunlin.compliance.SlowDossier.Happened;
import io.dunlin.guard.dossier.Dossier;
import io.dunlin.guard.dossier.DossierReader;
import io.dunlin.guard.dossier.Subject;
import io.dunlin.guard.regime.Regimes;
import io.dunlin.guard.rule.Facts;
import io.dunlin.guard.rule.Judge;
import io.dunlin.guard.rule.Proposal;
import io.dunlin.guard.rule.StatedRule;
import io.dunlin.guard.rule.Verdict;
import io.dunlin.vocabulary.ActionChannel;
import io.dunlin.vocabulary.ActionOutcome;
import io.dunlin.vocabulary.ActorType;
import io.dunlin.vocabulary.ContactPurpose;
import io.dunlin.vocabulary.PartyRole;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * What is read from the database is judged as all that ever happened would be: seeded histories of some weeks to years, with
 * corrections and several actions at the same instant, against a reference that leaves nothing out.
 */
@QuarkusTest
class DossierHistoriesTest {

    private static final Logger LOG = Logger.getLogger(DossierHistoriesTest.class);

    private static final int HISTORIES = 120;
    private static final int JUDGEMENTS = 12;
    private static final Instant END = Instant.parse("2026-06-15T12:00:00Z");
    private static final ZoneId BUSINESS = ZoneId.of("UTC");
    private static final Map<String, String> HOMES =
            Map.of("CN", "Asia/Shanghai", "US", "America/New_York", "AU", "Australia/Sydney", "GB", "Europe/London");
    private static final List<String> TEMPLATES = List.of("REMINDER-1", "VALIDATION-1", "ASSIGNMENT-1", "VISIT-1");

    @Inject
    Loans loans;

    @Inject
    DossierReader dossiers;

    @Inject
    Regimes regimes;

    @Test
    void whatIsReadIsJudgedAsAllThatHappenedWouldBe() {
        Map<Kind, Integer> seen = new EnumMap<>(Kind.class);
        for (int seed = 0; seed < HISTORIES; seed++) {
            Random random = new Random(seed);
            String country = List.of("AU", "CN", "GB", "US").get(seed % 4);
            SlowDossier all = history(random, country);
            UUID caseId = loans.openCase(all.borrower());
            for (int i = 0; i < JUDGEMENTS; i++) {
                boolean outside = random.nextInt(4) == 0;
                boolean withContact = random.nextInt(4) == 0;
                Instant at = at(random, all);
                Proposal proposal = proposal(random, all, withContact);
                Dossier dossier = dossiers.read(new Subject(all.borrower(), outside ? null : caseId), at);
                Verdict read = judge(dossier, proposal, dossier.facts(proposal, BUSINESS, Map.of()), at);
                Verdict slow = judge(
                        dossier, proposal, all.facts(outside, withContact, proposal.actorType(), BUSINESS, at), at);
                assertThat(read).as("seed %d, judgement %d, %s", seed, i, at).isEqualTo(slow);
                seen.merge(Kind.of(read), 1, Integer::sum);
            }
        }
        LOG.infof("Judgements of %d histories: %s", HISTORIES, seen);
        assertThat(seen).containsOnlyKeys(Kind.values());
    }

    private enum Kind {
        ALLOWED,
        REFUSED_FOR_NOW,
        REFUSED_FOR_EVER;

        static Kind of(Verdict verdict) {
            if (verdict instanceof Verdict.Refused refused) {
                return refused.nextAllowedAt() == null ? REFUSED_FOR_EVER : REFUSED_FOR_NOW;
            }
            return ALLOWED;
        }
    }

    /** Rules about who calls and what is written are left out: they ask no history. */
    private Verdict judge(Dossier dossier, Proposal proposal, Facts facts, Instant at) {
        List<StatedRule> rules = regimes.rulesFor(dossier.selection(proposal.debts()));
        return Judge.judgeAsFarAsKnown(rules, proposal, facts, at);
    }

    /** Often at, right before or right after something that happened. */
    private static Instant at(Random random, SlowDossier all) {
        Instant near = all.actions().get(random.nextInt(all.actions().size())).at();
        return switch (random.nextInt(4)) {
            case 0 -> near.plus(Duration.ofMinutes(random.nextInt(60 * 48)));
            case 1 -> near.plusSeconds(random.nextInt(3) - 1L);
            case 2 -> near.plus(Duration.ofMinutes(random.nextInt(60 * 24 * 40)));
            default -> END.plus(Duration.ofMinutes(random.nextInt(60 * 24 * 3)));
        };
    }

    private static Proposal proposal(Random random, SlowDossier all, boolean withContact) {
        List<UUID> owed = List.copyOf(all.loans());
        ActionChannel channel = pick(
                random,
                List.of(
                        ActionChannel.CALL,
                        ActionChannel.CALL,
                        ActionChannel.CALL,
                        ActionChannel.SMS,
                        ActionChannel.LETTER,
                        ActionChannel.VISIT));
        return new Proposal(
                withContact ? all.contact() : all.borrower(),
                withContact ? PartyRole.CONTACT : PartyRole.BORROWER,
                null,
                channel,
                withContact ? ContactPurpose.RESTORE_CONTACT : ContactPurpose.COLLECT,
                random.nextBoolean() ? all.loans() : Set.of(pick(random, owed)),
                pick(random, List.of(ActorType.FIRST_PARTY, ActorType.AGENCY, ActorType.DEBT_BUYER)),
                null,
                Set.of(),
                null,
                null,
                null,
                null,
                null);
    }

    private SlowDossier history(Random random, String country) {
        UUID borrower = loans.defaulted(30);
        loans.sql("update borrower set country = ?, time_zone = ? where id = ?", country, HOMES.get(country), borrower);
        UUID loan = UUID.fromString(loans.value("select id from loan where borrower_id = ?", borrower));
        UUID second = loans.loan(borrower);
        UUID caseId = loans.openCase(borrower);
        loans.sql("insert into case_loan (case_id, loan_id, joined_on) values (?, ?, '2026-06-01')", caseId, second);
        UUID contact = loans.contact(borrower);
        List<Happened> actions = new ArrayList<>();
        int many = 5 + random.nextInt(60);
        int days = pick(random, List.of(2, 3, 8, 20, 60, 800));
        for (int i = 0; i < many; i++) {
            Happened action = action(random, List.of(loan, second), days, actions);
            insert(action, caseId, borrower, contact);
            actions.add(action);
        }
        return new SlowDossier(borrower, contact, Set.of(loan, second), ZoneId.of(HOMES.get(country)), actions);
    }

    private static Happened action(Random random, List<UUID> owed, int days, List<Happened> before) {
        List<Happened> open = before.stream()
                .filter(each -> before.stream().noneMatch(other -> each.id().equals(other.corrects())))
                .toList();
        if (!open.isEmpty() && random.nextInt(8) == 0) {
            Happened wrong = pick(random, open);
            return new Happened(
                    UUID.randomUUID(),
                    wrong.outside(),
                    wrong.loan(),
                    wrong.channel(),
                    wrong.inbound(),
                    wrong.purpose(),
                    wrong.toContact(),
                    null,
                    wrong.at(),
                    outcome(random),
                    wrong.actor(),
                    wrong.template(),
                    wrong.id());
        }
        Instant at = before.isEmpty() || random.nextInt(6) > 0
                ? END.minusSeconds(random.nextInt(days * 86_400))
                : pick(random, before).at();
        boolean toContact = random.nextInt(5) == 0;
        return new Happened(
                UUID.randomUUID(),
                random.nextInt(4) == 0,
                random.nextInt(3) == 0 ? null : pick(random, owed),
                random.nextBoolean() ? ActionChannel.CALL : pick(random, List.of(ActionChannel.values())),
                random.nextInt(6) == 0,
                toContact && random.nextBoolean()
                        ? "RESTORE_CONTACT"
                        : pick(random, List.of(ContactPurpose.values())).name(),
                toContact,
                null,
                at,
                outcome(random),
                pick(random, List.of("FIRST_PARTY", "AGENCY", "DEBT_BUYER")),
                random.nextInt(4) == 0 ? pick(random, TEMPLATES) : null,
                null);
    }

    private static String outcome(Random random) {
        ActionOutcome outcome = pick(random, List.of(ActionOutcome.values()));
        boolean ends = outcome == ActionOutcome.STOP_REQUESTED || outcome == ActionOutcome.DECEASED_REPORTED;
        return (ends && random.nextInt(20) > 0 ? ActionOutcome.NO_ANSWER : outcome).name();
    }

    private static <T> T pick(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private void insert(Happened action, UUID caseId, UUID borrower, UUID contact) {
        loans.sql(
                "insert into collection_action (id, case_id, borrower_id, loan_id, channel, direction, purpose, party, contact_id,"
                        + " performed_at, performed_by, outcome, actor_type, template_code, corrects_id, reason, recorded_at,"
                        + " recorded_by) values (?, ?::uuid, ?, ?::uuid, ?, ?, ?, ?, ?::uuid, ?::timestamptz, 'test', ?, ?, ?, ?::uuid,"
                        + " sha256(?::text::bytea), now(), 'test')",
                action.id(),
                action.outside() ? null : caseId.toString(),
                borrower,
                text(action.loan()),
                action.channel().name(),
                action.inbound() ? "INBOUND" : "OUTBOUND",
                action.purpose(),
                action.toContact() ? "CONTACT" : "BORROWER",
                action.toContact() ? contact.toString() : null,
                action.at().toString(),
                action.outcome(),
                action.actor(),
                action.template(),
                text(action.corrects()),
                action.corrects() == null ? null : "test");
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }
}
