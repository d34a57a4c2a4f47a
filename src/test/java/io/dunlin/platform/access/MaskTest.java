package io.dunlin.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MaskTest {

    @ParameterizedTest
    @CsvSource({
        "NAME, Jane Doe, J**** D****",
        "NAME, 李 小龙, 李**** 小****",
        "NAME, 𠮷野, 𠮷****",
        "NAME, X, X****",
        "NUMBER, 078-05-1120, ****1120",
        "NUMBER, 123456789, ****6789",
        "NUMBER, 12345678, ****",
        "NUMBER, 12-34-567, ****",
        "NUMBER, 12-34-56-789, ****6789",
        "NUMBER, 1, ****",
        "POINT, +8613812341234, +8613****1234",
        "POINT, +12025550123, +12****0123",
        "POINT, +6591234567, +6****4567",
        "POINT, 13812341234, ****",
        "POINT, 123456789, ****",
        "POINT, +1234567, ****",
        "POINT, +12345678, ****5678",
        "POINT, +123456789, +****6789",
        "POINT, jane.doe@example.org, j****@e****",
        "POINT, 1 Main St, ****",
        "POINT, @jane, ****",
        "TEXT, anything, ****"
    })
    void theMaskKeepsOnlyWhatItMust(Mask mask, String plain, String masked) {
        assertThat(mask.mask(plain)).isEqualTo(masked);
    }

    @ParameterizedTest
    @EnumSource
    void nothingStaysNothingAndWhatIsNoTextIsGone(Mask mask) {
        assertThat(mask.mask(null)).isNull();
        assertThat(mask.mask(LocalDate.EPOCH)).isNull();
    }

    @Test
    void whatIsAbsentIsNotEvenMasked() {
        assertThat(Mask.ABSENT.mask("1980-02-29")).isNull();
    }
}
