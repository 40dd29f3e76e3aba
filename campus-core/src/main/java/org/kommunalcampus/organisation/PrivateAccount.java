package org.kommunalcampus.organisation;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.apache.commons.codec.digest.DigestUtils;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.MemberId;

/** How a person reads the own records after leaving: the private address that the person has confirmed, and the account that is known as the person's. */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class PrivateAccount {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID memberId;

    /** An address that waits for its confirmation. */
    @Column(length = 254)
    private @Nullable String wanted;

    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable String secretSha256;

    private @Nullable Instant secretUntil;

    private @Nullable LocalDate lettersOn;

    private int letters;

    @Column(length = 254)
    private @Nullable String address;

    private @Nullable Instant confirmedAt;

    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable UUID identityId;

    @Version
    private @Nullable Long version;

    PrivateAccount(MemberId member) {
        memberId = member.value();
    }

    static String hash(String secret) {
        return DigestUtils.sha256Hex(secret);
    }

    /** How many letters went out on the day. */
    int lettersOn(LocalDate day) {
        return day.equals(lettersOn) ? letters : 0;
    }

    /** Another address is to be confirmed; what was confirmed before holds until then. */
    void want(String named, String secret, Instant until, LocalDate today) {
        letters = lettersOn(today) + 1;
        lettersOn = today;
        wanted = named;
        secretSha256 = hash(secret);
        secretUntil = until;
    }

    /** The address that waits and can still be confirmed. */
    Optional<String> waiting(Instant now) {
        return Optional.ofNullable(wanted).filter(any -> secretUntil != null && secretUntil.isAfter(now));
    }

    /** The address that waits counts from now on. */
    void confirm(Instant now) {
        address = wanted;
        confirmedAt = now;
        forgetWanted();
    }

    /** Gives up the address that waits. */
    void forgetWanted() {
        wanted = null;
        secretSha256 = null;
        secretUntil = null;
    }

    /** Gives up everything but how many letters went out. */
    void clear() {
        forgetWanted();
        address = null;
        confirmedAt = null;
        identityId = null;
    }

    /** Whether there is neither an address nor an account. */
    boolean isEmpty() {
        return address == null && identityId == null;
    }

    /** This account is the person's from now on. */
    void link(Identity account) {
        identityId = account.getId();
    }

    /** No account is the person's any more; the next one with the address is. */
    void unlink() {
        identityId = null;
    }

    MemberId member() {
        return new MemberId(memberId);
    }
}
