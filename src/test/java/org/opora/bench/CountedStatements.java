package org.opora.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the statements that threads of one name send to the database. */
final class CountedStatements implements BeanPostProcessor {

    /** Threads that answer requests. */
    static final String WEB = "http-";

    private final AtomicInteger count = new AtomicInteger();
    private final String threads;

    /** @param threads how the names of the counted threads begin */
    CountedStatements(String threads) {
        this.threads = threads;
    }

    /** The statements since the last call. */
    int take() {
        return count.getAndSet(0);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Counting(source) : bean;
    }

    private final class Counting extends DelegatingDataSource {

        Counting(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            return Thread.currentThread().getName().startsWith(threads) ? counted(connection) : connection;
        }
    }

    private Connection counted(Connection connection) {
        return proxy(Connection.class, (self, method, arguments) -> {
            Object made = call(connection, method, arguments);
            if (made instanceof PreparedStatement prepared && !method.getName().equals("unwrap")) {
                return counted(PreparedStatement.class, prepared);
            }
            return made instanceof Statement plain ? counted(Statement.class, plain) : made;
        });
    }

    private <S extends Statement> S counted(Class<S> type, S statement) {
        return proxy(type, (self, method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                count.incrementAndGet();
            }
            return call(statement, method, arguments);
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Object target, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
