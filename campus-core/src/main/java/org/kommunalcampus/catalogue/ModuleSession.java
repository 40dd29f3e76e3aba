package org.kommunalcampus.catalogue;

import static java.time.temporal.ChronoUnit.DAYS;
import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.TimeReader;

/** A dated run of a module. Seats are taken and given back by {@link SeatCounter} alone, so that nothing here overwrites their number. */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class ModuleSession {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Column
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID moduleId;

    private @Nullable String externalId;

    @Column
    private Instant startsAt;

    @Column
    private Instant endsAt;

    private @Nullable String venue;
    private @Nullable String city;
    private @Nullable Integer seats;
    private @Nullable LocalDate registrationUntil;
    private @Nullable Integer minimumSeats;
    private @Nullable LocalDate decidedOn;
    private boolean cancelsItself;
    private boolean confirmed;

    @Column(updatable = false)
    private int taken;

    @Column
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private SessionState state;

    @Version
    private @Nullable Long version;

    /** Plans a run. */
    ModuleSession(ModuleId module, SessionContent content) {
        id = SessionId.next().value();
        moduleId = module.value();
        externalId = content.externalId();
        startsAt = content.startsAt();
        endsAt = content.endsAt();
        state = SessionState.PLANNED;
        arrange(content);
    }

    /** Takes over time, place, seats and terms; a cancelled run that is stated again will be held. */
    final void arrange(SessionContent content) {
        startsAt = content.startsAt();
        endsAt = content.endsAt();
        venue = content.venue();
        city = content.city();
        seats = content.seats();
        registrationUntil = content.terms().registrationUntil();
        minimumSeats = content.terms().minimumSeats();
        decidedOn = content.terms().decidedOn();
        cancelsItself = content.terms().cancelsItself();
        confirmed &= minimumSeats != null && state == SessionState.PLANNED;
        state = SessionState.PLANNED;
    }

    /** It will not be held. */
    void cancel() {
        state = SessionState.CANCELLED;
    }

    /** It will be held, however many have booked. */
    void confirm() {
        confirmed = true;
    }

    SessionTerms terms() {
        return new SessionTerms(registrationUntil, minimumSeats, decidedOn, cancelsItself);
    }

    /** The same for another start: its days move along. */
    SessionTerms termsAt(Instant start) {
        return terms().shifted(DAYS.between(day(startsAt), day(start)));
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, TimeReader.GERMANY);
    }

    boolean isComing(Instant now) {
        return state == SessionState.PLANNED && startsAt.isAfter(now);
    }

    /** Whether the content speaks of this run: by the provider's id, where there is none by the start. */
    boolean isMeantBy(SessionContent content) {
        return externalId != null && content.externalId() != null
                ? externalId.equals(content.externalId())
                : startsAt.equals(content.startsAt());
    }

    SessionView view() {
        return new SessionView(
                new SessionId(id),
                new ModuleId(moduleId),
                startsAt,
                endsAt,
                venue,
                city,
                seats,
                taken,
                registrationUntil,
                minimumSeats,
                decidedOn,
                cancelsItself,
                confirmed,
                state,
                revision());
    }

    private int revision() {
        return version == null ? 0 : version.intValue();
    }
}
