package io.dunlin.guard.permit;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.guard.decision.PermitUse;
import io.dunlin.guard.dossier.Subject;
import io.dunlin.guard.permit.Permit.End;
import io.dunlin.guard.rule.Proposal;
import io.dunlin.guard.rule.Template;
import io.dunlin.vocabulary.ActionChannel;
import io.dunlin.vocabulary.ActorType;
import io.dunlin.vocabulary.ContactPurpose;
import io.dunlin.vocabulary.PartyRole;
import io.dunlin.vocabulary.PlaceKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PermitTest {

    private static final Subject IN_CASE = new Subject(new UUID(0, 7), new UUID(0, 6));

    private static final Instant GIVEN = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant VOIDED = GIVEN.plusSeconds(120);
    private static final Instant EXPIRES = GIVEN.plusSeconds(300);
    private static final UUID PERSON = new UUID(0, 1);
    private static final UUID DEBT = new UUID(0, 2);
    private static final UUID OTHER_DEBT = new UUID(0, 3);
    private static final UUID POINT = new UUID(0, 4);
    private static final Template TEXT = new Template("R-1", Set.of());

    private static final Proposal ASKED = new Proposal(
            PERSON,
            PartyRole.BORROWER,
            POINT,
            ActionChannel.VISIT,
            ContactPurpose.COLLECT,
            Set.of(DEBT, OTHER_DEBT),
            ActorType.AGENCY,
            "C1",
            Set.of("C1", "C2"),
            PlaceKind.HOME,
            true,
            TEXT,
            null,
            null);

    @Test
    void itCoversTheContactFromWhenItWasGivenUntilItExpires() {
        Permit permit = permit(ASKED, null, null);
        assertThat(permit.use(ASKED, GIVEN)).isEqualTo(PermitUse.VALID);
        assertThat(permit.use(ASKED, GIVEN.minusNanos(1))).isEqualTo(PermitUse.MISMATCHED);
        assertThat(permit.use(ASKED, EXPIRES.minusNanos(1))).isEqualTo(PermitUse.VALID);
        assertThat(permit.use(ASKED, EXPIRES)).isEqualTo(PermitUse.EXPIRED);
    }

    @Test
    void whoeverSpokeMustBeOneOfThoseForWhomItWasGiven() {
        Proposal any = by(null, Set.of("C1", "C2"));
        Permit permit = permit(any, null, null);
        assertThat(permit.use(by("C2", Set.of()), GIVEN)).isEqualTo(PermitUse.VALID);
        assertThat(permit.use(by("C3", Set.of()), GIVEN)).isEqualTo(PermitUse.MISMATCHED);
        assertThat(any.people()).containsExactlyInAnyOrder("C1", "C2");
    }

    private static Proposal by(@Nullable String collector, Set<String> collectors) {
        return new Proposal(
                PERSON,
                PartyRole.BORROWER,
                POINT,
                ActionChannel.CALL,
                ContactPurpose.COLLECT,
                Set.of(DEBT),
                ActorType.AGENCY,
                collector,
                collectors,
                Set.of(),
                null,
                null,
                null,
                null,
                null);
    }

    @Test
    void isForOneBorrowerAndNotForAnotherCase() {
        Permit inCase = permit(ASKED, null, null);
        Permit outside =
                new Permit(new UUID(0, 5), new Subject(new UUID(0, 7), null), ASKED, GIVEN, EXPIRES, null, null);
        for (Permit permit : List.of(inCase, outside)) {
            assertThat(permit.concerns(IN_CASE)).isTrue();
            assertThat(permit.concerns(new Subject(new UUID(0, 7), null))).isTrue();
            assertThat(permit.concerns(new Subject(new UUID(0, 8), null))).isFalse();
        }
        Subject another = new Subject(new UUID(0, 7), new UUID(0, 9));
        assertThat(inCase.concerns(another)).isFalse();
        assertThat(outside.concerns(another)).isTrue();
    }

    @Test
    void clientsThatTellWholeSecondsAreNotTooEarly() {
        Permit permit = new Permit(new UUID(0, 5), IN_CASE, ASKED, GIVEN.plusNanos(999_999_000), EXPIRES, null, null);
        assertThat(permit.use(ASKED, GIVEN)).isEqualTo(PermitUse.VALID);
        assertThat(permit.use(ASKED, GIVEN.minusNanos(1))).isEqualTo(PermitUse.MISMATCHED);
    }

    @Test
    void oneThatWasVoidedCoversWhatWasMadeBefore() {
        Permit permit = permit(ASKED, VOIDED, End.VOIDED);
        assertThat(permit.use(ASKED, VOIDED.minusNanos(1))).isEqualTo(PermitUse.VALID);
        assertThat(permit.use(ASKED, VOIDED)).isEqualTo(PermitUse.VOIDED);
        assertThat(permit.use(ASKED, EXPIRES)).isEqualTo(PermitUse.VOIDED);
    }

    @Test
    void oneThatWasUsedOrGivenBackCoversNothing() {
        for (Instant at : List.of(GIVEN, VOIDED.minusNanos(1), VOIDED, EXPIRES)) {
            assertThat(permit(ASKED, VOIDED, End.REDEEMED).use(ASKED, at)).isEqualTo(PermitUse.USED_BEFORE);
            assertThat(permit(ASKED, VOIDED, End.RELEASED).use(ASKED, at)).isEqualTo(PermitUse.RELEASED);
        }
    }

    /** Each of the others differs from what was asked in one thing. */
    @Test
    void itCoversNoOtherContact() {
        List<Proposal> others = new ArrayList<>();
        others.add(made(
                new UUID(0, 9), PartyRole.BORROWER, POINT, ActionChannel.VISIT, ContactPurpose.COLLECT, Set.of(DEBT)));
        others.add(made(PERSON, PartyRole.CONTACT, POINT, ActionChannel.VISIT, ContactPurpose.COLLECT, Set.of(DEBT)));
        others.add(made(PERSON, PartyRole.BORROWER, null, ActionChannel.VISIT, ContactPurpose.COLLECT, Set.of(DEBT)));
        others.add(made(
                PERSON, PartyRole.BORROWER, new UUID(0, 9), ActionChannel.VISIT, ContactPurpose.COLLECT, Set.of(DEBT)));
        others.add(made(PERSON, PartyRole.BORROWER, POINT, ActionChannel.CALL, ContactPurpose.COLLECT, Set.of(DEBT)));
        others.add(made(PERSON, PartyRole.BORROWER, POINT, ActionChannel.VISIT, ContactPurpose.REMIND, Set.of(DEBT)));
        others.add(made(
                PERSON,
                PartyRole.BORROWER,
                POINT,
                ActionChannel.VISIT,
                ContactPurpose.COLLECT,
                Set.of(new UUID(0, 9))));
        others.add(by("C2"));
        others.add(details(ActorType.DEBT_BUYER, Set.of("C1", "C2"), PlaceKind.HOME, true, TEXT));
        others.add(details(ActorType.AGENCY, Set.of("C1"), PlaceKind.HOME, true, TEXT));
        others.add(details(ActorType.AGENCY, Set.of("C1", "C2"), PlaceKind.WORKPLACE, true, TEXT));
        others.add(details(ActorType.AGENCY, Set.of("C1", "C2"), PlaceKind.HOME, false, TEXT));
        others.add(details(ActorType.AGENCY, Set.of("C1", "C2"), PlaceKind.HOME, true, null));
        assertThat(others)
                .allSatisfy(other ->
                        assertThat(permit(ASKED, null, null).use(other, GIVEN)).isEqualTo(PermitUse.MISMATCHED));
    }

    @Test
    void aboutFewerDebtsItIsTheSameContact() {
        Proposal one =
                made(PERSON, PartyRole.BORROWER, POINT, ActionChannel.VISIT, ContactPurpose.COLLECT, Set.of(DEBT));
        assertThat(permit(ASKED, null, null).use(one, GIVEN)).isEqualTo(PermitUse.VALID);
    }

    @Test
    void whatWasLeftOpenMayBeAnything() {
        Proposal open = new Proposal(
                PERSON,
                PartyRole.BORROWER,
                null,
                ActionChannel.VISIT,
                ContactPurpose.COLLECT,
                Set.of(DEBT),
                ActorType.AGENCY,
                null,
                Set.of(),
                null,
                null,
                null,
                null,
                null);
        Proposal made =
                made(PERSON, PartyRole.BORROWER, POINT, ActionChannel.VISIT, ContactPurpose.COLLECT, Set.of(DEBT));
        assertThat(permit(open, null, null).use(made, GIVEN)).isEqualTo(PermitUse.VALID);
    }

    private static Permit permit(Proposal asked, Instant endedAt, End end) {
        return new Permit(new UUID(0, 5), IN_CASE, asked, GIVEN, EXPIRES, endedAt, end);
    }

    private static Proposal made(
            UUID person, PartyRole role, UUID point, ActionChannel channel, ContactPurpose purpose, Set<UUID> debts) {
        return new Proposal(
                person,
                role,
                point,
                channel,
                purpose,
                debts,
                ActorType.AGENCY,
                "C1",
                Set.of("C1", "C2"),
                PlaceKind.HOME,
                true,
                TEXT,
                null,
                null);
    }

    private static Proposal by(String collector) {
        return new Proposal(
                PERSON,
                PartyRole.BORROWER,
                POINT,
                ActionChannel.VISIT,
                ContactPurpose.COLLECT,
                Set.of(DEBT),
                ActorType.AGENCY,
                collector,
                Set.of("C1", "C2"),
                PlaceKind.HOME,
                true,
                TEXT,
                null,
                null);
    }

    private static Proposal details(
            ActorType actor, Set<String> participants, PlaceKind place, boolean entry, Template text) {
        return new Proposal(
                PERSON,
                PartyRole.BORROWER,
                POINT,
                ActionChannel.VISIT,
                ContactPurpose.COLLECT,
                Set.of(DEBT),
                actor,
                "C1",
                participants,
                place,
                entry,
                text,
                null,
                null);
    }
}
