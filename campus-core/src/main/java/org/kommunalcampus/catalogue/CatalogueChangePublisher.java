package org.kommunalcampus.catalogue;

import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModulesChanged.Change;
import org.kommunalcampus.shared.SetBased;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells the others what changed for them: raises the catalogue's version and publishes the event, both in the transaction of the change. Called last in
 * a transaction, as the version's row is locked from then on.
 */
@Component
@SetBased("the one counter of the catalogue, raised by the database")
@RequiredArgsConstructor
class CatalogueChangePublisher {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    /** Nothing happens for no modules. */
    void modules(Set<ModuleId> modules, Change change) {
        if (!modules.isEmpty()) {
            bump();
            events.publishEvent(new ModulesChanged(modules, change));
        }
    }

    /** Tells about a module that was or was not offered before, and now is or is not. */
    void module(LearningModule module, boolean offeredBefore) {
        boolean offeredNow = module.isOffered();
        if (offeredBefore || offeredNow) {
            Change change = !offeredBefore ? Change.PUBLISHED : offeredNow ? Change.CHANGED : Change.WITHDRAWN;
            modules(Set.of(module.moduleId()), change);
        }
    }

    /** Sessions of the module changed for those who look for one. */
    void sessionsOf(ModuleId module) {
        sessionsOf(Set.of(module));
    }

    /** Sessions of these modules changed for those who look for one; nothing happens for no modules. */
    void sessionsOf(Set<ModuleId> modules) {
        if (!modules.isEmpty()) {
            bump();
            events.publishEvent(new SessionsChanged(Set.copyOf(modules)));
        }
    }

    /** A session will not be held; who booked it has to know. */
    void sessionCancelled(SessionCancelled event) {
        events.publishEvent(event);
    }

    /** A session takes place for sure; who booked it has to know. */
    void sessionConfirmed(SessionConfirmed event) {
        events.publishEvent(event);
    }

    /** A session is at another time; who booked it has to know. */
    void sessionMoved(SessionMoved event) {
        events.publishEvent(event);
    }

    /** A session is at another place; who booked it has to know. */
    void sessionRelocated(SessionRelocated event) {
        events.publishEvent(event);
    }

    /** What others keep of the catalogue is out of date, without a module having changed. */
    void bump() {
        jdbc.sql("update catalogue_version set version = version + 1").update();
    }
}
