package io.dunlin.platform.door;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import java.util.function.Consumer;

/** The part of a {@link Doorkeeper} before the encoder, where answers are seen: it tells when one is whole. */
// Whoever writes waits for the promise, where anybody does.
@SuppressWarnings("FutureReturnValueIgnored")
final class AnswerEnd extends ChannelOutboundHandlerAdapter {

    private final Consumer<ChannelHandlerContext> answered;

    AnswerEnd(Consumer<ChannelHandlerContext> answered) {
        this.answered = answered;
    }

    @Override
    public void write(ChannelHandlerContext connection, Object message, ChannelPromise written) {
        boolean isNotYet = message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        if (message instanceof LastHttpContent && !isNotYet) {
            answered.accept(connection);
        }
        connection.write(message, written);
    }
}
