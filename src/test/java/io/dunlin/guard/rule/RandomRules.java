package io.dunlin.guard.rule;

import io.dunlin.vocabulary.ActionChannel;
import io.dunlin.vocabulary.Bindingness;
import io.dunlin.vocabulary.BorrowerConditionKind;
import io.dunlin.vocabulary.Confidence;
import io.dunlin.vocabulary.ContactPurpose;
import io.dunlin.vocabulary.DoNotContactScope;
import io.dunlin.vocabulary.PartyRole;
import io.dunlin.vocabulary.RuleEffect;
import io.dunlin.vocabulary.TemplateTrait;
import io.dunlin.vocabulary.TrainingTopic;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Random rules of every kind that looks at instants. */
final class RandomRules {

    private static final Set<ActionChannel> CALLS = Set.of(ActionChannel.CALL, ActionChannel.AI_CALL);

    private final Histories random;
    private final List<Supplier<Rule>> kinds;

    RandomRules(Histories random) {
        this.random = random;
        this.kinds = List.of(
                this::hours,
                this::hours,
                this::hours,
                this::weekly,
                () -> new HouseHours(LocalTime.of(8, 0), LocalTime.of(21, 0), random.oneIn(2)),
                () -> new ClosedDays(Set.of(random.day(), random.day().plusDays(400)), random.oneIn(2)),
                this::quota,
                this::quota,
                this::quota,
                this::quota,
                this::conversation,
                () -> new ThirdPartyAccess(1 + random.upTo(2), random.someOf(ContactPurpose.class)),
                () -> new AllowedParties(random.someOf(PartyRole.class), random.oneIn(2), random.oneIn(2)),
                ContactRefusal::new,
                () -> new DoNotContact(
                        random.someOf(DoNotContactScope.class),
                        random.oneIn(3),
                        random.oneIn(2) ? Set.of() : Set.of(TemplateTrait.CEASE_CONFIRMATION),
                        random.oneIn(2)),
                () -> new OpenReport(random.someOf(ReportKind.class), Set.of()),
                () -> new AnswerOnly(1 + random.upTo(6)),
                () -> new DoNotContact(Set.of(DoNotContactScope.TIME_WINDOW), false, Set.of()),
                () -> new HoldFreeze(random.someOf(FreezeKind.class), random.oneIn(2)),
                () -> new OpenPromise(random.upTo(2)),
                () -> new ConditionBlock(random.someOf(BorrowerConditionKind.class)),
                Represented::new,
                this::fitness,
                () -> new NoticeFirst(random.any(NoticeKind.class), random.upTo(3)),
                () -> new NoticeDue(NoticeKind.VALIDATION, random.upTo(5)),
                VisitLadder::new,
                () -> new TimeBarred(random.oneIn(2)),
                () -> new OncePerPerson(1 + random.upTo(2)));
    }

    private Rule fitness() {
        int days = random.upTo(8);
        return new CollectorFitness(days, random.oneIn(2) ? Set.of() : random.someOf(TrainingTopic.class));
    }

    List<StatedRule> some() {
        List<StatedRule> rules = new ArrayList<>();
        for (int i = random.upTo(4); i >= 0; i--) {
            LocalDate from = random.oneIn(4) ? random.day() : null;
            LocalDate through = random.oneIn(4) ? random.day() : null;
            boolean backwards = from != null && through != null && through.isBefore(from);
            rules.add(new StatedRule(
                    "RULE-" + i,
                    "TEST",
                    "Nowhere",
                    Bindingness.LENDER_POLICY,
                    Confidence.PRIMARY,
                    random.oneIn(8) ? RuleEffect.WARN : RuleEffect.REFUSE,
                    Scope.ALL,
                    new Effective(from, backwards ? null : through),
                    random.any(kinds).get()));
        }
        return rules;
    }

    private Rule hours() {
        LocalTime one = random.time();
        LocalTime other = random.time();
        LocalTime opens = one.isBefore(other) ? one : other;
        LocalTime closes = one.isBefore(other) ? other : one;
        boolean empty = one.equals(other);
        return new QuietHours(
                empty ? LocalTime.of(8, 0) : opens,
                empty ? LocalTime.of(21, 0) : closes,
                random.oneIn(4) ? random.zone() : null,
                random.oneIn(2));
    }

    private Rule weekly() {
        LocalTime opens = LocalTime.of(7 + random.upTo(3), 30);
        return new WeeklyHours(
                new DailyRange(opens, opens.plusHours(4 + random.upTo(8))),
                random.oneIn(3) ? null : new DailyRange(opens.plusHours(2), opens.plusHours(3 + random.upTo(9))),
                random.oneIn(3),
                random.oneIn(2));
    }

    private Rule quota() {
        return new ContactQuota(
                1 + random.upTo(3),
                random.any(Counted.class),
                random.any(CountedPer.class),
                random.any(QuotaWindow.class),
                1 + random.upTo(7),
                random.oneIn(3) ? Set.of(ActionChannel.CALL) : CALLS,
                random.upTo(7));
    }

    private Rule conversation() {
        return new ConversationWait(1 + random.upTo(7), CALLS, random.upTo(7));
    }
}
