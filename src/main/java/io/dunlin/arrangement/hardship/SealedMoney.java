package io.dunlin.arrangement.hardship;

import io.dunlin.kernel.Money;
import io.dunlin.platform.vault.PersonalKey;
import io.dunlin.platform.vault.SealedText;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Reads amounts that are sealed as texts, as in {@code 1200.00 USD}. */
final class SealedMoney {

    private SealedMoney() {}

    /** The amount; null for none, and when it cannot be read. */
    static @Nullable Money of(SealedText sealed) {
        String text = sealed.text();
        if (text == null || text.equals(PersonalKey.UNREADABLE)) {
            return null;
        }
        int space = text.indexOf(' ');
        return Money.of(new BigDecimal(text.substring(0, space)), Currency.getInstance(text.substring(space + 1)));
    }
}
