package io.dunlin.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import javax.sql.DataSource;

/** A source that always gives the same connection, which nobody closes: so all that a test does is in one transaction. */
public final class OneConnection {

    private OneConnection() {}

    public static DataSource of(Connection connection) {
        Connection kept = proxy(Connection.class, connection, "close");
        return proxy(DataSource.class, kept, "getConnection");
    }

    /** Calls of the method with this name give the target back, and do nothing; others go to it. */
    private static <T> T proxy(Class<T> type, Object target, String name) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> method.getName().equals(name)
                        ? (method.getReturnType() == void.class ? null : target)
                        : called(method, target, arguments)));
    }

    private static Object called(Method method, Object target, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
