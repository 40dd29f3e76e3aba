package org.kommunalcampus.record;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleDescription;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.SessionState;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.catalogue.description.Descriptions;
import org.kommunalcampus.learning.EnrolmentView;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Says which edition of a module somebody learned, and what that one states. */
@Component
@RequiredArgsConstructor
class LearnedEditions {

    private final ObjectProvider<BegunEditions> begun;
    private final Descriptions descriptions;
    private final Modules modules;
    private final Sessions sessions;
    private final Clock clock;

    /** Of somebody who booked: the edition that was begun on the platform, else the one that was offered when the booked session began, or at the booking without one. */
    int of(EnrolmentView enrolment) {
        return begun.stream()
                .flatMap(way -> way.of(enrolment.id()).stream())
                .findFirst()
                .orElseGet(() -> descriptions.editionOffered(enrolment.module(), start(enrolment)));
    }

    /** Of what is stated without a booking: the edition that was offered on the day of the completion; what comes from elsewhere is compared with the one of today. */
    int of(ModuleId module, CompletionNote note) {
        Integer stated = note.edition();
        if (stated != null) {
            return stated;
        }
        return note.elsewhere()
                ? descriptions.offeredEdition(module)
                : descriptions.editionOffered(
                        module,
                        note.completedOn()
                                .plusDays(1)
                                .atStartOfDay(clock.getZone())
                                .toInstant());
    }

    /** What the edition states; what is offered now where nobody kept which one was learned. */
    ModuleDescription description(ModuleId module, @Nullable Integer edition) {
        return edition == null ? modules.stated(module) : descriptions.published(module, edition);
    }

    private Instant start(EnrolmentView enrolment) {
        SessionId booked = enrolment.session();
        SessionView session =
                booked == null ? null : sessions.byId(List.of(booked)).get(booked);
        return session == null || session.state() == SessionState.CANCELLED ? enrolment.bookedAt() : session.startsAt();
    }
}
