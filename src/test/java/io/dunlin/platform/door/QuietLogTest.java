package io.dunlin.platform.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who has no token writes nothing into the log: anybody could fill it. */
@QuarkusTest
@Timeout(60)
class QuietLogTest {

    private static final String POST = "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";

    @Test
    void whatStrangersSendIsNotWorthALine() throws IOException {
        Queue<String> lines = new ConcurrentLinkedQueue<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(line.getLoggerName() + ": " + line.getMessage() + ": " + line.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        handler.setLevel(Level.INFO);
        Logger root = Logger.getLogger("");
        root.addHandler(handler);
        try {
            for (String path : List.of(
                    "/graphql", "/portfolio/imports", "/nowhere", "/q/graphql-ui/", "/graphql/schema.graphql")) {
                send(path);
            }
            for (String request : List.of(
                    "GET /graphql HTTP/1.1\r\n\r\n",
                    "GET /graphql HTTP/1.0\r\n\r\n",
                    "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n",
                    "CONNECT a:80 HTTP/1.1\r\nHost: a\r\n\r\n",
                    "GET /" + "a".repeat(9_000) + " HTTP/1.1\r\nHost: a\r\n\r\n",
                    "GET / HTTP/1.1\r\nHost: a\r\nX: " + "a".repeat(20_000) + "\r\n\r\n",
                    "GET /q/graphql-ui/%zz HTTP/1.1\r\nHost: a\r\n\r\n",
                    "GET /%00 HTTP/1.1\r\nHost: a\r\n\r\n",
                    "GET /q/graphql-ui/../../x HTTP/1.1\r\nHost: a\r\n\r\n",
                    "GET /portfolio/imports/%zz HTTP/1.1\r\nHost: a\r\n\r\n",
                    "GET /portfolio/imports?a=%zz HTTP/1.1\r\nHost: a\r\n\r\n",
                    "GET /portfolio/imports HTTP/1.1\r\nHost: a\r\nAccept: x\r\nContent-Type: ;;\r\n\r\n",
                    "GET /graphql HTTP/1.1\r\nHost: a\r\nCookie: ==;\r\nOrigin: :::\r\nX-Forwarded-For: '\r\nForwarded: ;=\r\n\r\n",
                    "GET /graphql HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer\r\n\r\n",
                    "GET /graphql HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer a.b.c\r\n\r\n",
                    "GET /graphql HTTP/1.1\r\nHost: a\r\nAuthorization: Basic x\r\n\r\n",
                    "GET /q/graphql-ui/render.js HTTP/1.1\r\nHost: a\r\nRange: bytes=x\r\nIf-Modified-Since: x\r\n\r\n")) {
                exchange(request);
            }
            for (String document : List.of(
                    "{ node(id: \\\"\\\\u{ffffffffffffff}\\\") { id } }",
                    "{ ...A } fragment A on Query { ...A }",
                    "{",
                    "query($x: Int = 1e999) { businessDate }",
                    "{ x(\\u0000) }")) {
                String body = "{\"query\":\"" + document + "\"}";
                exchange(POST.formatted("/graphql") + "Content-Length: " + body.length() + "\r\n\r\n" + body);
            }
        } finally {
            root.removeHandler(handler);
        }
        assertThat(lines).isEmpty();
    }

    private static void send(String path) throws IOException {
        String head = POST.formatted(path);
        for (String rest : List.of(
                "Content-Length: 1000\r\n\r\n{",
                "Transfer-Encoding: chunked\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n5\r\n{",
                "Transfer-Encoding: chunked\r\n\r\nzz\r\n{",
                "Transfer-Encoding: chunked\r\n\r\n1\n{\r\n0\r\n\r\n",
                "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "Content-Length: 2\r\nExpect: x\r\n\r\n{}",
                "Content-Length: 7\r\n\r\n\u00ef\u00bb\u00bf{\"a\"")) {
            exchange(head + rest);
        }
        for (String query : List.of(
                "?extensions=x",
                "?variables=%5B1%5D",
                "?query=%00",
                "?a=%zz",
                "?%",
                "?=",
                "?&&",
                "?a=" + "b".repeat(3_000))) {
            String target = POST.formatted(path + query);
            exchange(target + "Content-Length: 22\r\n\r\n{\"query\":\"{ nothing }\"");
            exchange(target + "Content-Length: 24\r\n\r\n{\"query\":\"{__typename}\"}");
        }
    }

    /** Sends, reads what there is without waiting for all of it, and goes away in the middle. */
    private static void exchange(String request) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
        } catch (java.net.SocketException reset) {
            // closed from the other side
        }
    }
}
