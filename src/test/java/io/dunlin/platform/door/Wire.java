package io.dunlin.platform.door;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Bytes as no client would send them, and what comes back. */
final class Wire {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3}) ");

    private Wire() {}

    /** All that is answered until the server closes the connection, which it has to do by itself. */
    static String untilClosed(int port, String bytes) {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            StringBuilder answer = new StringBuilder();
            byte[] buffer = new byte[8192];
            for (int read = read(socket, buffer); read >= 0; read = read(socket, buffer)) {
                answer.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
            }
            return answer.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A connection that is reset is closed too. */
    private static int read(Socket socket, byte[] buffer) throws IOException {
        try {
            return socket.getInputStream().read(buffer);
        } catch (SocketException reset) {
            return -1;
        }
    }

    /** The statuses of the answers, in their order. */
    static List<String> statuses(String answers) {
        return STATUS.matcher(answers)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
