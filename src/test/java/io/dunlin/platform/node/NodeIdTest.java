package io.dunlin.platform.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NodeIdTest {

    private static final long SEED = 20_261_123;

    @Test
    void anIdReadsBackAsItsTypeAndKey() {
        Random random = new Random(SEED);
        for (int i = 0; i < 1_000; i++) {
            UUID key = new UUID(random.nextLong(), random.nextLong());
            for (NodeType type : NodeType.values()) {
                assertThat(NodeId.decode(NodeId.encode(type, key))).contains(new NodeId(type, key));
            }
        }
    }

    @Test
    void everyTypeHasItsOwnLetter() {
        assertThat(Arrays.stream(NodeType.values()).map(NodeType::letter)).doesNotHaveDuplicates();
    }

    /** An id is not signed, so a flipped bit may name another object, but never by a second spelling of the same. */
    @Test
    void aFlippedBitNeverGivesTheSameObject() {
        NodeId id = new NodeId(NodeType.LOAN, new UUID(0x0123456789abcdefL, 0xfedcba9876543210L));
        byte[] bytes = Base64.getUrlDecoder().decode(NodeId.encode(id.type(), id.uuid()));
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            String text = Base64.getUrlEncoder().withoutPadding().encodeToString(flipped);
            Optional<NodeId> read = NodeId.decode(text);
            assertThat(read).isNotEqualTo(Optional.of(id));
            read.ifPresent(other ->
                    assertThat(NodeId.encode(other.type(), other.uuid())).isEqualTo(text));
        }
    }

    @Test
    void anIdHasOnlyOneSpelling() {
        String text = NodeId.encode(NodeType.LOAN, new UUID(1, 2));
        for (int i = 0; i < text.length(); i++) {
            for (char other = 0; other < 128; other++) {
                String changed = text.substring(0, i) + other + text.substring(i + 1);
                boolean same = changed.equals(text);
                assertThat(NodeId.decode(changed).equals(NodeId.decode(text))).isEqualTo(same);
            }
        }
    }

    @Test
    void textThatIsCutOrLengthenedIsNoId() {
        String text = NodeId.encode(NodeType.LOAN, new UUID(1, 2));
        for (int length = 0; length < text.length(); length++) {
            assertThat(NodeId.decode(text.substring(0, length))).isEmpty();
        }
        assertThat(NodeId.decode(text + "A")).isEmpty();
        assertThat(NodeId.decode(text + "=")).isEmpty();
        assertThat(NodeId.decode(" " + text.substring(1))).isEmpty();
        assertThat(NodeId.decode("é".repeat(23))).isEmpty();
    }
}
