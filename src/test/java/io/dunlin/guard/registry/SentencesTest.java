package io.dunlin.guard.registry;

import static io.dunlin.guard.rule.Scene.days;
import static io.dunlin.guard.rule.Scene.utc;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.guard.regime.RegimeRule;
import io.dunlin.guard.regime.RuleKind;
import io.dunlin.guard.rule.CallConsent;
import io.dunlin.guard.rule.Conduct;
import io.dunlin.guard.rule.Course;
import io.dunlin.guard.rule.DailyRange;
import io.dunlin.guard.rule.Facts;
import io.dunlin.guard.rule.Facts.DebtFacts;
import io.dunlin.guard.rule.FreezeKind;
import io.dunlin.guard.rule.PastContact;
import io.dunlin.guard.rule.Proposal;
import io.dunlin.guard.rule.ReportKind;
import io.dunlin.guard.rule.Restraints;
import io.dunlin.guard.rule.Restraints.Freeze;
import io.dunlin.guard.rule.Restraints.Report;
import io.dunlin.guard.rule.Restraints.StopRequest;
import io.dunlin.guard.rule.Rule;
import io.dunlin.guard.rule.Scene;
import io.dunlin.guard.rule.TimeAgreement;
import io.dunlin.vocabulary.ActionChannel;
import io.dunlin.vocabulary.BorrowerConditionKind;
import io.dunlin.vocabulary.ContactPurpose;
import io.dunlin.vocabulary.DoNotContactScope;
import io.dunlin.vocabulary.PartyRole;
import io.dunlin.vocabulary.PlaceKind;
import io.dunlin.vocabulary.Reach;
import io.dunlin.vocabulary.TemplateTrait;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What every kind of rule says to collectors is said in words: no constant of the code, no "0 days", no "1 days". */
class SentencesTest {

    /** Christmas at three in the morning. */
    private static final Instant NIGHT = utc("2026-12-25T03:00:00");

    private static final List<String> FAULTS = List.of(
            "\\b[A-Z]{2,}",
            "\\b0 days?\\b",
            "\\b1 (days|calls|contacts|messages|dials|attempts|collectors)\\b",
            "\\b1 (connected|unanswered|placed) (calls|dials)\\b",
            "\\b([2-9]|[1-9][0-9]+) (day|call|contact|message|dial|attempt|collector)\\b");

    private static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>(Rules.BUILT_IN.regimes().stream()
                .flatMap(regime -> regime.rules().stream())
                .map(RegimeRule::rule)
                .toList());
        for (int number : new int[] {1, 2}) {
            for (String counted : List.of("CONNECTED", "UNANSWERED", "PLACED", "MADE", "SENT")) {
                for (String window : List.of("CIVIL_DAYS", "ROLLING_DAYS", "CIVIL_WEEK", "CIVIL_MONTH")) {
                    rules.add(quota(number, counted, "PERSON", window));
                }
                for (String per : List.of("CONTACT_POINT", "PERSON_AND_DEBT", "DEBT")) {
                    rules.add(quota(number, counted, per, "CIVIL_DAYS"));
                }
            }
            rules.add(RuleKind.CONVERSATION_WAIT.rule(
                    Map.of("days", number, "channels", List.of("CALL"), "consentDays", 7)));
            rules.add(RuleKind.ONCE_PER_PERSON.rule(Map.of("limit", number)));
            rules.add(RuleKind.THIRD_PARTY_ACCESS.rule(
                    Map.of("failures", number, "purposes", List.of("COLLECT", "RESTORE_CONTACT"))));
            rules.add(RuleKind.VISIT_PARTICIPANTS.rule(Map.of("minimum", number + 1)));
            for (String notice : List.of("OVERDUE", "VALIDATION", "ASSIGNMENT", "VISIT")) {
                rules.add(RuleKind.NOTICE_FIRST.rule(Map.of("notice", notice, "days", number - 1)));
                rules.add(RuleKind.NOTICE_FIRST.rule(Map.of("notice", notice, "days", number)));
                rules.add(RuleKind.NOTICE_DUE.rule(Map.of("notice", notice, "days", number - 1)));
                rules.add(RuleKind.NOTICE_DUE.rule(Map.of("notice", notice, "days", number)));
            }
        }
        for (String attestation : List.of("IDENTITY_DISCLOSED", "PURPOSE_DISCLOSED", "DEBT_KEPT_SECRET", "RECORDED")) {
            rules.add(RuleKind.DUTY.rule(Map.of("attestation", attestation)));
        }
        for (BorrowerConditionKind condition : BorrowerConditionKind.values()) {
            rules.add(RuleKind.CONDITION_BLOCK.rule(Map.of("conditions", List.of(condition.name()))));
        }
        for (FreezeKind kind : FreezeKind.values()) {
            rules.add(RuleKind.HOLD_FREEZE.rule(Map.of("kinds", List.of(kind.name()), "onlyFreezing", false)));
        }
        for (DoNotContactScope scope : DoNotContactScope.values()) {
            rules.add(RuleKind.DO_NOT_CONTACT.rule(
                    Map.of("scopes", List.of(scope.name()), "writtenOnly", false, "except", List.of())));
        }
        for (TemplateTrait trait : TemplateTrait.values()) {
            rules.add(RuleKind.TEMPLATE_TRAITS.rule(
                    Map.of("required", List.of(), "forbidden", List.of(trait.name()), "always", false)));
            rules.add(RuleKind.TEMPLATE_TRAITS.rule(
                    Map.of("required", List.of(trait.name()), "forbidden", List.of(), "always", false)));
        }
        for (PlaceKind place : PlaceKind.values()) {
            rules.add(RuleKind.FORBIDDEN_PLACE.rule(Map.of("places", List.of(place.name()))));
            rules.add(RuleKind.ENTRY_CONSENT.rule(Map.of("places", List.of(place.name()))));
        }
        rules.add(RuleKind.ALLOWED_PARTIES.rule(
                Map.of("allowed", List.of("NONE"), "debtRelatedToo", false, "volunteersToo", false)));
        return rules;
    }

    private static Rule quota(int number, String counted, String per, String window) {
        return RuleKind.CONTACT_QUOTA.rule(Map.of(
                "limit",
                number,
                "counted",
                counted,
                "per",
                per,
                "window",
                window,
                "days",
                number,
                "channels",
                List.of("CALL"),
                "consentDays",
                0));
    }

    /** Everything speaks against a contact. */
    private static Scene worst(ActionChannel channel, PartyRole role, ContactPurpose purpose, PlaceKind place) {
        Scene scene = Scene.in("Australia/Perth", "Europe/London");
        scene.channel = channel;
        scene.role = role;
        scene.purpose = purpose;
        scene.place = place;
        scene.entryConsent = false;
        scene.pointAtWork = place == PlaceKind.WORKPLACE;
        scene.participants = Set.of("C1", "C2");
        scene.declared = false;
        scene.refusedAt = utc("2026-03-01T00:00:00");
        scene.pointUnusableSince = utc("2026-03-01T00:00:00");
        scene.collectors.put("C2", new io.dunlin.guard.rule.CollectorFacts(false, List.of()));
        scene.locationAnswers.addAll(List.of(utc("2026-03-01T00:00:00"), utc("2026-03-02T00:00:00")));
        scene.debtFacts.put(Scene.DEBT, new DebtFacts(LocalDate.parse("2026-01-01"), utc("2026-01-01T00:00:00")));
        for (BorrowerConditionKind condition : BorrowerConditionKind.values()) {
            scene.condition(condition, "2026-01-01", condition.ordinal() % 2 == 0 ? null : "2027-01-01");
        }
        for (FreezeKind kind : FreezeKind.values()) {
            scene.freezes.add(new Freeze(
                    kind, Set.of(Scene.DEBT), days("2026-01-01", null), true, kind.ordinal() % 2 == 0 ? null : "L-1"));
        }
        scene.promises.add(new Restraints.Promised(
                Set.of(Scene.DEBT), utc("2026-03-01T00:00:00"), LocalDate.parse("2030-01-01"), null, List.of()));
        for (DoNotContactScope scope : DoNotContactScope.values()) {
            scene.stops.add(new StopRequest(
                    scope,
                    Scene.PERSON,
                    Scene.POINT,
                    channel,
                    scope == DoNotContactScope.TIME_WINDOW
                            ? new DailyRange(LocalTime.of(0, 0), LocalTime.of(12, 0))
                            : null,
                    scope.ordinal() % 2 == 0,
                    utc("2026-03-01T00:00:00"),
                    null));
        }
        for (ReportKind kind : ReportKind.values()) {
            scene.reports.add(new Report(kind, Scene.PERSON, Scene.POINT, utc("2026-03-01T00:00:00"), null));
        }
        for (Reach reach : Reach.values()) {
            for (int hour = 1; hour <= 8; hour++) {
                scene.contacts.add(new PastContact(
                        NIGHT.minus(Duration.ofMinutes(hour)),
                        Scene.PERSON,
                        Scene.POINT,
                        Set.of(Scene.DEBT),
                        hour % 2 == 0 ? ActionChannel.CALL : ActionChannel.SMS,
                        false,
                        reach,
                        reach == Reach.PLANNED ? NIGHT.plusSeconds(60) : null));
            }
        }
        return scene;
    }

    private static Set<String> sentences(Rule rule) {
        return sentences(List.of(rule)).get(rule);
    }

    private static Map<Rule, Set<String>> sentences(List<Rule> rules) {
        Map<Rule, Set<String>> sentences = new IdentityHashMap<>();
        rules.forEach(rule -> sentences.put(rule, new TreeSet<>()));
        for (ActionChannel channel : ActionChannel.values()) {
            for (PartyRole role : PartyRole.values()) {
                for (ContactPurpose purpose : ContactPurpose.values()) {
                    Scene scene = worst(channel, role, purpose, PlaceKind.values()[purpose.ordinal() % 5]);
                    add(sentences, scene);
                    scene.contacts.removeIf(contact -> contact.reach() != Reach.PLANNED);
                    scene.text(TemplateTrait.values());
                    scene.conduct = new Conduct(Set.of());
                    scene.collectors.clear();
                    add(sentences, scene);
                    scene.text();
                    add(sentences, scene);
                    scene.participants = Set.of("C1");
                    scene.agreements.add(new TimeAgreement(
                            new DailyRange(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT), days("2026-01-01", null)));
                    scene.consents.add(new CallConsent(Set.of(Scene.DEBT), NIGHT.minusSeconds(7200), null));
                    add(sentences, scene);
                }
            }
        }
        return sentences;
    }

    private static void add(Map<Rule, Set<String>> sentences, Scene scene) {
        Proposal proposal = scene.proposal();
        Facts facts = scene.facts();
        sentences.forEach((rule, said) -> {
            Course course = rule.course(proposal, facts);
            if (course.blocks(NIGHT)) {
                said.add(course.sentence(NIGHT));
            }
            String opened = course.openedBy(NIGHT);
            if (opened != null) {
                said.add(opened);
            }
        });
    }

    @Test
    void everyKindSpeaksToCollectors() {
        Map<Class<?>, Set<String>> said = new HashMap<>();
        sentences(rules())
                .forEach((rule, sentences) -> said.computeIfAbsent(rule.getClass(), kind -> new TreeSet<>())
                        .addAll(sentences));
        assertThat(said).hasSameSizeAs(RuleKind.values());
        Set<String> all = new HashSet<>();
        said.forEach((kind, sentences) -> {
            assertThat(sentences).as(kind.getSimpleName()).isNotEmpty();
            all.addAll(sentences);
        });
        List<String> faulty =
                all.stream().filter(sentence -> !isPlain(sentence)).toList();
        assertThat(faulty).isEmpty();
    }

    private static boolean isPlain(String sentence) {
        String words = sentence.replace("Europe/London", "").replaceAll("\\b(C1|C2|L-1|T1)\\b", "");
        return words.matches("[A-Z].*\\.")
                && !words.contains("_")
                && !words.contains("null")
                && !words.contains("()")
                && FAULTS.stream()
                        .noneMatch(
                                fault -> Pattern.compile(fault).matcher(words).find());
    }

    @Test
    void sentencesSayWhoWhatAndHowMany() {
        assertThat(of(
                        RuleKind.DO_NOT_CONTACT,
                        Map.of("scopes", List.of("TIME_WINDOW"), "writtenOnly", false, "except", List.of())))
                .contains("The person asked on 2026-03-01 not to be contacted from 00:00 to 12:00.");
        assertThat(of(
                        RuleKind.DO_NOT_CONTACT,
                        Map.of("scopes", List.of("CHANNEL"), "writtenOnly", false, "except", List.of())))
                .contains("The person asked on 2026-03-01 not to be contacted by telephone.");
        assertThat(of(RuleKind.CONDITION_BLOCK, Map.of("conditions", List.of("DECEASED", "INCAPACITATED"))))
                .containsExactly("The borrower has died: recorded from 2026-01-01 through 2027-01-01.");
        assertThat(of(RuleKind.HOLD_FREEZE, Map.of("kinds", List.of("HARDSHIP"), "onlyFreezing", false)))
                .containsExactly("There is a hold on loan L-1 because of hardship, since 2026-01-01, without an end.");
        assertThat(of(RuleKind.COLLECTOR_FITNESS, Map.of("trainedDays", 0)))
                .contains("Collector C2 may not work now.", "Collector C1 is not registered.");
        assertThat(of(RuleKind.NOTICE_FIRST, Map.of("notice", "ASSIGNMENT", "days", 0)))
                .containsExactly("First the notice that the debt was assigned has to be sent.");
        assertThat(of(RuleKind.NOTICE_FIRST, Map.of("notice", "VISIT", "days", 1)))
                .containsExactly("First the notice of the visit has to be sent, at least 1 day before.");
        assertThat(of(RuleKind.CONVERSATION_WAIT, Map.of("days", 7, "channels", List.of("CALL"), "consentDays", 0)))
                .contains(
                        "There was a conversation about this debt on 2026-12-25: the next call may be made on 2027-01-01.",
                        "Another call about this debt is permitted and may be going on.");
        assertThat(of(RuleKind.DUTY, Map.of("attestation", "IDENTITY_DISCLOSED")))
                .containsExactlyInAnyOrder(
                        "Say at once who you are, and for which institution you make the contact.",
                        "It was not logged that the person was told who made the contact, and for whom.");
        assertThat(of(
                        RuleKind.ALLOWED_PARTIES,
                        Map.of("allowed", List.of("BORROWER"), "debtRelatedToo", false, "volunteersToo", false)))
                .contains("Nobody may contact a contact of the borrower to collect the debt.");
    }

    private static Set<String> of(RuleKind kind, Map<String, Object> parameters) {
        return sentences(kind.rule(parameters));
    }
}
