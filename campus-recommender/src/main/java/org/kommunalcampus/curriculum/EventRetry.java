package org.kommunalcampus.curriculum;

import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.Backlog.Waiting;
import org.kommunalcampus.shared.ForeignTables;
import org.kommunalcampus.shared.SetBased;
import org.kommunalcampus.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.stereotype.Component;

/** Delivers events again that no listener has finished, here or on a node that died, so that a lost mark is lost for moments only. */
@Component
@ForeignTables(
        value = "EVENT_PUBLICATION",
        because = "the event registry tells by its table only what nobody has finished")
@SetBased("the table of the event registry has no entity")
@RequiredArgsConstructor
class EventRetry {

    private static final String UNFINISHED = "STATUS in ('PUBLISHED', 'PROCESSING', 'RESUBMITTED')";

    private final IncompleteEventPublications publications;
    private final JdbcClient jdbc;
    private final JobSettings settings;
    private final Clock clock;

    /** Events that a listener has not finished, those under way included. */
    Waiting unheard() {
        return jdbc.sql(
                        "select count(*), min(PUBLICATION_DATE) as oldest from EVENT_PUBLICATION where STATUS = 'FAILED' or "
                                + UNFINISHED)
                .query((row, number) -> new Waiting(row.getLong(1), Times.readOptional(row, "oldest")))
                .single();
    }

    void resubmit() {
        giveUpLost();
        publications.resubmitIncompletePublications(
                ResubmissionOptions.defaults().withMinAge(settings.eventRetry()));
    }

    /** Events that were begun too long ago count as failed; where a listener was only slow, it hears them twice, which does no harm. */
    private void giveUpLost() {
        List<Object> lost = jdbc.sql("select ID from EVENT_PUBLICATION where " + UNFINISHED
                        + " and coalesce(LAST_RESUBMISSION_DATE, PUBLICATION_DATE) < :before")
                .param("before", Times.stored(clock.instant().minus(settings.eventLost())))
                .query((row, number) -> row.getObject(1))
                .list();
        lost.forEach(id -> jdbc.sql("update EVENT_PUBLICATION set STATUS = 'FAILED' where ID = :id and " + UNFINISHED)
                .param("id", id)
                .update());
    }
}
