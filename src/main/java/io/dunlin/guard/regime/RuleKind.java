package io.dunlin.guard.regime;

import io.dunlin.guard.rule.AllowedParties;
import io.dunlin.guard.rule.AnswerOnly;
import io.dunlin.guard.rule.Attestation;
import io.dunlin.guard.rule.ClosedDays;
import io.dunlin.guard.rule.CollectorFitness;
import io.dunlin.guard.rule.ConditionBlock;
import io.dunlin.guard.rule.ContactQuota;
import io.dunlin.guard.rule.ContactRefusal;
import io.dunlin.guard.rule.ConversationWait;
import io.dunlin.guard.rule.Counted;
import io.dunlin.guard.rule.CountedPer;
import io.dunlin.guard.rule.DailyRange;
import io.dunlin.guard.rule.DeclaredContact;
import io.dunlin.guard.rule.DoNotContact;
import io.dunlin.guard.rule.Duty;
import io.dunlin.guard.rule.EntryConsent;
import io.dunlin.guard.rule.ForbiddenPlace;
import io.dunlin.guard.rule.FreezeKind;
import io.dunlin.guard.rule.HoldFreeze;
import io.dunlin.guard.rule.HouseHours;
import io.dunlin.guard.rule.NoDisclosure;
import io.dunlin.guard.rule.NoticeDue;
import io.dunlin.guard.rule.NoticeFirst;
import io.dunlin.guard.rule.NoticeKind;
import io.dunlin.guard.rule.OncePerPerson;
import io.dunlin.guard.rule.OpenPromise;
import io.dunlin.guard.rule.OpenReport;
import io.dunlin.guard.rule.QuietHours;
import io.dunlin.guard.rule.QuotaWindow;
import io.dunlin.guard.rule.ReportKind;
import io.dunlin.guard.rule.Represented;
import io.dunlin.guard.rule.Rule;
import io.dunlin.guard.rule.TemplateTraits;
import io.dunlin.guard.rule.ThirdPartyAccess;
import io.dunlin.guard.rule.TimeBarred;
import io.dunlin.guard.rule.UsablePoint;
import io.dunlin.guard.rule.VisitLadder;
import io.dunlin.guard.rule.VisitParticipants;
import io.dunlin.guard.rule.WeeklyHours;
import io.dunlin.guard.rule.Workplace;
import io.dunlin.vocabulary.ActionChannel;
import io.dunlin.vocabulary.BorrowerConditionKind;
import io.dunlin.vocabulary.ContactPurpose;
import io.dunlin.vocabulary.DoNotContactScope;
import io.dunlin.vocabulary.PartyRole;
import io.dunlin.vocabulary.PlaceKind;
import io.dunlin.vocabulary.TemplateTrait;
import io.dunlin.vocabulary.TrainingTopic;
import java.util.Map;
import java.util.function.Function;

/** All kinds of rules. Each kind makes a rule from the parameters in a file. */
public enum RuleKind {
    QUIET_HOURS(RuleKind::quietHours),
    WEEKLY_HOURS(RuleKind::weeklyHours),
    HOUSE_HOURS(RuleKind::houseHours),
    CLOSED_DAYS(p -> new ClosedDays(p.dates("days"), p.flag("unlessAgreed"))),
    CONTACT_QUOTA(RuleKind::contactQuota),
    CONVERSATION_WAIT(p -> new ConversationWait(
            p.number("days", 1, 366), p.some("channels", ActionChannel.class), p.number("consentDays", 0, 31))),
    ALLOWED_PARTIES(p ->
            new AllowedParties(p.some("allowed", PartyRole.class), p.flag("debtRelatedToo"), p.flag("volunteersToo"))),
    THIRD_PARTY_ACCESS(
            p -> new ThirdPartyAccess(p.number("failures", 1, 100), p.any("purposes", ContactPurpose.class))),
    CONTACT_REFUSAL(p -> new ContactRefusal()),
    DECLARED_CONTACT(p -> new DeclaredContact()),
    NO_DISCLOSURE(p -> new NoDisclosure(p.optionalFlag("standInsMayKnow"), p.optionalFlag("unlessLawTells"))),
    DUTY(p -> new Duty(p.one("attestation", Attestation.class))),
    ONCE_PER_PERSON(p -> new OncePerPerson(p.number("limit", 1, 100))),
    DO_NOT_CONTACT(p -> new DoNotContact(
            p.some("scopes", DoNotContactScope.class),
            p.flag("writtenOnly"),
            p.any("except", TemplateTrait.class),
            p.optionalFlag("standInsToo"))),
    OPEN_REPORT(p -> new OpenReport(p.some("reports", ReportKind.class), p.any("except", TemplateTrait.class))),
    ANSWER_ONLY(p -> new AnswerOnly(p.number("days", 1, 31))),
    HOLD_FREEZE(p -> new HoldFreeze(p.any("kinds", FreezeKind.class), p.flag("onlyFreezing"))),
    OPEN_PROMISE(p -> new OpenPromise(p.number("remindDaysBefore", 0, 31))),
    REPRESENTED(p -> new Represented()),
    WORKPLACE(p -> new Workplace()),
    CONDITION_BLOCK(p -> new ConditionBlock(p.some("conditions", BorrowerConditionKind.class))),
    VISIT_PARTICIPANTS(p -> new VisitParticipants(p.number("minimum", 1, 20))),
    ENTRY_CONSENT(p -> new EntryConsent(p.some("places", PlaceKind.class))),
    FORBIDDEN_PLACE(p -> new ForbiddenPlace(p.some("places", PlaceKind.class), p.optionalFlag("unlessUsed"))),
    VISIT_LADDER(p -> new VisitLadder()),
    NOTICE_FIRST(p -> new NoticeFirst(p.one("notice", NoticeKind.class), p.number("days", 0, 366))),
    NOTICE_DUE(p -> new NoticeDue(p.one("notice", NoticeKind.class), p.number("days", 0, 366))),
    TEMPLATE_TRAITS(p -> new TemplateTraits(
            p.any("required", TemplateTrait.class),
            p.any("forbidden", TemplateTrait.class),
            p.flag("always"),
            p.optionalAny("except", TemplateTrait.class))),
    COLLECTOR_FITNESS(RuleKind::collectorFitness),
    TIME_BARRED(p -> new TimeBarred(p.flag("onlySuits"))),
    USABLE_POINT(p -> new UsablePoint());

    private static final int MOST = 1000;

    @SuppressWarnings("ImmutableEnumChecker") // A lambda without a state of its own.
    private final Function<Parameters, Rule> maker;

    RuleKind(Function<Parameters, Rule> maker) {
        this.maker = maker;
    }

    /**
     * The rule of these parameters.
     *
     * @throws InvalidRegime naming the parameter at fault
     */
    public Rule rule(Map<String, Object> values) {
        Parameters parameters = new Parameters(values);
        Rule rule = maker.apply(parameters);
        parameters.refuseOthers();
        return rule;
    }

    private static Rule quietHours(Parameters p) {
        QuietHours hours = new QuietHours(p.time("opens"), p.time("closes"), p.zone("zone"), p.flag("unlessAgreed"));
        if (!hours.opens().isBefore(hours.closes())) {
            throw new InvalidRegime("parameters.closes: it must be after parameters.opens");
        }
        return hours;
    }

    private static Rule weeklyHours(Parameters p) {
        return new WeeklyHours(
                p.hours("weekdays"), p.hoursOrNone("weekends"), p.flag("onlyAtWork"), p.flag("unlessAgreed"));
    }

    private static Rule houseHours(Parameters p) {
        DailyRange hours = p.hours("hours");
        return new HouseHours(hours.from(), hours.until(), p.flag("unlessAgreed"));
    }

    private static Rule collectorFitness(Parameters p) {
        CollectorFitness fitness =
                new CollectorFitness(p.number("trainedDays", 0, 3660), p.optionalAny("topics", TrainingTopic.class));
        if (fitness.trainedDays() == 0 && !fitness.topics().isEmpty()) {
            throw new InvalidRegime("parameters.trainedDays: it must not be 0 where parameters.topics are named");
        }
        return fitness;
    }

    private static Rule contactQuota(Parameters p) {
        return new ContactQuota(
                p.number("limit", 1, MOST),
                p.one("counted", Counted.class),
                p.one("per", CountedPer.class),
                p.one("window", QuotaWindow.class),
                p.number("days", 1, 366),
                p.some("channels", ActionChannel.class),
                p.number("consentDays", 0, 31));
    }
}
