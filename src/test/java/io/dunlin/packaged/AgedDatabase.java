package io.dunlin.packaged;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A door to a PostgreSQL of today behind which it calls itself 14, which is all that a client knows of its age. */
final class AgedDatabase implements AutoCloseable {

    private static final byte[] VERSION = "server_version\0".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int database;

    AgedDatabase(int database) throws IOException {
        this.database = database;
        run(() -> {
            while (true) {
                Socket client = door.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), this.database);
                run(() -> client.getInputStream().transferTo(server.getOutputStream()));
                run(() -> answers(server.getInputStream(), client.getOutputStream()));
            }
        });
    }

    int port() {
        return door.getLocalPort();
    }

    /** The version stands in one of the first messages; whatever comes with it fits a buffer. */
    private static void answers(InputStream from, OutputStream to) throws IOException {
        byte[] buffer = new byte[65_536];
        for (int length = from.read(buffer); length >= 0; length = from.read(buffer)) {
            for (int at = 0; at + VERSION.length + 1 < length; at++) {
                if (java.util.Arrays.equals(buffer, at, at + VERSION.length, VERSION, 0, VERSION.length)) {
                    buffer[at + VERSION.length + 1] = '4';
                }
            }
            to.write(buffer, 0, length);
            to.flush();
        }
        to.close();
    }

    @FunctionalInterface
    private interface Pump {
        void run() throws IOException;
    }

    /** A connection that breaks ends its pump. */
    private static void run(Pump pump) {
        Thread thread = new Thread(() -> {
            try {
                pump.run();
            } catch (IOException e) {
                // the other end has gone
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
