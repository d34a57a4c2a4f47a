package io.dunlin.platform;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Set;

/**
 * Which characters an input text may hold: visible ones, and none that hide or reorder others.
 *
 * <p>Not allowed are control characters (PostgreSQL cannot store NUL at all, and line breaks forge logs and letters),
 * halves of surrogate pairs (which would silently be stored as question marks), the line and paragraph separators
 * U+2028 and U+2029, code points that are no characters, Unicode's format characters (general category Cf: direction
 * marks and overrides, zero-width spaces, the soft hyphen, tags), and characters that a display may ignore
 * (Default_Ignorable_Code_Point).
 *
 * <p>Real writing needs three kinds of them. They are allowed only where they have a visible effect: the zero-width
 * joiner and non-joiner after a virama, between a letter of an Indic script and a virama, and between two letters of a
 * cursive script (Unicode Standard Annex 31, section 2.3, and RFC 5892, appendix A; Persian also writes the non-joiner
 * after letters that never join, so any letter of the script is allowed); the joiner between two emoji (Unicode
 * Technical Standard 51); variation selectors after the character that they vary.
 */
public final class Characters {

    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;
    private static final int EMOJI_STYLE = 0xFE0F;
    private static final int BRAILLE_BLANK = 0x2800;

    /** Those with the property that are neither format characters nor variation selectors. */
    private static final Set<Integer> IGNORABLE =
            Set.of(0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2065, 0x3164, 0xFFA0);

    private static final Set<UnicodeScript> CURSIVE = Set.of(
            UnicodeScript.ARABIC,
            UnicodeScript.SYRIAC,
            UnicodeScript.MANDAIC,
            UnicodeScript.NKO,
            UnicodeScript.MONGOLIAN,
            UnicodeScript.PHAGS_PA,
            UnicodeScript.ADLAM,
            UnicodeScript.HANIFI_ROHINGYA);

    /** Canonical combining class 9, in order. */
    private static final int[] VIRAMAS = {
        0x094D, 0x09CD, 0x0A4D, 0x0ACD, 0x0B4D, 0x0BCD, 0x0C4D, 0x0CCD, 0x0D3B, 0x0D3C, 0x0D4D, 0x0DCA, 0x0E3A, 0x0EBA,
        0x0F84, 0x1039, 0x103A, 0x1714, 0x1734, 0x17D2, 0x1A60, 0x1B44, 0x1BAA, 0x1BAB, 0x1BF2, 0x1BF3, 0x2D7F, 0xA806,
        0xA82C, 0xA8C4, 0xA953, 0xA9C0, 0xAAF6, 0xABED, 0x10A3F, 0x11046, 0x1107F, 0x110B9, 0x11133, 0x11134, 0x111C0
    };

    private Characters() {}

    /** Whether the text is good as one line. White space alone is good only when it is that of ASCII: others seem to be there. */
    public static boolean areGood(CharSequence text) {
        return areGood(text, false);
    }

    /** The same for a text that may have several lines, and tabs. */
    public static boolean areGoodLines(CharSequence text) {
        return areGood(text, true);
    }

    private static boolean areGood(CharSequence text, boolean lines) {
        int[] all = text.codePoints().toArray();
        boolean shows = false;
        boolean ascii = true;
        for (int i = 0; i < all.length; i++) {
            boolean layout = lines && (all[i] == '\n' || all[i] == '\r' || all[i] == '\t');
            if (!layout && !isGood(all, i)) {
                return false;
            }
            shows |= shows(all[i]);
            ascii &= all[i] <= ' ';
        }
        return shows || ascii;
    }

    private static boolean isGood(int[] all, int i) {
        int next = all[i];
        if (next == JOINER || next == NON_JOINER) {
            return joins(all, i);
        }
        if (isVariation(next)) {
            return i > 0 && shows(all[i - 1]);
        }
        boolean isNone = (next & 0xFFFE) == 0xFFFE || (next >= 0xFDD0 && next <= 0xFDEF);
        boolean isIgnored = IGNORABLE.contains(next) || (next >= 0xFFF0 && next <= 0xFFF8) || next >> 12 == 0xE0;
        return !isNone
                && !isIgnored
                && switch (Character.getType(next)) {
                    case Character.CONTROL,
                            Character.SURROGATE,
                            Character.FORMAT,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> false;
                    default -> true;
                };
    }

    private static boolean joins(int[] all, int i) {
        if (i == 0) {
            return false;
        }
        int before = all[i - 1];
        int after = i + 1 < all.length ? all[i + 1] : 0;
        boolean indic = isVirama(before) || (Character.isLetter(before) && isVirama(after));
        boolean cursive = isCursive(letterBefore(all, i)) && isCursive(after);
        boolean emoji = all[i] == JOINER && (isEmoji(before) || before == EMOJI_STYLE) && isEmoji(after);
        return indic || cursive || emoji;
    }

    /** The letter that stands before, whatever marks it has. */
    private static int letterBefore(int[] all, int i) {
        int at = i - 1;
        while (at > 0 && Character.getType(all[at]) == Character.NON_SPACING_MARK) {
            at--;
        }
        return all[at];
    }

    private static boolean isVirama(int character) {
        return Arrays.binarySearch(VIRAMAS, character) >= 0;
    }

    private static boolean isCursive(int character) {
        return Character.isLetter(character) && CURSIVE.contains(UnicodeScript.of(character));
    }

    private static boolean isEmoji(int character) {
        int type = Character.getType(character);
        return type == Character.OTHER_SYMBOL || type == Character.MODIFIER_SYMBOL;
    }

    private static boolean isVariation(int character) {
        return (character >= 0xFE00 && character <= EMOJI_STYLE)
                || (character >= 0xE0100 && character <= 0xE01EF)
                || (character >= 0x180B && character <= 0x180D)
                || character == 0x180F;
    }

    private static boolean shows(int character) {
        return character != BRAILLE_BLANK
                && !isVariation(character)
                && switch (Character.getType(character)) {
                    case Character.SPACE_SEPARATOR,
                            Character.CONTROL,
                            Character.FORMAT,
                            Character.NON_SPACING_MARK,
                            Character.ENCLOSING_MARK,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> false;
                    default -> true;
                };
    }
}
