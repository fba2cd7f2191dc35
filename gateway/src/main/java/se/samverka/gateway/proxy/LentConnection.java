package se.samverka.gateway.proxy;

import io.vertx.core.http.HttpClientRequest;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/// The connection to a service that one exchange has, for as long as it has it: until the last byte of the answer
/// has come.
///
/// Resetting a request of the HTTP client closes its connection, also when the answer has come whole and the pool
/// has given the connection to another request; that one then fails in the place of its neighbour, and whether
/// its service acted is unknown. The proxy library resets whenever the client of the gateway is gone, and a
/// client that closes its connection right after its answer is often gone before the gateway has handled the
/// answer's end. So the request is given to the library with a `reset` that does nothing once the answer has
/// ended. The decision is made on the connection's event loop, where the end of the answer is handled too:
/// nothing can come between.
final class LentConnection {

    private final HttpClientRequest request;
    private final AnswersEnded answers;
    private final long before;

    /// @param request not begun, on a connection whose earlier answers have ended
    LentConnection(HttpClientRequest request) {
        this.request = request;
        this.answers = AnswersEnded.of(request.connection());
        this.before = answers.count();
    }

    /// Whether the whole answer has come, and the connection may be another request's.
    boolean isReturned() {
        return answers.count() > before;
    }

    /// Breaks the exchange off, by closing the connection, unless the answer has come whole.
    void reset(Throwable cause) {
        AnswersEnded.channel(request.connection()).eventLoop().execute(() -> {
            if (!isReturned()) {
                request.reset(0, cause);
            }
        });
    }

    /// The request with the `reset` of this class.
    HttpClientRequest request() {
        return (HttpClientRequest) Proxy.newProxyInstance(
                HttpClientRequest.class.getClassLoader(), new Class<?>[] {HttpClientRequest.class}, this::invoke);
    }

    @SuppressWarnings("ReferenceEquality") // Fluent methods answer the very request; it must not get past the proxy.
    private Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("reset")) {
            reset(
                    arguments != null && arguments.length == 2 && arguments[1] instanceof Throwable cause
                            ? cause
                            : new GivenUp());
            return true;
        }
        try {
            var result = method.invoke(request, arguments);
            return result == request ? proxy : result;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /// Why a request was reset when nobody said why.
    static final class GivenUp extends RuntimeException {
        private static final long serialVersionUID = 1L;

        GivenUp() {
            super("The exchange was given up", null, false, false);
        }
    }
}
