package org.kommunalcampus.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.provider.ProviderPermission;
import org.kommunalcampus.provider.ProviderPermissions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.TimeReader;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Transactional;

/** Whether sessions that depend on the number of bookings take place. */
@UseCase
@RequiredArgsConstructor
public class SessionDecisions {

    private final ModuleSessionRepository sessions;
    private final ModuleRepository modules;
    private final SessionRooms rooms;
    private final ProviderPermissions duties;
    private final CatalogueChangePublisher news;
    private final Audit audit;
    private final Clock clock;

    /**
     * A session about which somebody has to decide.
     *
     * @param title of its module
     */
    public record Undecided(SessionView session, ProviderId provider, String title) {}

    /** Sessions to come whose day of decision has come and about which nobody has decided, the first to begin first. Two queries. */
    @CapabilityOnly("the job that counts bookings")
    @Transactional(readOnly = true)
    public List<Undecided> undecided() {
        return undecided(null);
    }

    /** The same of the caller's own modules. */
    @Transactional(readOnly = true)
    public List<Undecided> ownUndecided(Caller caller) {
        return undecided(caller.requireProvider());
    }

    private List<Undecided> undecided(@Nullable ProviderId only) {
        Instant now = clock.instant();
        return sessions.findUndecided(LocalDate.ofInstant(now, TimeReader.GERMANY), now).stream()
                .filter(row -> only == null || only.value().equals(row.provider()))
                .map(row -> new Undecided(row.session().view(), new ProviderId(row.provider()), row.title()))
                .toList();
    }

    /**
     * Says that a run of an own module takes place, however many have booked; those who have are told. Does nothing when that was said before. Throws
     * {@link Refused} {@code session-cancelled}, {@code session-past} and {@code session-undecidable} where nothing depends on the number of bookings, and
     * {@link NotFound} for one of others.
     */
    public void hold(Caller caller, SessionId id) {
        ModuleSession session = existing(id);
        LearningModule module = modules.findById(session.getModuleId()).orElseThrow(() -> new NotFound("session", id));
        if (!module.provider().equals(caller.requireProvider())) {
            throw new NotFound("session", id);
        }
        duties.demand(caller, module.provider(), ProviderPermission.DATES);
        if (session.getState() == SessionState.CANCELLED) {
            throw new Refused("session-cancelled", "session " + id + " is not held");
        }
        if (!session.isComing(clock.instant())) {
            throw new Refused("session-past", "session " + id + " has begun");
        }
        if (session.view().minimumSeats() == null) {
            throw new Refused("session-undecidable", "session " + id + " takes place in any case");
        }
        confirm(caller, session);
    }

    /** Says that it takes place, since enough people have booked. */
    @CapabilityOnly("the job that counts bookings")
    public void confirm(Caller rule, SessionId id) {
        confirm(rule, existing(id));
    }

    /** Cancels it, since too few people have booked; those who have are told, and free to book another. */
    @CapabilityOnly("the job that counts bookings")
    public void giveUp(Caller rule, SessionId id) {
        ModuleSession session = existing(id);
        session.cancel();
        rooms.release(session.getId());
        ModuleId module = session.view().module();
        audit.record(
                rule,
                "session.too-few",
                "session",
                id.toString(),
                "fewer than " + session.view().minimumSeats());
        news.sessionCancelled(SessionCancelled.forTooFew(id, module, session.getStartsAt()));
        news.sessionsOf(module);
    }

    private void confirm(Caller by, ModuleSession session) {
        SessionView before = session.view();
        if (!before.confirmed()) {
            session.confirm();
            audit.record(by, "session.confirmed", "session", before.id().toString(), null);
            news.sessionConfirmed(new SessionConfirmed(before.id(), before.module(), before.startsAt()));
        }
    }

    private ModuleSession existing(SessionId id) {
        return sessions.findById(id.value()).orElseThrow(() -> new NotFound("session", id));
    }
}
