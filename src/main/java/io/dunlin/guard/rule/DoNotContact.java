package io.dunlin.guard.rule;

import io.dunlin.guard.rule.Restraints.StopRequest;
import io.dunlin.kernel.TimeRange;
import io.dunlin.vocabulary.ContactPurpose;
import io.dunlin.vocabulary.DoNotContactScope;
import io.dunlin.vocabulary.Reach;
import io.dunlin.vocabulary.TemplateTrait;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Honours a request not to be contacted: by a medium, by a number, at some times, at work, or at all (15 USC 1692c; 12
 * CFR 1006.6(b), 1006.14(h); CONC 7.9). The request takes effect at its instant. When a person gets in touch at a time
 * at which the person does not want to be contacted, one answer may be given by the same medium (12 CFR part 1006,
 * comment 6(b)(1)-2).
 *
 * @param scopes which requests the rule honours
 * @param writtenOnly whether only requests in writing count (15 USC 1692c(c))
 * @param except notices that may be sent all the same; a confirmation of the request once, within {@link
 *     #CONFIRMED_WITHIN_DAYS} days of it
 * @param standInsToo whether a request of the borrower also covers those who stand in the borrower's place (12 CFR
 *     1006.6(a)(1) with (c)(1))
 */
public record DoNotContact(
        Set<DoNotContactScope> scopes, boolean writtenOnly, Set<TemplateTrait> except, boolean standInsToo)
        implements Rule {

    /** For so long the confirmation of a request may be sent. */
    static final int CONFIRMED_WITHIN_DAYS = 30;

    private static final int A_NIGHT = 2;

    public DoNotContact {
        scopes = Set.copyOf(scopes);
        except = Set.copyOf(except);
    }

    /** About the person alone who made the request. */
    public DoNotContact(Set<DoNotContactScope> scopes, boolean writtenOnly, Set<TemplateTrait> except) {
        this(scopes, writtenOnly, except, false);
    }

    /** Nobody has to know the number, or where the person is contacted, unless there is a request about it. */
    @Override
    public List<String> missing(Proposal proposal, Facts facts) {
        List<StopRequest> honoured =
                facts.restraints().stops().stream().filter(this::honours).toList();
        boolean numbers = facts.person().point(proposal) == null
                && honoured.stream()
                        .anyMatch(stop -> stop.scope() == DoNotContactScope.CONTACT_POINT
                                && facts.person().has(stop.contactPoint()));
        boolean work = proposal.atWork(facts) == null
                && !proposal.isAnyOf(except)
                && honoured.stream()
                        .anyMatch(stop -> stop.scope() == DoNotContactScope.WORKPLACE
                                && isBy(stop, proposal, facts, standInsToo));
        List<String> missing = new ArrayList<>();
        if (numbers) {
            missing.add("contactPointId");
        }
        if (work) {
            missing.add("place");
        }
        return missing;
    }

    @Override
    public Course course(Proposal proposal, Facts facts) {
        List<Course> courses = new ArrayList<>();
        for (StopRequest stop : facts.restraints().stops()) {
            if (honours(stop) && concerns(stop, proposal, facts, standInsToo)) {
                courses.addAll(courses(stop, proposal, facts));
            }
        }
        return Courses.allOf(courses);
    }

    private boolean honours(StopRequest stop) {
        return scopes.contains(stop.scope()) && (stop.written() || !writtenOnly);
    }

    private List<Course> courses(StopRequest stop, Proposal proposal, Facts facts) {
        String sentence = stop.sentence(facts);
        List<TimeRange> notices = notices(stop, proposal, facts);
        DailyRange window = stop.window();
        if (stop.scope() != DoNotContactScope.TIME_WINDOW || window == null) {
            return List.of(RangeCourse.during(List.of(stop.range()), notices, sentence));
        }
        List<Course> courses = new ArrayList<>();
        for (ZoneId zone : facts.zones()) {
            Course hours = Bounded.of(HoursCourse.daily(window, zone, sentence), stop.range());
            List<TimeRange> answers = proposal.purpose() == ContactPurpose.RESPOND
                    ? Answers.once(window, proposal, facts, zone)
                    : List.of();
            courses.add(Lifted.of(Lifted.of(hours, notices), answers));
        }
        return courses;
    }

    /** When a text may be sent although there is the request. */
    private List<TimeRange> notices(StopRequest stop, Proposal proposal, Facts facts) {
        if (!proposal.isAnyOf(except)) {
            return List.of();
        }
        if (!proposal.has(TemplateTrait.CEASE_CONFIRMATION)) {
            return List.of(TimeRange.ALWAYS);
        }
        List<TimeRange> closed = new ArrayList<>(List.of(
                new TimeRange(Instant.MIN, stop.from()),
                TimeRange.from(stop.from().plus(Duration.ofDays(CONFIRMED_WITHIN_DAYS)))));
        facts.contacts().stream()
                .filter(contact -> !contact.inbound()
                        && contact.traits().contains(TemplateTrait.CEASE_CONFIRMATION)
                        && contact.reach() != Reach.NOT_CONNECTED
                        && contact.person().equals(proposal.person())
                        && !contact.at().isBefore(stop.from()))
                .forEach(contact -> closed.add(contact.range()));
        return TimeRange.complement(closed);
    }

    /** Whether the person made the request, or is in the place of whoever made it. */
    private static boolean isBy(StopRequest stop, Proposal proposal, Facts facts, boolean standInsToo) {
        StandIn standIn = facts.person().standIn();
        return stop.person().equals(proposal.person())
                || (standInsToo && standIn != null && stop.person().equals(standIn.of()));
    }

    /** Whether the request is about the contact. */
    static boolean concerns(StopRequest stop, Proposal proposal, Facts facts, boolean standInsToo) {
        boolean same = isBy(stop, proposal, facts, standInsToo);
        return switch (stop.scope()) {
            case EVERYTHING, TIME_WINDOW, CONTACT_PERSON -> same;
            case CHANNEL -> same && stop.channel() != null && stop.channel().isSameMedium(proposal.channel());
            case CONTACT_POINT ->
                stop.contactPoint() != null
                        && stop.contactPoint().equals(facts.person().point(proposal));
            case WORKPLACE -> same && Boolean.TRUE.equals(proposal.atWork(facts));
        };
    }

    @Override
    public int lookBackDays() {
        return except.contains(TemplateTrait.CEASE_CONFIRMATION) ? CONFIRMED_WITHIN_DAYS + 1 : A_NIGHT;
    }

    @Override
    public boolean isNoLooserThan(Rule other) {
        return other instanceof DoNotContact stop
                && scopes.containsAll(stop.scopes)
                && (!writtenOnly || stop.writtenOnly)
                && stop.except.containsAll(except)
                && (standInsToo || !stop.standInsToo);
    }
}
