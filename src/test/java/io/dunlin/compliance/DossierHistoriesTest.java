package io.dunlin.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.casework.Loans;
import io.dunlin.compliance.SlowDossier.Happened;
import io.dunlin.compliance.SlowDossier.Stop;
import io.dunlin.guard.dossier.Dossier;
import io.dunlin.guard.dossier.DossierReader;
import io.dunlin.guard.dossier.Subject;
import io.dunlin.guard.regime.Regimes;
import io.dunlin.guard.rule.Facts;
import io.dunlin.guard.rule.Judge;
import io.dunlin.guard.rule.Proposal;
import io.dunlin.guard.rule.StatedRule;
import io.dunlin.guard.rule.Verdict;
import io.dunlin.testing.Seeds;
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
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * What is read from the database is judged as all that ever happened would be: seeded histories of some weeks to years, with
 * corrections of everything, voided actions, requests to stop, contacts about several loans and several actions at the same instant,
 * against a reference that leaves nothing out.
 */
@QuarkusTest
class DossierHistoriesTest {

    private static final Logger LOG = Logger.getLogger(DossierHistoriesTest.class);

    private static final int JUDGEMENTS = 3;
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
        Seeds.all().forEach(seed -> {
            Random random = new Random(seed);
            String country = List.of("AU", "CN", "GB", "US").get((int) (seed % 4));
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
        });
        LOG.infof("Judgements of %d histories: %s", Seeds.COUNT, seen);
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
            actions.add(action(random, List.of(loan, second), days, actions));
        }
        insert(actions, caseId, borrower, contact);
        List<Stop> stops = random.nextInt(3) == 0 ? stops(random, days, actions) : List.of();
        stops.forEach(stop -> insert(stop, borrower, contact));
        return new SlowDossier(borrower, contact, Set.of(loan, second), ZoneId.of(HOMES.get(country)), actions, stops);
    }

    private static List<Stop> stops(Random random, int days, List<Happened> actions) {
        List<Stop> stops = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            Instant at =
                    random.nextBoolean() ? pick(random, actions).at() : END.minusSeconds(random.nextInt(days * 86_400));
            Instant recorded = at.plusSeconds(random.nextInt(3) * 3600L);
            stops.add(new Stop(
                    random.nextInt(3) == 0,
                    random.nextBoolean() ? null : pick(random, List.of(ActionChannel.CALL, ActionChannel.SMS)),
                    at,
                    recorded,
                    random.nextInt(3) == 0 ? null : recorded.plusSeconds(1 + random.nextInt(days * 43_200))));
        }
        stops.sort(Comparator.comparing(Stop::at));
        return stops;
    }

    private static Happened action(Random random, List<UUID> owed, int days, List<Happened> before) {
        List<Happened> open = before.stream()
                .filter(each -> !each.voided()
                        && before.stream().noneMatch(other -> each.id().equals(other.corrects())))
                .toList();
        if (!open.isEmpty() && random.nextInt(6) == 0) {
            return correction(random, pick(random, open), owed);
        }
        Instant at = before.isEmpty() || random.nextInt(6) > 0
                ? END.minusSeconds(random.nextInt(days * 86_400))
                : pick(random, before).at();
        boolean toContact = random.nextInt(5) == 0;
        return new Happened(
                UUID.randomUUID(),
                random.nextInt(4) == 0,
                about(random, owed),
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
                null,
                false);
    }

    /** Of one loan, of both by their names, or of all. */
    private static Set<UUID> about(Random random, List<UUID> owed) {
        return switch (random.nextInt(4)) {
            case 0 -> Set.of();
            case 1 -> Set.copyOf(owed);
            default -> Set.of(pick(random, owed));
        };
    }

    /** It never took place, or one to four things about it were wrong. */
    private static Happened correction(Random random, Happened wrong, List<UUID> owed) {
        boolean voided = random.nextInt(4) == 0;
        boolean toContact = (random.nextInt(4) == 0) != wrong.toContact();
        return new Happened(
                UUID.randomUUID(),
                wrong.outside(),
                voided || random.nextBoolean() ? wrong.about() : about(random, owed),
                voided || random.nextInt(3) > 0 ? wrong.channel() : pick(random, List.of(ActionChannel.values())),
                wrong.inbound(),
                voided || random.nextInt(3) > 0
                        ? wrong.purpose()
                        : pick(random, List.of(ContactPurpose.values())).name(),
                voided ? wrong.toContact() : toContact,
                null,
                voided || random.nextBoolean() ? wrong.at() : wrong.at().plusSeconds(random.nextInt(172_800) - 86_400L),
                voided || random.nextBoolean() ? wrong.outcome() : outcome(random),
                wrong.actor(),
                wrong.template(),
                wrong.id(),
                voided);
    }

    private static String outcome(Random random) {
        ActionOutcome outcome = pick(random, List.of(ActionOutcome.values()));
        boolean ends = outcome == ActionOutcome.STOP_REQUESTED || outcome == ActionOutcome.DECEASED_REPORTED;
        return (ends && random.nextInt(20) > 0 ? ActionOutcome.NO_ANSWER : outcome).name();
    }

    private static <T> T pick(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** All in one statement: its rows see those before them. */
    private void insert(List<Happened> actions, UUID caseId, UUID borrower, UUID contact) {
        List<Object> values = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        for (Happened action : actions) {
            rows.add(
                    "(?::uuid, ?::uuid, ?::uuid, ?::uuid, ?::uuid[], ?, ?, ?, ?, ?::uuid, ?::timestamptz, 'test', ?, ?, ?, ?::uuid,"
                            + " sha256(?::text::bytea), ?, now(), 'test')");
            boolean one = action.about().size() == 1;
            values.addAll(Arrays.asList(
                    action.id(),
                    action.outside() ? null : caseId.toString(),
                    borrower,
                    one ? action.about().iterator().next().toString() : null,
                    action.about().size() < 2
                            ? null
                            : "{" + action.about().stream().map(UUID::toString).collect(Collectors.joining(",")) + "}",
                    action.channel().name(),
                    action.inbound() ? "INBOUND" : "OUTBOUND",
                    action.purpose(),
                    action.toContact() ? "CONTACT" : "BORROWER",
                    action.toContact() ? contact.toString() : null,
                    action.at().toString(),
                    action.outcome(),
                    action.actor(),
                    action.template(),
                    action.corrects() == null ? null : action.corrects().toString(),
                    action.corrects() == null ? null : "test",
                    action.voided()));
        }
        loans.sql(
                "insert into collection_action (id, case_id, borrower_id, loan_id, loan_ids, channel, direction, purpose, party,"
                        + " contact_id, performed_at, performed_by, outcome, actor_type, template_code, corrects_id, reason, voided,"
                        + " recorded_at, recorded_by) values " + String.join(", ", rows),
                values.toArray());
    }

    private void insert(Stop stop, UUID borrower, UUID contact) {
        UUID id = UUID.randomUUID();
        loans.sql(
                "insert into do_not_contact (id, borrower_id, scope, contact_id, channel, written, requested_at, source,"
                        + " recorded_at, recorded_by) values (?, ?, ?, ?::uuid, ?, false, ?::timestamptz, sha256('test'), ?::timestamptz,"
                        + " 'test')",
                id,
                borrower,
                stop.channel() == null ? "EVERYTHING" : "CHANNEL",
                stop.ofContact() ? contact.toString() : null,
                stop.channel() == null ? null : stop.channel().name(),
                stop.at().toString(),
                stop.recorded().toString());
        if (stop.lifted() != null) {
            loans.sql(
                    "insert into do_not_contact_lift (do_not_contact_id, evidence, lifted_at, lifted_by)"
                            + " values (?, sha256('test'), ?::timestamptz, 'test')",
                    id,
                    stop.lifted().toString());
        }
    }
}
