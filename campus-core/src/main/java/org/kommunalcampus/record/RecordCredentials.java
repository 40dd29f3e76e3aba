package org.kommunalcampus.record;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Open;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.UseCase;
import org.kommunalcampus.signing.KeyPurpose;
import org.kommunalcampus.signing.Signatures;

/** Achievement records as signed credentials that wallets take, and the lists that say which of them are revoked or suspended. */
@UseCase
@RequiredArgsConstructor
public class RecordCredentials {

    /** How long others may keep a status list. */
    public static final Duration LIST_IS_KEPT = Duration.ofMinutes(5);

    private final AchievementRecords records;
    private final AchievementRecordRepository stored;
    private final ProofTurns turns;
    private final CredentialStatuses statuses;
    private final Signatures signatures;
    private final Clock clock;

    /** Whether this installation hands out credentials. */
    @Open("says nothing of anybody")
    public boolean areOffered() {
        return signatures.isOffered();
    }

    /**
     * One of the caller's own records as an Open Badge 3.0, signed (VC-JWT). {@link NotFound} for those of others, {@link Refused} {@code record-struck-out} for
     * what was revoked or replaced, {@code record-suspended} for what is suspended and {@code signing-not-offered} where nothing is signed.
     */
    public String handOut(Caller caller, RecordNumber number, BadgeWords words, BadgeAddresses addresses) {
        turns.take(caller.requirePerson());
        AchievementRecordView record = records.toHandOut(caller, number);
        AchievementRecord behind = stored.findById(number.value()).orElseThrow();
        var badge = new OpenBadge(record, behind.module(), words, addresses, clock.getZone());
        return signatures.sign(KeyPurpose.RECORDS, badge.claims(statuses.of(number)), addresses.keys());
    }

    /** Which credentials of a list are revoked or suspended, as a signed credential of the W3C's kind; {@link NotFound} for lists that were not opened. */
    @Open("a list holds neither numbers nor names, and is the same for everybody who asks")
    public String statusList(int list, StatusPurpose purpose, BadgeAddresses addresses) {
        return Optional.of(list)
                .flatMap(number -> statuses.encoded(number, purpose, LocalDate.now(clock)))
                .map(encoded -> signatures.sign(
                        KeyPurpose.RECORDS,
                        OpenBadge.statusList(
                                list, purpose, encoded, addresses, clock.instant(), LIST_IS_KEPT.toSeconds()),
                        addresses.keys()))
                .orElseThrow(() -> new NotFound("status list", list));
    }
}
