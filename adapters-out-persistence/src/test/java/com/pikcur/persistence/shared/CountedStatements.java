package com.pikcur.persistence.shared;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Every statement that is prepared, whoever prepares it, in the surrounding transaction. */
public final class CountedStatements implements ConnectionProvider {

    private final DataSource source;
    private final List<String> prepared = new CopyOnWriteArrayList<>();

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
        return List.copyOf(prepared);
    }

    @Override
    public Connection acquire() {
        var connection = DataSourceUtils.getConnection(source);
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        prepared.add(String.valueOf(arguments[0]));
                    }
                    if (method.getName().equals("close")) {
                        DataSourceUtils.releaseConnection(connection, source);
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
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
