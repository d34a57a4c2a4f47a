package io.dunlin.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A network between a process and its database that can fall silent: connections stay open and nothing comes through them any
 * more, as when packets are dropped. Those that are made later work, unless they are not to.
 */
public final class SilentProxy implements AutoCloseable {

    private final ServerSocket door;
    private final int target;
    private final List<Link> links = new CopyOnWriteArrayList<>();
    private volatile boolean silent;

    public SilentProxy(int target) {
        this.target = target;
        try {
            door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** Nothing comes through any more, for connections of before, and of later. */
    public void silence() {
        silent = true;
        links.forEach(Link::silence);
    }

    /** Connections of later work again; those of before stay silent. */
    public void recover() {
        silent = false;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                links.add(new Link(door.accept(), new Socket(InetAddress.getLoopbackAddress(), target), silent));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "silent-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private static final class Link {

        private final Socket client;
        private final Socket server;
        private volatile boolean silent;

        Link(Socket client, Socket server, boolean silent) {
            this.client = client;
            this.server = server;
            this.silent = silent;
            start(() -> pass(client, server));
            start(() -> pass(server, client));
        }

        void silence() {
            silent = true;
        }

        private void pass(Socket from, Socket to) {
            try {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                byte[] buffer = new byte[8192];
                for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    if (!silent) {
                        out.write(buffer, 0, count);
                        out.flush();
                    }
                }
                if (!silent) {
                    to.close();
                }
            } catch (IOException closed) {
                if (!silent) {
                    close();
                }
            }
        }

        void close() {
            try {
                client.close();
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        links.forEach(Link::close);
    }
}
