package org.kommunalcampus.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.transaction.support.TransactionTemplate;

@CapabilityTest
class EventRegistryTest {

    record ManyThingsChanged(Set<UUID> things) {}

    @TestConfiguration(proxyBeanMethods = false)
    static class Listener {

        static final CopyOnWriteArrayList<ManyThingsChanged> SEEN = new CopyOnWriteArrayList<>();

        @ApplicationModuleListener
        void on(ManyThingsChanged event) {
            SEEN.add(event);
        }
    }

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void anEventAboutThousandsOfThingsReachesItsListenerAndLeavesTheRegistry() {
        Set<UUID> things =
                IntStream.range(0, 3000).mapToObj(i -> UUID.randomUUID()).collect(Collectors.toSet());

        transaction.executeWithoutResult(status -> events.publishEvent(new ManyThingsChanged(things)));

        await().untilAsserted(() -> assertThat(Listener.SEEN).containsExactly(new ManyThingsChanged(things)));
        await().untilAsserted(() -> assertThat(
                        jdbc.sql("select count(*) from EVENT_PUBLICATION where EVENT_TYPE = :type")
                                .param("type", ManyThingsChanged.class.getName())
                                .query(Integer.class)
                                .single())
                .isZero());
    }
}
