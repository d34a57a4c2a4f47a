package io.dunlin.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunlin.testing.TestKeys;
import io.dunlin.vocabulary.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalKeyTest {

    private static final String PLACE = "borrower.name";

    private final UUID borrower = UUID.randomUUID();
    private final WrappedKey wrapped = WrappedKey.wrap(borrower, AesGcm.random(32), masters("a", "a", "b"));
    private final PersonalKey key = new PersonalKey(masters("a", "a", "b"), wrapped);

    /** Master keys of these ids, each of which is another key. */
    private static MasterKeys masters(String current, String... ids) {
        Map<String, String> keys = new java.util.HashMap<>();
        for (String id : ids) {
            keys.put(id, TestKeys.key(id.charAt(0)));
        }
        return new ConfiguredKeys(config(Optional.of(current), keys, Optional.of(TestKeys.key(1))));
    }

    static KeysConfig config(Optional<String> current, Map<String, String> masters, Optional<String> index) {
        return new KeysConfig() {
            @Override
            public Optional<String> current() {
                return current;
            }

            @Override
            public Map<String, String> masters() {
                return masters;
            }

            @Override
            public Optional<String> index() {
                return index;
            }

            @Override
            public String lookEvery() {
                return "off";
            }
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "Zoë 张伟 \uD83D\uDC26", "null", "****"})
    void whatIsSealedOpensAgain(String text) {
        byte[] sealed = key.sealed(PLACE, text);
        assertThat(key.open(PLACE, sealed)).isEqualTo(text);
        assertThat(sealed).hasSize(28 + text.getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void nothingStaysNothing() {
        assertThat(key.seal(PLACE, null)).isNull();
        assertThat(key.open(PLACE, null)).isNull();
        assertThat(key.text(PLACE, null).text()).isNull();
    }

    @Test
    void theSameTextIsSealedOtherwiseEachTime() {
        Set<String> sealed = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            sealed.add(Arrays.toString(key.sealed(PLACE, "Ann Lee")));
        }
        assertThat(sealed).hasSize(100);
    }

    @Test
    void everyChangedByteIsFoundOut() {
        byte[] sealed = key.sealed(PLACE, "Ann Lee");
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThat(key.open(PLACE, changed)).as("byte %d", i).isEqualTo(PersonalKey.UNREADABLE);
        }
        for (int length = 0; length < sealed.length; length++) {
            assertThat(key.open(PLACE, Arrays.copyOf(sealed, length)))
                    .as("%d bytes", length)
                    .isEqualTo(PersonalKey.UNREADABLE);
        }
    }

    @Test
    void whatIsSealedOpensInItsOwnPlaceOnly() {
        byte[] sealed = key.sealed(PLACE, "Ann Lee");
        assertThat(key.open("contact.name", sealed)).isEqualTo(PersonalKey.UNREADABLE);
        PersonalKey other = new PersonalKey(
                masters("a", "a"), WrappedKey.wrap(UUID.randomUUID(), AesGcm.random(32), masters("a", "a")));
        assertThat(other.open(PLACE, sealed)).isEqualTo(PersonalKey.UNREADABLE);
    }

    @Test
    void aKeyOpensNothingUnderAnotherBorrowersId() {
        byte[] stored = wrapped.stored();
        byte[] sealed = key.sealed(PLACE, "Ann Lee");
        assertThat(new PersonalKey(masters("a", "a"), WrappedKey.read(stored)).open(PLACE, sealed))
                .isEqualTo("Ann Lee");
        stored[0] ^= 1;
        assertThat(new PersonalKey(masters("a", "a"), WrappedKey.read(stored)).open(PLACE, sealed))
                .isEqualTo(PersonalKey.UNREADABLE);
    }

    @Test
    void aRotatedKeyOpensWhatWasSealedBefore() {
        byte[] sealed = key.sealed(PLACE, "Ann Lee");
        MasterKeys both = masters("b", "a", "b");
        WrappedKey rotated = WrappedKey.wrap(borrower, wrapped.key(both), both);
        assertThat(rotated.master()).isEqualTo("b");
        assertThat(new PersonalKey(masters("b", "b"), WrappedKey.read(rotated.stored())).open(PLACE, sealed))
                .isEqualTo("Ann Lee");
    }

    @Test
    void withoutTheMasterKeyNothingIsReadAndNothingIsSealed() {
        byte[] sealed = key.sealed(PLACE, "Ann Lee");
        PersonalKey missing = new PersonalKey(masters("b", "b"), wrapped);
        assertThat(missing.state()).isEqualTo(PersonalDataState.KEY_MISSING);
        assertThat(missing.open(PLACE, sealed)).isEqualTo(PersonalKey.UNREADABLE);
        assertThatThrownBy(() -> missing.sealed("borrower.national_id", "1"))
                .isInstanceOfSatisfying(Sealing.class, e -> {
                    assertThat(e.violation().code()).isEqualTo(ErrorCode.KEY_UNAVAILABLE);
                    assertThat(e.violation().field()).contains("nationalId");
                });
    }

    @Test
    void anotherKeyUnderTheSameIdIsNoMasterKey() {
        MasterKeys other = new ConfiguredKeys(
                config(Optional.of("a"), Map.of("a", TestKeys.key(99)), Optional.of(TestKeys.key(1))));
        PersonalKey wrong = new PersonalKey(other, wrapped);
        assertThat(wrong.state()).isEqualTo(PersonalDataState.KEY_MISSING);
        assertThat(wrong.open(PLACE, key.sealed(PLACE, "Ann Lee"))).isEqualTo(PersonalKey.UNREADABLE);
        assertThatThrownBy(() -> wrong.sealed(PLACE, "Ann")).isInstanceOf(Sealing.class);
    }

    @Test
    void aDestroyedKeyReadsNothingAndSealsNothing() {
        PersonalKey erased = new PersonalKey(masters("a", "a"), null);
        assertThat(erased.state()).isEqualTo(PersonalDataState.ERASED);
        assertThat(erased.open(PLACE, key.sealed(PLACE, "Ann Lee"))).isEqualTo(PersonalKey.UNREADABLE);
        assertThatThrownBy(() -> erased.sealed(PLACE, "Ann"))
                .isInstanceOfSatisfying(
                        Sealing.class, e -> assertThat(e.violation().code()).isEqualTo(ErrorCode.ERASED));
        assertThat(erased.seal(PLACE, null)).isNull();
    }

    @Test
    void faultsOfTheConfigurationAreSaidWithoutAnyKey() {
        Map<String, String> masters = Map.of("a", TestKeys.key(1), "B!", TestKeys.key(2), "c", "c2hvcnQ=", "d", "%%%");
        assertThat(Keys.of(config(Optional.of("x"), masters, Optional.of("secret")))
                        .faults())
                .containsExactlyInAnyOrder(
                        "the id of a master key has 1 to 32 small letters and digits, not as in dunlin.keys.masters.B!",
                        "dunlin.keys.masters.c is not 32 bytes in Base64; " + Keys.MAKE,
                        "dunlin.keys.masters.d is not 32 bytes in Base64; " + Keys.MAKE,
                        "dunlin.keys.current names a master key that is not among dunlin.keys.masters; " + Keys.MAKE,
                        "dunlin.keys.index is not 32 bytes in Base64; " + Keys.MAKE);
        assertThat(Keys.of(config(Optional.empty(), Map.of(), Optional.empty())).faults())
                .containsExactly(
                        "dunlin.keys.current has to name the master key for new borrowers",
                        "dunlin.keys.index has to be a key; " + Keys.MAKE);
        assertThat(Keys.of(config(Optional.of("a"), Map.of("a", TestKeys.key(1) + "\n"), Optional.of(TestKeys.key(2))))
                        .faults())
                .isEmpty();
    }

    @Test
    void aDigestDependsOnTheKeyTheKindAndTheText() {
        BlindIndex index = new BlindIndex(config(Optional.empty(), Map.of(), Optional.of(TestKeys.key(1))));
        BlindIndex other = new BlindIndex(config(Optional.empty(), Map.of(), Optional.of(TestKeys.key(2))));
        assertThat(index.of("a", "bc")).hasSize(32).isEqualTo(index.of("a", "bc"));
        assertThat(index.of("a", "bc"))
                .isNotEqualTo(index.of("ab", "c"))
                .isNotEqualTo(index.of("a", "bd"))
                .isNotEqualTo(other.of("a", "bc"));
    }
}
