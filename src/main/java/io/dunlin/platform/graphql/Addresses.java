package io.dunlin.platform.graphql;

import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** Distinguishes clients without a token, as far as possible. */
final class Addresses {

    private static final int PREFIX = 8;
    private static final int IPV6 = 16;

    private Addresses() {}

    /**
     * The address that the request came from, or what a trusted proxy says of it ({@code quarkus.http.proxy.*}); of an IPv6
     * address the first 64 bits, since whoever has one has all of them.
     */
    static String network(RoutingContext request) {
        SocketAddress remote = request.request().remoteAddress();
        return remote == null ? "" : network(remote.hostAddress(), remote.hostName());
    }

    static String network(@Nullable String address, @Nullable String name) {
        if (address == null) {
            return name == null ? "" : name;
        }
        try {
            byte[] bytes = address.indexOf(':') < 0
                    ? new byte[0]
                    : InetAddress.getByName(address).getAddress();
            if (bytes.length != IPV6) {
                return address;
            }
            StringBuilder network = new StringBuilder("v6");
            for (int i = 0; i < PREFIX; i++) {
                network.append('.').append(bytes[i] & 0xff);
            }
            return network.toString();
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
