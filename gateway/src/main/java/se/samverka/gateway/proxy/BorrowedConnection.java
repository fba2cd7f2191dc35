package se.samverka.gateway.proxy;

import io.vertx.core.http.HttpClientRequest;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/// The connection to a service that an exchange has borrowed, until the last byte of the response has arrived.
///
/// Resetting a request of the HTTP client closes its connection, even when the response is complete and the pool
/// has given the connection to another request. That other request then fails, and whether its service acted is
/// unknown. The proxy library resets whenever the gateway's client is gone, and a client that closes its connection
/// right after its response is often gone before the gateway has handled the end of the response. So the library
/// gets a request whose `reset` does nothing once the response has ended. This is decided on the connection's event
/// loop, which also handles the end of the response, so there is no race.
final class BorrowedConnection {

    private final HttpClientRequest request;
    private final ResponseCounter answers;
    private final long before;

    /// @param request not started, on a connection whose earlier responses have ended
    BorrowedConnection(HttpClientRequest request) {
        this.request = request;
        this.answers = ResponseCounter.of(request.connection());
        this.before = answers.count();
    }

    /// Whether the response is complete, so that another request may have the connection.
    boolean isReturned() {
        return answers.count() > before;
    }

    /// Aborts the exchange by closing the connection, unless the response is complete.
    void reset(Throwable cause) {
        ResponseCounter.channel(request.connection()).eventLoop().execute(() -> {
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

    @SuppressWarnings("ReferenceEquality") // Fluent methods return the request itself: replaced by the proxy.
    private Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("reset")) {
            reset(
                    arguments != null && arguments.length == 2 && arguments[1] instanceof Throwable cause
                            ? cause
                            : new Aborted());
            return true;
        }
        try {
            var result = method.invoke(request, arguments);
            return result == request ? proxy : result;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /// The cause of a reset without a given cause.
    static final class Aborted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Aborted() {
            super("The exchange was given up", null, false, false);
        }
    }
}
