package org.kommunalcampus.web.outage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Lets no request wait in vain: while the database is away it gets no connection, and on each a statement has a short time to be answered. */
class PatientDataSource extends DelegatingDataSource {

    private final int patience;
    private final RequestConnections requests;
    private final BooleanSupplier away;

    PatientDataSource(DataSource database, Duration patience, RequestConnections requests, BooleanSupplier away) {
        super(database);
        this.patience = Math.toIntExact(patience.toMillis());
        this.requests = requests;
        this.away = away;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (!requests.ofRequest()) {
            return super.getConnection();
        }
        if (away.getAsBoolean()) {
            throw new SQLTransientConnectionException("the database is away");
        }
        Connection connection = super.getConnection();
        try {
            // the pool gives the connection its own patience back
            connection.setNetworkTimeout(Runnable::run, patience);
        } catch (SQLException broken) {
            connection.close();
            throw broken;
        }
        requests.add(connection);
        return connection;
    }
}
