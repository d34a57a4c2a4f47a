package io.dunlin.platform.door;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValidationUtil;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Checks where a request ends and which host it is for. A proxy in front reads the same bytes. Where the two could
 * disagree, a second request could hide in the first (RFC 9112, 3.2, 6.1 and 11.2). The decoder refuses most of these
 * cases; this class refuses the rest.
 */
final class Framing {

    /** A name, an address or one in brackets, and a port (RFC 3986, 3.2.2). */
    private static final Pattern HOST =
            Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9._~%!$&'()*+,;=-]+)(:[0-9]{0,5})?");

    private Framing() {}

    /** Whether there is one host, no coding of the transfer but chunks, and no header without a proper name. */
    static boolean isPlain(HttpRequest request) {
        HttpHeaders headers = request.headers();
        List<String> hosts = headers.getAll(HttpHeaderNames.HOST);
        List<String> codings = headers.getAll(HttpHeaderNames.TRANSFER_ENCODING);
        return hosts.size() == 1
                && HOST.matcher(hosts.get(0)).matches()
                && (codings.isEmpty()
                        || (codings.size() == 1
                                && codings.get(0).equalsIgnoreCase("chunked")
                                && !headers.contains(HttpHeaderNames.CONTENT_LENGTH)))
                && headers.entries().stream().map(Map.Entry::getKey).allMatch(Framing::isName);
    }

    private static boolean isName(String name) {
        return !name.isEmpty() && HttpHeaderValidationUtil.validateToken(name) == -1;
    }

    /** An upgrade to HTTP/2 that nobody has to grant; granted, it would lead past whatever a proxy in front looks at. */
    static void forgetHttp2(HttpHeaders headers) {
        boolean asked = headers.getAll(HttpHeaderNames.UPGRADE).stream()
                .anyMatch(protocols -> protocols.toLowerCase(Locale.ROOT).contains("h2c"));
        if (asked) {
            headers.remove(HttpHeaderNames.UPGRADE);
        }
    }
}
