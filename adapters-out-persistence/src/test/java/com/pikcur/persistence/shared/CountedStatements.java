package com.pikcur.persistence.shared;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Every statement that is prepared, whoever prepares it, in the surrounding transaction. */
public final class CountedStatements implements ConnectionProvider {

    private final DataSource source;
    private final List<Prepared> prepared = new CopyOnWriteArrayList<>();

    /** A statement with all that was said about it before it was executed. */
    private record Prepared(String sql, List<Binding> bindings) {}

    private interface Binding {

        void repeatOn(PreparedStatement statement) throws Throwable;
    }

    public CountedStatements(DataSource source) {
        this.source = source;
    }

    public DSLContext db() {
        return DSL.using(this, SQLDialect.MARIADB);
    }

    public int count() {
        return prepared.size();
    }

    public List<String> all() {
        return prepared.stream().map(Prepared::sql).toList();
    }

    void forget() {
        prepared.clear();
    }

    /** How MariaDB goes about the statement with this number, from 0 on. */
    Result<Record> planOf(int number) {
        var asked = prepared.get(number);
        // Within the transaction, or it would wait for what is locked there.
        return DSL.using(new TransactionAwareDataSourceProxy(source), SQLDialect.MARIADB)
                .connectionResult(connection -> {
                    try (var explained = connection.prepareStatement("EXPLAIN " + asked.sql())) {
                        for (var binding : asked.bindings()) {
                            binding.repeatOn(explained);
                        }
                        try (var steps = explained.executeQuery()) {
                            return DSL.using(connection, SQLDialect.MARIADB).fetch(steps);
                        }
                    } catch (Throwable failed) {
                        throw new IllegalStateException("No plan of " + asked.sql(), failed);
                    }
                });
    }

    @Override
    public Connection acquire() {
        var connection = DataSourceUtils.getConnection(source);
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        DataSourceUtils.releaseConnection(connection, source);
                        return null;
                    }
                    var answer = passed(connection, method, arguments);
                    return answer instanceof PreparedStatement statement && arguments[0] instanceof String sql
                            ? watched(statement, sql)
                            : answer;
                });
    }

    private PreparedStatement watched(PreparedStatement statement, String sql) {
        var remembered = new Prepared(sql, new CopyOnWriteArrayList<>());
        prepared.add(remembered);
        return (PreparedStatement) Proxy.newProxyInstance(
                PreparedStatement.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                (_, method, arguments) -> {
                    if (method.getName().startsWith("set") && method.getParameterCount() > 1) {
                        remembered.bindings().add(other -> passed(other, method, arguments));
                    }
                    return passed(statement, method, arguments);
                });
    }

    private static Object passed(Object receiver, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(receiver, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    @Override
    public void release(Connection connection) {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw new DataAccessException("Not closed", failed);
        }
    }
}
