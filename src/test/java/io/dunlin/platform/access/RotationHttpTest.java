package io.dunlin.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dunlin.testing.GraphQl;
import io.dunlin.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The provider changes its keys while people work. */
@QuarkusTest
class RotationHttpTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void nobodyNoticesThatTheKeysChange() throws Exception {
        String old = Tokens.of("ann", "COLLECTOR");
        AtomicReference<String> token = new AtomicReference<>(old);
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService people = Executors.newFixedThreadPool(4);
        List<AtomicInteger> counts =
                Stream.generate(AtomicInteger::new).limit(4).toList();
        List<Future<?>> work = new ArrayList<>();
        counts.forEach(count -> work.add(people.submit(() -> work(token, done, count))));
        // The new key is published before anybody gets a token that is signed with it, as providers do.
        Tokens.rotate();
        String fresh = Tokens.of("ann", "COLLECTOR");
        await().atMost(SOON).until(() -> status(fresh) == 200);
        token.set(fresh);
        // Nobody is under way with the old token any more when its key goes.
        List<Integer> before = counts.stream().map(AtomicInteger::get).toList();
        await().atMost(SOON)
                .until(() -> IntStream.range(0, 4).allMatch(i -> counts.get(i).get() > before.get(i) + 1));
        Tokens.retire();
        Tokens.rotate();
        String third = Tokens.of("ann", "COLLECTOR");
        await().atMost(SOON).until(() -> status(third) == 200);
        token.set(third);
        assertThat(status(old)).isEqualTo(401);
        done.set(true);
        for (Future<?> each : work) {
            each.get();
        }
        people.shutdown();
    }

    /** Works until it is done, without one refusal. */
    private static void work(AtomicReference<String> token, AtomicBoolean done, AtomicInteger count) {
        while (!done.get()) {
            assertThat(status(token.get())).as("after %s answers", count).isEqualTo(200);
            count.incrementAndGet();
        }
    }

    private static int status(String token) {
        return GraphQl.send(token, "{ businessDate }", Map.of()).statusCode();
    }
}
