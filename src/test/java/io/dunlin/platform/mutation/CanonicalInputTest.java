package io.dunlin.platform.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunlin.platform.Decimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CanonicalInputTest {

    private enum Way {
        CARD
    }

    private record Payment(
            @Nullable String idempotencyKey,
            String reference,
            Decimal amount,
            @Nullable LocalDate effectiveOn,
            @Nullable Way way,
            @Nullable List<Decimal> parts,
            @Nullable Instant at) {}

    /** As it may look after a release: with another name, another order, and an optional field more. */
    private record RenamedPayment(
            @Nullable List<Decimal> parts,
            @Nullable Way way,
            @Nullable String newlyAdded,
            @Nullable Instant at,
            @Nullable LocalDate effectiveOn,
            Decimal amount,
            String reference,
            @Nullable String idempotencyKey) {}

    /** Not all inputs are records. */
    @SuppressWarnings("unused") // read by field
    private static final class PaymentClass {
        public final String reference = "P-1";
        public final Decimal amount = new Decimal("5.00");
        public final @Nullable String channel = null;

        public String unknown() {
            return "not a field";
        }
    }

    @Test
    void itIsTheFieldsByName() {
        assertThat(CanonicalInput.of(new Payment(
                        "K",
                        "P-1",
                        new Decimal("5.00"),
                        LocalDate.of(2026, 3, 1),
                        Way.CARD,
                        List.of(new Decimal("2.50"), new Decimal("0.00")),
                        Instant.parse("2026-03-01T10:00:00.5Z"))))
                .isEqualTo("{\"amount\":\"5\",\"at\":\"2026-03-01T10:00:00.500Z\",\"effectiveOn\":\"2026-03-01\","
                        + "\"parts\":[\"2.5\",\"0\"],\"reference\":\"P-1\",\"way\":\"CARD\"}");
    }

    @Test
    void aReleaseThatRenamesTheClassChangesNothing() {
        Payment payment = new Payment("K", "P-1", new Decimal("5"), null, null, null, null);
        RenamedPayment renamed =
                new RenamedPayment(null, null, null, null, null, new Decimal("5.000"), "P-1", "another key");
        assertThat(CanonicalInput.of(payment))
                .isEqualTo(CanonicalInput.of(renamed))
                .isEqualTo(CanonicalInput.of(new PaymentClass()));
    }

    @Test
    void largeAndSmallAmountsKeepTheirDigits() {
        assertThat(CanonicalInput.of(new Payment(null, "", new Decimal("1000"), null, null, null, null)))
                .isEqualTo("{\"amount\":\"1000\",\"reference\":\"\"}");
        assertThat(CanonicalInput.of(new Payment(null, "", new Decimal("0.001"), null, null, null, null)))
                .isEqualTo("{\"amount\":\"0.001\",\"reference\":\"\"}");
    }

    /** Otherwise every input of that class would have one digest. */
    @Test
    void aClassWithoutFieldsIsRefused() {
        assertThatThrownBy(() -> CanonicalInput.of(new Object())).isInstanceOf(IllegalArgumentException.class);
    }
}
