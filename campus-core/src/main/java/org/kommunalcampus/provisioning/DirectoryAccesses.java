package org.kommunalcampus.provisioning;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.notification.SharedInbox;
import org.kommunalcampus.organisation.Municipalities;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.DayRange;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Open;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Transactional;

/** The keys by which directories get in: a municipality's HR and the operator make, try, switch and end them. */
@UseCase
@RequiredArgsConstructor
public class DirectoryAccesses {

    /** So many good ones a municipality has at most; two are needed to change a key without a gap. */
    static final int MOST = 5;

    /** For so many years at most a key is good. */
    private static final int YEARS = 2;

    private static final int LONGEST_LABEL = 80;

    private final DirectoryAccessRepository accesses;
    private final DirectoryTrialRepository trials;
    private final Municipalities municipalities;
    private final Audit audit;
    private final Notifications notifications;
    private final Clock clock;

    /** The municipality's accesses, the latest first, ended ones included. */
    @Transactional(readOnly = true)
    public List<DirectoryAccessView> of(Caller caller, MunicipalityId municipality) {
        mustDecide(caller, municipality);
        LocalDate today = today();
        return accesses.findByMunicipalityIdOrderByCreatedAtDescIdAsc(municipality.value()).stream()
                .map(access -> access.view(today))
                .toList();
    }

    /**
     * Makes an access, which begins on trial, and answers its key, which is not shown again. Throws {@link Invalid} with what is wrong, {@link NotFound} for an
     * unknown municipality; refused {@code too-many-accesses}.
     */
    public IssuedKey issue(
            Caller caller, MunicipalityId municipality, @Nullable String label, @Nullable LocalDate lastDay) {
        mustDecide(caller, municipality);
        municipalities.find(municipality);
        var checks = new FieldChecks();
        String name = checks.line("/label", label, LONGEST_LABEL);
        if (lastDay == null) {
            checks.reject("/lastDay", "required", "A last day is needed.");
        }
        checks.within("/lastDay", lastDay, new DayRange(today(), today().plusYears(YEARS)));
        checks.orThrow();
        if (accesses.countGood(municipality.value(), today()) >= MOST) {
            throw new Refused("too-many-accesses", "a municipality has at most " + MOST + " good accesses");
        }
        DirectoryKey key = DirectoryKey.next();
        DirectoryAccess access = accesses.save(
                new DirectoryAccess(municipality, name, key, Objects.requireNonNull(lastDay), Times.now(clock)));
        decided(caller, "directory.access-issued", access);
        return new IssuedKey(access.accessId(), key.value());
    }

    /** From now on what the directory sends is stored; for HR alone, who has seen the trial. Throws {@link Stale}; refused {@code access-ended}. */
    public void putToUse(Caller caller, MunicipalityId municipality, DirectoryAccessId id, long expectedVersion) {
        caller.requireAffiliation(municipality, Role.HR);
        DirectoryAccess access = good(caller, municipality, id, expectedVersion);
        access.putToUse(Times.now(clock));
        trials.deleteByAccess(id.value());
        decided(caller, "directory.put-to-use", access);
    }

    /** From now on what the directory sends is only looked at. Throws like {@link #putToUse}. */
    public void putOnTrial(Caller caller, MunicipalityId municipality, DirectoryAccessId id, long expectedVersion) {
        DirectoryAccess access = good(caller, municipality, id, expectedVersion);
        access.putOnTrial();
        note(caller, "directory.put-on-trial", access);
    }

    /** Ends the access at once and for good; what the directory stated stays. */
    public void revoke(Caller caller, MunicipalityId municipality, DirectoryAccessId id) {
        DirectoryAccess access = existing(caller, municipality, id);
        if (access.getRevokedAt() == null) {
            access.revoke(Times.now(clock));
            trials.deleteByAccess(id.value());
            decided(caller, "directory.access-revoked", access);
        }
    }

    /** Sets an access whose directory goes astray on trial, and tells HR, who alone puts it to use again; the caller is the directory itself. */
    public void stop(Caller caller, DirectoryEntrance entrance) {
        caller.requireAffiliation(entrance.municipality(), Role.HR);
        String id = entrance.access().toString();
        if (accesses.stop(entrance.access().value(), entrance.municipality().value()) > 0) {
            audit.recordFor(
                    entrance.municipality(), caller, "directory.stopped", "directory-access", id, entrance.label());
            notifications.tellDesk(
                    NotificationKind.DIRECTORY_STOPPED, SharedInbox.hr(entrance.municipality()), id, List.of());
        }
    }

    /** Who gets in by the key, and notes that it was used; empty for a key that nobody knows, or that is good no more. */
    @Open("a directory that calls, before there is a caller")
    public Optional<DirectoryEntrance> open(String key) {
        if (!key.startsWith(DirectoryKey.BEGINNING)) {
            return Optional.empty();
        }
        Instant now = Times.now(clock);
        Optional<DirectoryAccess> access =
                accesses.findByKeySha256(new DirectoryKey(key).hash()).filter(known -> known.isGood(today()));
        Optional<DirectoryEntrance> entrance = access.map(DirectoryAccess::entrance);
        access.filter(known -> known.isWorthNoting(now)).ifPresent(known -> accesses.noteUse(known.getId(), now));
        return entrance;
    }

    private DirectoryAccess good(
            Caller caller, MunicipalityId municipality, DirectoryAccessId id, long expectedVersion) {
        DirectoryAccess access = existing(caller, municipality, id);
        if (!access.isGood(today())) {
            throw new Refused("access-ended", "access " + id + " is ended");
        }
        Stale.check(expectedVersion, Objects.requireNonNullElse(access.getVersion(), 0L));
        return access;
    }

    private DirectoryAccess existing(Caller caller, MunicipalityId municipality, DirectoryAccessId id) {
        mustDecide(caller, municipality);
        return accesses.findByIdAndMunicipalityId(id.value(), municipality.value())
                .orElseThrow(() -> new NotFound("directory-access", id));
    }

    static void mustDecide(Caller caller, MunicipalityId municipality) {
        if (!caller.is(Role.OPERATOR)) {
            caller.requireAffiliation(municipality, Role.HR);
        }
    }

    /** HR reads of each key and of each that counts, whoever made it. */
    private void decided(Caller caller, String action, DirectoryAccess access) {
        note(caller, action, access);
        notifications.tellDesk(
                NotificationKind.DIRECTORY_ACCESS,
                SharedInbox.hr(new MunicipalityId(access.getMunicipalityId())),
                access.accessId().toString(),
                List.of());
    }

    private void note(Caller caller, String action, DirectoryAccess access) {
        audit.recordFor(
                new MunicipalityId(access.getMunicipalityId()),
                caller,
                action,
                "directory-access",
                access.accessId().toString(),
                access.getLabel());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
