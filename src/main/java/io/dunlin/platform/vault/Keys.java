package io.dunlin.platform.vault;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The parsed keys of the configuration.
 *
 * @param faults what is wrong with the keys, without quoting them
 */
record Keys(Optional<String> current, Map<String, SecretKey> masters, Optional<SecretKey> index, List<String> faults) {

    static final String MAKE = "make one with 'openssl rand -base64 32'";

    private static final String ID = "[a-z0-9]{1,32}";

    static Keys of(KeysConfig config) {
        List<String> faults = new ArrayList<>();
        Map<String, SecretKey> masters = new HashMap<>();
        config.masters().forEach((id, text) -> {
            if (!id.matches(ID)) {
                faults.add("the id of a master key has 1 to 32 small letters and digits, not as in dunlin.keys.masters."
                        + id);
            }
            key(text, "dunlin.keys.masters." + id, "AES", faults).ifPresent(key -> masters.put(id, key));
        });
        if (config.current().isEmpty()) {
            faults.add("dunlin.keys.current has to name the master key for new borrowers");
        } else if (!config.masters().containsKey(config.current().get())) {
            faults.add("dunlin.keys.current names a master key that is not among dunlin.keys.masters; " + MAKE);
        }
        if (config.index().isEmpty()) {
            faults.add("dunlin.keys.index has to be a key; " + MAKE);
        }
        Optional<SecretKey> index =
                config.index().flatMap(text -> key(text, "dunlin.keys.index", "HmacSHA256", faults));
        return new Keys(config.current(), masters, index, faults);
    }

    private static Optional<SecretKey> key(String text, String setting, String algorithm, List<String> faults) {
        byte[] bytes = bytes(text.strip());
        if (bytes.length == AesGcm.KEY_BYTES) {
            return Optional.of(new SecretKeySpec(bytes, algorithm));
        }
        faults.add(setting + " is not 32 bytes in Base64; " + MAKE);
        return Optional.empty();
    }

    private static byte[] bytes(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
