package io.dunlin.people.contact;

import io.dunlin.platform.node.Node;
import io.dunlin.platform.node.NodeResolver;
import io.dunlin.platform.node.NodeType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds contacts by their ids. */
@ApplicationScoped
class ContactNodes implements NodeResolver {

    private final ContactService contacts;

    ContactNodes(ContactService contacts) {
        this.contacts = contacts;
    }

    @Override
    public NodeType type() {
        return NodeType.CONTACT;
    }

    @Override
    public @Nullable Node find(UUID key) {
        return contacts.find(key);
    }
}
