package io.dunlin.platform.door;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Stands at the very beginning of one connection, where bytes arrive, with a second half behind the decoder, where requests
 * do, and a third before the encoder, where answers pass. It closes the connection when a request does not arrive in time, or
 * does not end in time when it is answered already, and lets nothing pass that two readers may understand in two ways. All of
 * it runs on the connection's event loop.
 */
// Nobody waits for a connection to be closed, and when that fails it is closed already.
@SuppressWarnings("FutureReturnValueIgnored")
final class Doorkeeper extends ChannelInboundHandlerAdapter {

    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS,
            HttpMethod.TRACE,
            HttpMethod.CONNECT);
    private static final HttpMethod OTHER = HttpMethod.valueOf("OTHER");

    /** How many bytes HTTP/2 begins with (RFC 9113, 3.4). */
    private static final int PREFACE = 24;

    private final long millis;
    private final boolean http2;
    private boolean isRequestUnderWay;
    private boolean isDecoderFound;
    private int fed;
    private long requests;
    private long answers;
    private @Nullable Future<?> deadline;

    /**
     * @param millis how long a request may take to arrive down to the empty line
     * @param http2 whether HTTP/2 is spoken, which has limits of its own
     */
    Doorkeeper(long millis, boolean http2) {
        this.millis = millis;
        this.http2 = http2;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext connection) {
        expect(connection);
    }

    @Override
    public void channelRead(ChannelHandlerContext connection, Object bytes) {
        if (!isRequestUnderWay && deadline == null) {
            expect(connection);
        }
        if (!isDecoderFound) {
            findDecoder(connection);
            feed(connection, bytes);
        }
        connection.fireChannelRead(bytes);
        if (!http2 && connection.pipeline().get(Http2ConnectionHandler.class) != null) {
            connection.close();
        }
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext connection) {
        arrived();
    }

    @Override
    public void channelInactive(ChannelHandlerContext connection) {
        arrived();
        connection.fireChannelInactive();
    }

    private void expect(ChannelHandlerContext connection) {
        deadline = connection.executor().schedule(() -> giveUp(connection), millis, TimeUnit.MILLISECONDS);
    }

    /** What speaks another protocol by now has no heads: HTTP/2, or a WebSocket of development mode. */
    private void giveUp(ChannelHandlerContext connection) {
        deadline = null;
        boolean isAnotherProtocol = isDecoderFound && connection.pipeline().get(HttpRequestDecoder.class) == null;
        boolean isHttp2 = http2 && connection.pipeline().get(Http2ConnectionHandler.class) != null;
        if (!isAnotherProtocol && !isHttp2) {
            connection.close();
        }
    }

    /** Whoever is answered before all has arrived, as with a refusal, may go on sending for a while, but not for ever. */
    private void answered(ChannelHandlerContext connection) {
        answers++;
        if (isRequestUnderWay && answers == requests && deadline == null) {
            expect(connection);
        }
    }

    private void arrived() {
        if (deadline != null) {
            deadline.cancel(false);
            deadline = null;
        }
    }

    /**
     * The port of the operator looks at the first bytes for those of HTTP/2 before it has a decoder, and no setting stops that.
     * So it gets them one by one, until it has seen that they are others.
     */
    private void feed(ChannelHandlerContext connection, Object bytes) {
        while (!isDecoderFound && fed < PREFACE && bytes instanceof ByteBuf buffer && buffer.isReadable()) {
            fed++;
            connection.fireChannelRead(buffer.readRetainedSlice(1));
            findDecoder(connection);
        }
    }

    private void findDecoder(ChannelHandlerContext connection) {
        ChannelHandlerContext decoder = connection.pipeline().context(HttpRequestDecoder.class);
        if (decoder != null) {
            isDecoderFound = true;
            connection.pipeline().addAfter(decoder.name(), decoder.name() + ".door", new Requests());
            ChannelHandlerContext encoder = connection.pipeline().context(HttpResponseEncoder.class);
            connection.pipeline().addAfter(encoder.name(), encoder.name() + ".door", new AnswerEnd(this::answered));
        }
    }

    /** The handler that sees requests. */
    private final class Requests extends ChannelInboundHandlerAdapter {

        private boolean isRefused;

        @Override
        public void channelRead(ChannelHandlerContext connection, Object message) {
            if (isRefused) {
                ReferenceCountUtil.release(message);
                return;
            }
            if (message instanceof HttpRequest request) {
                isRequestUnderWay = true;
                requests++;
                arrived();
                look(request);
                isRefused = request.decoderResult().isFailure();
            }
            if (message instanceof LastHttpContent) {
                isRequestUnderWay = false;
                arrived();
            }
            connection.fireChannelRead(isRefused && message instanceof HttpRequest request ? bare(request) : message);
        }

        private void look(HttpRequest request) {
            if (!METHODS.contains(request.method())) {
                // Whoever counts requests by their methods counts these as one.
                request.setMethod(OTHER);
            }
            if (!http2) {
                Framing.forgetHttp2(request.headers());
            }
            if (request.decoderResult().isSuccess() && !Framing.isPlain(request)) {
                request.setDecoderResult(DecoderResult.failure(new IllegalArgumentException("ambiguous request")));
            }
        }

        /** The server answers it with 400 and closes the connection, as it does with what cannot be decoded. */
        private static HttpRequest bare(HttpRequest request) {
            HttpRequest refused =
                    new DefaultFullHttpRequest(request.protocolVersion(), request.method(), request.uri());
            refused.setDecoderResult(request.decoderResult());
            ReferenceCountUtil.release(request);
            return refused;
        }
    }
}
