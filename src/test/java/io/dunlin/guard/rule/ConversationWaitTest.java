package io.dunlin.guard.rule;

import static io.dunlin.guard.rule.Bounds.assertAgainst;
import static io.dunlin.guard.rule.Bounds.assertNeverAgainst;
import static io.dunlin.guard.rule.Scene.at;
import static io.dunlin.guard.rule.Scene.utc;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.vocabulary.ActionChannel;
import io.dunlin.vocabulary.Reach;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversationWaitTest {

    private static final ConversationWait WEEK =
            new ConversationWait(7, Set.of(ActionChannel.CALL, ActionChannel.AI_CALL), 7);

    @ParameterizedTest(name = "{0}: {1} until {2}")
    @CsvSource({
        // 12 CFR 1006.14(b)(2)(i)(B): the date of the conversation is the first of the seven days.
        "America/Chicago, 2026-04-07T00:00, 2026-04-14T00:00",
        "America/Chicago, 2026-04-07T20:59:59, 2026-04-14T00:00",
        "America/Chicago, 2026-03-05T12:00, 2026-03-12T00:00",
        "America/Chicago, 2024-02-26T12:00, 2024-03-04T00:00",
        "Asia/Kolkata, 2026-04-07T12:00, 2026-04-14T00:00",
        "Pacific/Apia, 2011-12-28T12:00, 2012-01-04T00:00"
    })
    void theDayOfTheConversationIsTheFirstOfSeven(String zone, String from, String until) {
        Scene scene = Scene.in(zone).called(at(from, zone), Reach.CONVERSATION);
        assertAgainst(WEEK, scene, at(from, zone), at(until, zone));
    }

    @Test
    void onlyAConversationWithThePersonAboutTheDebtCounts() {
        Instant noon = utc("2026-04-07T12:00:00");
        assertNeverAgainst(WEEK, new Scene().called(noon, Reach.UNANSWERED).called(noon, Reach.ANSWERED));
        Scene other = new Scene().called(noon, Reach.CONVERSATION);
        other.person = Scene.OTHER;
        assertNeverAgainst(WEEK, other);
        Scene otherDebt = new Scene().called(noon, Reach.CONVERSATION);
        otherDebt.debts = Set.of(Scene.DEBT_2);
        assertNeverAgainst(WEEK, otherDebt);
        Scene met = new Scene();
        met.contacts.add(new PastContact(
                noon, Scene.PERSON, null, Set.of(Scene.DEBT), ActionChannel.VISIT, false, Reach.CONVERSATION, null));
        assertNeverAgainst(WEEK, met);
    }

    @Test
    void aConversationThatThePersonBeganCountsToo() {
        Instant noon = utc("2026-04-07T12:00:00");
        Scene scene = new Scene();
        scene.contacts.add(new PastContact(
                noon,
                Scene.PERSON,
                Scene.POINT,
                Set.of(Scene.DEBT),
                ActionChannel.CALL,
                true,
                Reach.CONVERSATION,
                null));
        assertAgainst(WEEK, scene, noon, utc("2026-04-14T00:00:00"));
    }

    @Test
    void aPermitMayBecomeAConversationUntilItExpires() {
        Instant noon = utc("2026-04-07T12:00:00");
        Scene scene = new Scene();
        scene.contacts.add(new PastContact(
                noon,
                Scene.PERSON,
                Scene.POINT,
                Set.of(Scene.DEBT),
                ActionChannel.CALL,
                false,
                Reach.PLANNED,
                noon.plusSeconds(300)));
        assertAgainst(WEEK, scene, noon, noon.plusSeconds(300));
    }

    @Test
    void aConsentAfterTheConversationFreesSevenDaysOfWhichItsOwnIsTheFirst() {
        Instant talk = utc("2026-04-07T12:00:00");
        Instant consent = utc("2026-04-09T12:00:00");
        Scene scene = new Scene().called(talk, Reach.CONVERSATION);
        scene.consents.add(new CallConsent(Set.of(Scene.DEBT), consent, null));
        assertAgainst(WEEK, scene, talk, consent);
        Course course = WEEK.course(scene.proposal(), scene.facts());
        assertThat(course.blocks(consent)).isFalse();
        assertThat(course.blocks(utc("2026-04-13T23:59:59"))).isFalse();
    }

    @Test
    void aConsentEndsWhenThePersonEndsItAndWithTheNextConversation() {
        Instant talk = utc("2026-04-07T12:00:00");
        Scene revoked = new Scene().called(talk, Reach.CONVERSATION);
        revoked.consents.add(
                new CallConsent(Set.of(Scene.DEBT), utc("2026-04-08T12:00:00"), utc("2026-04-09T12:00:00")));
        assertAgainst(WEEK, revoked, utc("2026-04-09T12:00:00"), utc("2026-04-14T00:00:00"));
        Scene talked =
                new Scene().called(talk, Reach.CONVERSATION).called(utc("2026-04-10T12:00:00"), Reach.CONVERSATION);
        talked.consents.add(new CallConsent(Set.of(Scene.DEBT), utc("2026-04-08T12:00:00"), null));
        assertAgainst(WEEK, talked, utc("2026-04-10T12:00:00"), utc("2026-04-17T00:00:00"));
        talked.called(utc("2026-04-12T12:00:00"), Reach.CONVERSATION);
        assertAgainst(WEEK, talked, utc("2026-04-10T12:00:00"), utc("2026-04-19T00:00:00"));
    }

    @Test
    void aLongerWaitIsNoLooser() {
        assertThat(new ConversationWait(8, WEEK.channels(), 0).isNoLooserThan(WEEK))
                .isTrue();
        assertThat(new ConversationWait(6, WEEK.channels(), 0).isNoLooserThan(WEEK))
                .isFalse();
        assertThat(new ConversationWait(7, Set.of(ActionChannel.CALL), 7).isNoLooserThan(WEEK))
                .isFalse();
        assertThat(new ConversationWait(7, WEEK.channels(), 8).isNoLooserThan(WEEK))
                .isFalse();
    }
}
