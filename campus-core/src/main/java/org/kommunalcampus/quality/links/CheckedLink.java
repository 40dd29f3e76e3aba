package org.kommunalcampus.quality.links;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import lombok.NoArgsConstructor;
import org.apache.commons.codec.digest.DigestUtils;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.AssignedId;

/** A web address that descriptions name, and what the latest check brought. */
@Entity
@Table(name = "link_check")
@NoArgsConstructor(access = PROTECTED)
class CheckedLink extends AssignedId<String> {

    private static final Duration AGAIN_AFTER = Duration.ofDays(7);

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private String id;

    private String url;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable LinkState state;

    @Column
    private @Nullable Instant checkedAt;

    @Column
    private Instant dueAt;

    /** One that nobody has called yet. */
    CheckedLink(String url, Instant due) {
        id = idOf(url);
        this.url = url;
        dueAt = due;
    }

    /** Notes what a check brought; the next one is due in a week. */
    void checked(LinkState found, Instant now) {
        state = found;
        checkedAt = now;
        dueAt = now.plus(AGAIN_AFTER);
    }

    @Override
    public String getId() {
        return id;
    }

    String url() {
        return url;
    }

    @Nullable
    LinkState state() {
        return state;
    }

    /** Addresses are too long for a key of the database. */
    static String idOf(String url) {
        return DigestUtils.sha256Hex(url);
    }
}
