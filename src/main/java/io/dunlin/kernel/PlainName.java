package io.dunlin.kernel;

import java.text.Normalizer;
import java.util.Locale;

/** A name without the differences that people ignore: width, case and spaces. */
public final class PlainName {

    private PlainName() {}

    /** The same for names that are written differently and mean the same person. */
    public static String of(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
