package io.dunlin.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Anchors hold the ends of chains: another end, another anchor. */
class AnchorTest {

    /** As {@code openssl genpkey -algorithm ed25519 -outform DER | base64} wrote it; the key of RFC 8032, 7.1, test 1. */
    private static final String KEY = "MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g";

    private static final String PUBLIC = "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=";

    private static List<Leaf> leaves(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> new Leaf(new UUID(0, i), i, Hashes.sha256("head " + i)))
                .toList();
    }

    private static Anchor anchor(int number, List<Leaf> leaves, String previous, SigningKey key) {
        String root = Merkle.root(leaves.stream().map(Leaf::hash).toList());
        String text = Anchor.text(number, 1_000L * number, leaves.size(), 9, root, previous);
        return new Anchor(
                number,
                1_000L * number,
                leaves.size(),
                9,
                root,
                previous,
                Hashes.sha256(text),
                key == null ? null : key.publicKey(),
                key == null ? null : key.sign(text));
    }

    @Test
    void aPathLeadsFromEveryLeafToTheRootOfItsTreeOnly() {
        for (int count = 1; count <= 17; count++) {
            List<String> hashes = leaves(count).stream().map(Leaf::hash).toList();
            for (int i = 0; i < count; i++) {
                assertThat(Merkle.root(hashes.get(i), Merkle.path(hashes, i))).isEqualTo(Merkle.root(hashes));
                assertThat(Merkle.root(hashes.get((i + 1) % count), Merkle.path(hashes, i))
                                .equals(Merkle.root(hashes)))
                        .isEqualTo(count == 1);
            }
        }
    }

    @Test
    void anyChangeOfALeafOrOfTheirOrderIsFound() {
        AnchorCheck check = new AnchorCheck(Set.of(), 1);
        List<Leaf> leaves = leaves(5);
        Anchor anchor = anchor(1, leaves, Hashes.NOTHING, null);
        assertThat(check.intact(anchor, leaves)).isTrue();
        assertThat(check.intact(anchor, List.of())).isFalse();
        for (int i = 0; i < 5; i++) {
            Leaf leaf = leaves.get(i);
            for (Leaf other : List.of(
                    new Leaf(new UUID(9, 9), leaf.length(), leaf.head()),
                    new Leaf(leaf.borrowerId(), 99, leaf.head()),
                    new Leaf(leaf.borrowerId(), leaf.length(), Hashes.NOTHING))) {
                List<Leaf> changed = new ArrayList<>(leaves);
                changed.set(i, other);
                assertThat(check.intact(anchor, changed)).isFalse();
            }
            List<Leaf> shorter = new ArrayList<>(leaves);
            shorter.remove(i);
            assertThat(check.intact(anchor, shorter)).isFalse();
            List<Leaf> moved = new ArrayList<>(leaves);
            java.util.Collections.swap(moved, i, (i + 1) % 5);
            assertThat(check.intact(anchor, moved)).isFalse();
        }
    }

    @Test
    void anchorsAreAChainThemselves() {
        List<Leaf> leaves = leaves(2);
        Anchor one = anchor(1, leaves, Hashes.NOTHING, null);
        Anchor two = anchor(2, leaves, one.hash(), null);
        Anchor three = anchor(3, leaves, two.hash(), null);
        assertThat(all(leaves, one, two, three)).containsExactly(true, true, true);
        assertThat(all(leaves, one, three)).containsExactly(true, false);
        assertThat(all(leaves, two, three)).containsExactly(false, true);
        assertThat(all(leaves, one, anchor(2, leaves, Hashes.NOTHING, null), three))
                .containsExactly(true, false, false);
    }

    private static List<Boolean> all(List<Leaf> leaves, Anchor... anchors) {
        AnchorCheck check = new AnchorCheck(Set.of(), 1);
        return List.of(anchors).stream()
                .map(anchor -> check.next(anchor, leaves))
                .toList();
    }

    @Test
    void onlyTheKeyMakesItsSignature() {
        SigningKey key = SigningKey.of(KEY);
        assertThat(Base64.getDecoder().decode(key.publicKey()))
                .endsWith(Base64.getDecoder().decode(PUBLIC));
        List<Leaf> leaves = leaves(3);
        Anchor signed = anchor(1, leaves, Hashes.NOTHING, key);
        assertThat(new AnchorCheck(Set.of(key.publicKey()), 1).intact(signed, leaves))
                .isTrue();
        assertThat(new AnchorCheck(Set.of("somebody else's"), 1).intact(signed, leaves))
                .isFalse();
        Anchor forged = new Anchor(
                1,
                1_000,
                3,
                9,
                signed.root(),
                signed.previous(),
                signed.hash(),
                signed.publicKey(),
                Base64.getEncoder().encodeToString(new byte[64]));
        assertThat(new AnchorCheck(Set.of(), 1).intact(forged, leaves)).isFalse();
        AnchorCheck check = new AnchorCheck(Set.of(), 1);
        assertThat(check.next(signed, leaves)).isTrue();
        assertThat(check.next(anchor(2, leaves, signed.hash(), null), leaves)).isFalse();
    }

    /** Whoever writes everything anew without the key cannot take all signatures away. */
    @Test
    void wherePeopleSignEveryAnchorIsSignedFromTheNamedOneOn() {
        Set<String> trusted = Set.of(SigningKey.of(KEY).publicKey());
        List<Leaf> leaves = leaves(2);
        Anchor one = anchor(1, leaves, Hashes.NOTHING, null);
        Anchor two = anchor(2, leaves, one.hash(), null);
        assertThat(new AnchorCheck(trusted, 1).next(one, leaves)).isFalse();
        AnchorCheck later = new AnchorCheck(trusted, 2);
        assertThat(later.next(one, leaves)).isTrue();
        assertThat(later.next(two, leaves)).isFalse();
        assertThat(new AnchorCheck(trusted, 3).intact(two, leaves)).isTrue();
        assertThat(new AnchorCheck(Set.of(), 1).intact(one, leaves)).isTrue();
    }

    @Test
    void whatIsNoKeyIsRefused() {
        assertThatThrownBy(() -> SigningKey.of("x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SigningKey.of(Base64.getEncoder().encodeToString(new byte[48])))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
