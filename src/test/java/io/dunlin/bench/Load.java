package io.dunlin.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends the same query over several connections, each with the next request when it has the answer. */
final class Load {

    private Load() {}

    /** The seconds that it takes. Every answer must have what is expected. */
    static double seconds(PackagedApp app, int connections, int queries, String document, String expected)
            throws Exception {
        byte[] request = RawHttp.query(document);
        AtomicInteger left = new AtomicInteger(queries);
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        long start = System.nanoTime();
        List<Future<?>> clients = new ArrayList<>();
        for (int client = 0; client < connections; client++) {
            clients.add(threads.submit(() -> ask(app.port(), left, request, expected)));
        }
        threads.shutdown();
        for (Future<?> client : clients) {
            client.get();
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static Void ask(int port, AtomicInteger left, byte[] request, String expected) throws IOException {
        try (RawHttp http = new RawHttp(port)) {
            while (left.decrementAndGet() >= 0) {
                String answer = http.send(request);
                if (!answer.contains(expected)) {
                    throw new IllegalStateException(
                            "a wrong answer: " + answer.substring(0, Math.min(answer.length(), 500)));
                }
            }
        }
        return null;
    }
}
