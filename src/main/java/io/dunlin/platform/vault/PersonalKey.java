package io.dunlin.platform.vault;

import io.dunlin.kernel.Violation;
import io.dunlin.vocabulary.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The key of all personal data of a borrower and of the borrower's contacts. It is unwrapped at its first use, and
 * lives as long as the rows that were read with it.
 *
 * <p>A sealed value is bound to its column, "table.column": it cannot be read in another place.
 */
public final class PersonalKey {

    private static final Logger LOG = Logger.getLogger(PersonalKey.class);
    private static final KeyFaults MASTERS = new KeyFaults(System::nanoTime, LOG::error);
    private static final KeyFaults TEXTS = new KeyFaults(System::nanoTime, LOG::error);

    /** In the place of text that cannot be read. */
    public static final String UNREADABLE = "****";

    private final MasterKeys masters;
    private final @Nullable WrappedKey wrapped;
    private @Nullable SecretKey opened;

    /** @param wrapped null when it was destroyed */
    PersonalKey(MasterKeys masters, @Nullable WrappedKey wrapped) {
        this.masters = masters;
        this.wrapped = wrapped;
    }

    public PersonalDataState state() {
        if (wrapped == null) {
            return PersonalDataState.ERASED;
        }
        return masters.has(wrapped.master()) && opens(wrapped)
                ? PersonalDataState.READABLE
                : PersonalDataState.KEY_MISSING;
    }

    public boolean isReadable() {
        return state() == PersonalDataState.READABLE;
    }

    /**
     * Seals a text.
     *
     * @param column where it is to be stored: "table.column"
     * @return what to store; null for no text
     * @throws Sealing when the key is destroyed, or not at hand
     */
    public byte @Nullable [] seal(String column, @Nullable String text) {
        return text == null ? null : sealed(column, text);
    }

    /** Like {@link #seal} for a text that there always is. */
    public byte[] sealed(String column, String text) {
        if (!isReadable()) {
            throw new Sealing(refusal(column));
        }
        return AesGcm.seal(key(), text.getBytes(StandardCharsets.UTF_8), column.getBytes(StandardCharsets.US_ASCII));
    }

    /** The text that is stored in the column, to be opened when somebody asks for it. */
    public SealedText text(String column, byte @Nullable [] sealed) {
        return new SealedText(this, column, sealed);
    }

    /** The text that is stored in the column; null for none, and {@link #UNREADABLE} for what cannot be read. */
    public @Nullable String open(String column, byte @Nullable [] sealed) {
        if (sealed == null) {
            return null;
        }
        if (!isReadable()) {
            return UNREADABLE;
        }
        try {
            byte[] text = AesGcm.open(key(), sealed, column.getBytes(StandardCharsets.US_ASCII));
            return new String(text, StandardCharsets.UTF_8);
        } catch (Unreadable e) {
            TEXTS.met("What is stored in %s of borrower %s is not what was sealed".formatted(column, whose()));
            return UNREADABLE;
        }
    }

    /** Like {@link #open} for what is stored as PostgreSQL writes it in JSON: {@code \\x}, and two digits for each byte. */
    public String openJson(String column, String written) {
        return String.valueOf(open(column, HexFormat.of().parseHex(written.substring(2))));
    }

    /** Why nothing can be sealed: ERASED or KEY_UNAVAILABLE, at the field of the column. */
    public Violation refusal(String column) {
        String field = camelCase(column.substring(column.indexOf('.') + 1));
        return state() == PersonalDataState.ERASED
                ? Violation.of(ErrorCode.ERASED, field, "The borrower's personal data was erased; none can be added.")
                : Violation.of(
                        ErrorCode.KEY_UNAVAILABLE,
                        field,
                        "The master key for the borrower's personal data is not available.");
    }

    /** Whether the master key of that id is the one that wrapped it, and not just another of the same name. */
    private boolean opens(WrappedKey key) {
        if (opened == null) {
            try {
                opened = new SecretKeySpec(key.key(masters), "AES");
            } catch (Unreadable e) {
                MASTERS.met("The master key %s does not open the key of borrower %s"
                        .formatted(key.master(), key.borrowerId()));
                return false;
            }
        }
        return true;
    }

    private SecretKey key() {
        if (opened == null) {
            throw new IllegalStateException("the key is " + state());
        }
        return opened;
    }

    private @Nullable UUID whose() {
        return wrapped == null ? null : wrapped.borrowerId();
    }

    private static String camelCase(String column) {
        StringBuilder field = new StringBuilder();
        for (String word : column.split("_")) {
            field.append(field.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return field.toString();
    }
}
