package io.dunlin.platform.door;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ServerChannel;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.util.concurrent.EventExecutor;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Puts a {@link Doorkeeper} into every accepted connection, on the users' port and on the operator's. The servers offer
 * no hook for it: they have no such limit, and a request has arrived before they route it. So this class works where
 * their sockets hand over connections.
 */
@ApplicationScoped
class FrontDoor {

    private static final String NAME = "io.dunlin.door";
    // A socket is opened some milliseconds after the start, that of the operator after that of users.
    private static final long LOOK_MILLIS = 100;

    private final VertxInternal vertx;
    private final DoorConfig config;
    private final boolean http2;
    private long timer;

    FrontDoor(Vertx vertx, DoorConfig config, @ConfigProperty(name = "quarkus.http.http2") boolean http2) {
        this.vertx = (VertxInternal) vertx;
        this.config = config;
        this.http2 = http2;
    }

    void open(@Observes StartupEvent started) {
        timer = vertx.setPeriodic(LOOK_MILLIS, passed -> {
            for (EventExecutor loop : vertx.getAcceptorEventLoopGroup()) {
                loop.execute(() -> guard((SingleThreadEventLoop) loop));
            }
        });
    }

    void close(@Observes ShutdownEvent ended) {
        vertx.cancelTimer(timer);
    }

    private void guard(SingleThreadEventLoop loop) {
        Iterator<Channel> channels = loop.registeredChannelsIterator();
        while (channels.hasNext()) {
            Channel channel = channels.next();
            if (channel instanceof ServerChannel && !isGuarded(channel)) {
                channel.pipeline().addFirst(NAME, new Guard());
            }
        }
    }

    /** Development mode keeps the sockets when it loads the application anew: then the guard of before makes room. */
    private boolean isGuarded(Channel socket) {
        ChannelHandler guard = socket.pipeline().get(NAME);
        if (guard == null || (guard instanceof Guard mine && mine.isOf(this))) {
            return guard != null;
        }
        try {
            socket.pipeline().remove(guard);
        } catch (NoSuchElementException gone) {
            return false;
        }
        return false;
    }

    /** The handler of a listening socket: it reads connections. */
    private final class Guard extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext socket, Object accepted) {
            if (accepted instanceof Channel connection) {
                connection
                        .pipeline()
                        .addFirst(NAME, new Doorkeeper(config.headTimeout().toMillis(), http2));
            }
            socket.fireChannelRead(accepted);
        }

        private boolean isOf(FrontDoor door) {
            return FrontDoor.this.equals(door);
        }
    }
}
