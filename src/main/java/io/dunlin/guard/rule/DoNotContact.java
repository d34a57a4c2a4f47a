package io.dunlin.guard.rule;

import io.dunlin.guard.rule.Restraints.StopRequest;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a person asked not to happen does not: by a channel, by a number, at some times, at work, or at all (15 USC
 * 1692c; 12 CFR 1006.6(b), 1006.14(h); CONC 7.9). It is in effect from the instant of the request.
 *
 * @param scopes which requests the rule honours
 * @param writtenOnly whether only those in writing (15 USC 1692c(c))
 * @param except notices that may be sent all the same
 */
public record DoNotContact(Set<StopScope> scopes, boolean writtenOnly, Set<TemplateTrait> except) implements Rule {

    public DoNotContact {
        scopes = Set.copyOf(scopes);
        except = Set.copyOf(except);
    }

    @Override
    public Course course(Proposal proposal, Facts facts) {
        if (proposal.isAnyOf(except)) {
            return SpanCourse.PASSES;
        }
        List<Course> courses = new ArrayList<>();
        for (StopRequest stop : facts.restraints().stops()) {
            if (scopes.contains(stop.scope()) && (stop.written() || !writtenOnly) && concerns(stop, proposal)) {
                courses.addAll(courses(stop, facts));
            }
        }
        return Courses.allOf(courses);
    }

    private static List<Course> courses(StopRequest stop, Facts facts) {
        String sentence = "There is a request not to be contacted (%s).".formatted(stop.scope());
        DailyWindow window = stop.window();
        if (stop.scope() != StopScope.TIME_WINDOW || window == null) {
            return List.of(SpanCourse.during(List.of(stop.span()), sentence));
        }
        List<Course> courses = new ArrayList<>();
        for (ZoneId zone : facts.zones()) {
            courses.add(Bounded.of(new HoursCourse(window, zone, List.of(), Set.of(), sentence), stop.span()));
        }
        return courses;
    }

    private static boolean concerns(StopRequest stop, Proposal proposal) {
        boolean same = stop.person().equals(proposal.person());
        return switch (stop.scope()) {
            case EVERYTHING, TIME_WINDOW, CONTACT_PERSON -> same;
            case CHANNEL -> same && proposal.channel() == stop.channel();
            case CONTACT_POINT ->
                stop.contactPoint() != null && stop.contactPoint().equals(proposal.contactPoint());
            case WORKPLACE -> same && proposal.place() == PlaceKind.WORKPLACE;
        };
    }

    @Override
    public boolean isNoLooserThan(Rule other) {
        return other instanceof DoNotContact stop
                && scopes.containsAll(stop.scopes)
                && (!writtenOnly || stop.writtenOnly)
                && stop.except.containsAll(except);
    }
}
