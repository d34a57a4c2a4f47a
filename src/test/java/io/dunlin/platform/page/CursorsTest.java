package io.dunlin.platform.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunlin.platform.Fault;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.identity.RowScope;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorsTest {

    private static final long SEED = 20_261_123;

    private final Cursors cursors = new Cursors(new FixedKey((byte) 7), new Seeing(RowScope.EVERYTHING));

    @Test
    void aCursorGivesBackItsSortKeys() {
        Random random = new Random(SEED);
        for (int i = 0; i < 1_000; i++) {
            List<String> keys = List.of(String.valueOf(random.nextLong()), "Ü,\"'\n" + i, new UUID(1, i).toString());
            String cursor = cursors.of("loans", keys.toArray());
            assertThat(cursors.page(10, cursor, "loans").after()).isEqualTo(keys);
        }
    }

    @Test
    void aCursorWithAnyBitFlippedIsRefused() {
        String cursor = cursors.of("loans", "2026-01-31", new UUID(3, 4));
        byte[] bytes = Base64.getUrlDecoder().decode(cursor);
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertRefused(Base64.getUrlEncoder().withoutPadding().encodeToString(flipped), "loans");
        }
    }

    @Test
    void aCursorSpeltInAnotherWayIsRefused() {
        for (int i = 0; i < 8; i++) {
            String cursor = cursors.of("loans", "x".repeat(i));
            char last = cursor.charAt(cursor.length() - 1);
            for (char other = 0; other < 128; other++) {
                if (other != last) {
                    assertRefused(cursor.substring(0, cursor.length() - 1) + other, "loans");
                }
            }
        }
    }

    @Test
    void aCursorThatIsCutOrLengthenedIsRefused() {
        String cursor = cursors.of("loans", "2026-01-31", new UUID(3, 4));
        for (int length = 0; length < cursor.length(); length++) {
            assertRefused(cursor.substring(0, length), "loans");
        }
        assertRefused(cursor + "A", "loans");
        assertRefused(cursor + "=", "loans");
        assertRefused(cursor + "\n", "loans");
        assertRefused(cursor + cursor, "loans");
    }

    @Test
    void aCursorOfAnotherListOrAnotherKeyIsRefused() {
        assertRefused(cursors.of("loans", "1"), "loans by date");
        assertRefused(cursors.of("loans", "1"), "loan");
        assertRefused(new Cursors(new FixedKey((byte) 8), new Seeing(RowScope.EVERYTHING)).of("loans", "1"), "loans");
    }

    @Test
    void randomTextIsNoCursor() {
        Random random = new Random(SEED);
        for (int i = 0; i < 10_000; i++) {
            byte[] bytes = new byte[random.nextInt(64)];
            random.nextBytes(bytes);
            assertRefused(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), "loans");
            assertRefused(new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1), "loans");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 99, 100})
    void aPageHasOneToAHundred(int first) {
        assertThat(cursors.page(first, null, "loans").first()).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 101, 1_000, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void anyOtherSizeIsRefused(int first) {
        assertThatThrownBy(() -> cursors.page(first, null, "loans"))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(Fault.Code.BAD_USER_INPUT));
    }

    @Test
    void aPageHasTwentyFiveWhenNobodySays() {
        assertThat(cursors.page(null, null, "loans").first()).isEqualTo(25);
    }

    private void assertRefused(String cursor, String scope) {
        assertThatThrownBy(() -> cursors.page(1, cursor, scope))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(Fault.Code.BAD_USER_INPUT))
                .hasMessage("'after' is not a cursor of this list.");
    }

    private static final class FixedKey extends CursorKey {

        private final byte fill;

        private FixedKey(byte fill) {
            super(null);
            this.fill = fill;
        }

        @Override
        byte[] secret() {
            byte[] secret = new byte[32];
            java.util.Arrays.fill(secret, fill);
            return secret;
        }
    }

    @Test
    void aCursorIsForWhoeverSeesTheSameRows() {
        Cursors ofNobody = new Cursors(new FixedKey((byte) 7), new Seeing(RowScope.NOTHING));
        assertRefused(ofNobody.of("loans", "1"), "loans");
    }

    private static final class Seeing extends Identity {

        private final RowScope scope;

        Seeing(RowScope scope) {
            super(null);
            this.scope = scope;
        }

        @Override
        public RowScope scope() {
            return scope;
        }
    }
}
