package io.dunlin.platform.vault;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import javax.crypto.SecretKey;

/** The master keys of the configuration. */
@DefaultBean
@ApplicationScoped
class ConfiguredKeys implements MasterKeys {

    private final Keys keys;

    ConfiguredKeys(KeysConfig config) {
        this.keys = Keys.of(config);
    }

    @Override
    public String current() {
        return keys.current().orElseThrow();
    }

    @Override
    public boolean has(String id) {
        return keys.masters().containsKey(id);
    }

    @Override
    public Set<String> ids() {
        return keys.masters().keySet();
    }

    @Override
    public byte[] wrap(byte[] key, byte[] context) {
        return wrap(current(), key, context);
    }

    @Override
    public byte[] wrap(String id, byte[] key, byte[] context) {
        return AesGcm.seal(master(id), key, context);
    }

    @Override
    public byte[] unwrap(String id, byte[] wrapped, byte[] context) {
        return AesGcm.open(master(id), wrapped, context);
    }

    private SecretKey master(String id) {
        return Optional.ofNullable(keys.masters().get(id)).orElseThrow();
    }
}
