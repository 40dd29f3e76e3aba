package org.kommunalcampus.web.outage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Component;

/** The connections with which requests work now, so that all can be broken off whose database fell silent. */
@Slf4j
@Component
class RequestConnections {

    private final ThreadLocal<List<Connection>> own = new ThreadLocal<>();
    private final Set<Connection> all = ConcurrentHashMap.newKeySet();

    /** Counts what this thread does from now on as work of a request. */
    void begin() {
        own.set(new ArrayList<>());
    }

    /** This thread's request is over, and its connections lie in the pool again. */
    void end() {
        List<Connection> used = own.get();
        if (used != null) {
            used.forEach(all::remove);
            own.remove();
        }
    }

    /** Whether this thread works for a request. */
    boolean ofRequest() {
        return own.get() != null;
    }

    /** Notes a connection that this thread's request got. */
    void add(Connection connection) {
        own.get().add(connection);
        all.add(connection);
    }

    /** Ends all waiting for an answer of the database; those who wait are told that the connection is lost. */
    void breakOff() {
        for (Connection connection : all) {
            try {
                connection.abort(Thread::startVirtualThread);
            } catch (SQLException returnedMeanwhile) {
                log.debug("the connection lies in the pool again", returnedMeanwhile);
            }
        }
    }
}
