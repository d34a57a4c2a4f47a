package io.dunlin.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunlin.guard.dossier.Dossier;
import io.dunlin.guard.dossier.Dossier.Known;
import io.dunlin.guard.dossier.Dossier.Point;
import io.dunlin.guard.dossier.Subject;
import io.dunlin.guard.rule.Reachability;
import io.dunlin.guard.rule.Restraints;
import io.dunlin.vocabulary.ActionChannel;
import io.dunlin.vocabulary.ActorType;
import io.dunlin.vocabulary.ContactPurpose;
import io.dunlin.vocabulary.PartyRole;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TargetTest {

    private static final UUID BORROWER = new UUID(1, 1);
    private static final UUID CONTACT = new UUID(1, 2);
    private static final UUID DEBT = new UUID(3, 1);
    private static final UUID OTHER_DEBT = new UUID(3, 2);

    private static Point point(int key, UUID contact, String kind, Instant unusableSince) {
        return new Point(new UUID(2, key), contact, kind, new UUID(2, key), unusableSince, null, null, Set.of());
    }

    static Dossier dossier(PartyRole contact, Point... points) {
        return new Dossier(
                new Subject(BORROWER, new UUID(0, 1)),
                new Dossier.Home("US", null, ZoneId.of("America/New_York")),
                Map.of(),
                Set.of(DEBT, OTHER_DEBT),
                Map.of(CONTACT, new Known(contact, null, true, null, List.of(), null)),
                List.of(points),
                List.of(),
                Reachability.UNTRIED,
                List.of(),
                Restraints.NONE,
                List.of(),
                List.of(),
                Map.of(),
                new Dossier.Handling(null, false, null, null));
    }

    private static List<String> texts(List<Target> targets) {
        return targets.stream()
                .map(each -> each.role() + " " + each.channel() + " "
                        + (each.point() == null ? "-" : each.point().getLeastSignificantBits()))
                .toList();
    }

    @Test
    void everyKindOfPointHasItsChannels() {
        assertThat(Target.channels("PHONE"))
                .containsExactly(ActionChannel.CALL, ActionChannel.AI_CALL, ActionChannel.SMS);
        assertThat(Target.channels("EMAIL")).containsExactly(ActionChannel.EMAIL);
        assertThat(Target.channels("ADDRESS")).containsExactly(ActionChannel.LETTER, ActionChannel.VISIT);
        assertThat(Target.channels("APP")).containsExactly(ActionChannel.APP_PUSH, ActionChannel.IM);
        assertThatThrownBy(() -> Target.channels("PIGEON")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everybodyIsTheBorrowerAndThenTheContacts() {
        Dossier dossier = dossier(
                PartyRole.GUARANTOR,
                point(1, CONTACT, "EMAIL", null),
                point(3, null, "ADDRESS", null),
                point(2, null, "EMAIL", Instant.EPOCH));
        assertThat(texts(Target.everybody(dossier)))
                .containsExactly("BORROWER EMAIL 2", "BORROWER LETTER 3", "BORROWER VISIT 3", "GUARANTOR EMAIL 1");
        assertThat(Target.everybody(dossier(PartyRole.CONTACT))).isEmpty();
    }

    @Test
    void theBorrowerIsReachedByWhatCanBeUsed() {
        Dossier dossier = dossier(
                PartyRole.CONTACT,
                point(1, null, "PHONE", Instant.EPOCH),
                point(2, null, "EMAIL", null),
                point(3, CONTACT, "PHONE", null));
        assertThat(texts(Target.borrower(dossier))).containsExactly("BORROWER EMAIL 2");
    }

    @Test
    void whoHasToBeLookedForIsJudgedAsIfAnyMeansWouldDo() {
        String[] all = Arrays.stream(ActionChannel.values())
                .filter(channel -> channel != ActionChannel.LEGAL && channel != ActionChannel.NOTE)
                .map(channel -> "BORROWER " + channel + " -")
                .toArray(String[]::new);
        assertThat(all).hasSize(8);
        assertThat(texts(Target.borrower(dossier(PartyRole.CONTACT)))).containsExactly(all);
        assertThat(texts(Target.borrower(dossier(
                        PartyRole.CONTACT, point(1, null, "PHONE", Instant.EPOCH), point(3, CONTACT, "PHONE", null)))))
                .containsExactly(all);
    }

    @ParameterizedTest
    @EnumSource(
            value = PartyRole.class,
            names = {"GUARANTOR", "ATTORNEY", "CONTACT"})
    void whoOwesNothingIsOnlyAskedWhereTheBorrowerIs(PartyRole role) {
        Dossier dossier = dossier(role, point(1, CONTACT, "PHONE", null), point(2, null, "PHONE", null));
        for (Target target : Target.everybody(dossier)) {
            var proposal = target.proposal(dossier, ActorType.AGENCY);
            assertThat(proposal.role()).isEqualTo(target.contact() == null ? PartyRole.BORROWER : role);
            assertThat(proposal.person()).isEqualTo(target.contact() == null ? BORROWER : CONTACT);
            assertThat(proposal.purpose())
                    .isEqualTo(
                            proposal.role() == PartyRole.CONTACT
                                    ? ContactPurpose.RESTORE_CONTACT
                                    : ContactPurpose.COLLECT);
            assertThat(proposal.debts()).containsExactlyInAnyOrder(DEBT, OTHER_DEBT);
            assertThat(proposal.actorType()).isEqualTo(ActorType.AGENCY);
            assertThat(proposal.contactPoint()).isEqualTo(target.point());
        }
    }
}
