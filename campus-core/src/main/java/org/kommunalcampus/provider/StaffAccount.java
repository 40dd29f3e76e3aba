package org.kommunalcampus.provider;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.ProviderId;

/** What an account may do for its provider, once that was decided. */
@Entity
@Table(name = "provider_staff")
@NoArgsConstructor(access = PROTECTED)
class StaffAccount {

    private static final String SEPARATOR = ",";

    @EmbeddedId
    private IdentityKey account;

    @Column
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID providerId;

    private String duties;

    @Column
    private Instant since;

    @Version
    private @Nullable Long version;

    StaffAccount(IdentityKey account, ProviderId provider, Set<ProviderPermission> permissions, Instant now) {
        this.account = account;
        decide(provider, permissions, now);
    }

    /** From now on the account works for this provider and may do this. */
    final void decide(ProviderId provider, Set<ProviderPermission> permissions, Instant now) {
        providerId = provider.value();
        duties = text(permissions);
        since = now;
    }

    IdentityKey account() {
        return account;
    }

    Set<ProviderPermission> permissions() {
        return parse(duties);
    }

    static String text(Set<ProviderPermission> permissions) {
        return permissions.stream().sorted().map(ProviderPermission::name).collect(Collectors.joining(SEPARATOR));
    }

    static Set<ProviderPermission> parse(String permissions) {
        return Arrays.stream(permissions.split(SEPARATOR, -1))
                .filter(name -> !name.isEmpty())
                .map(ProviderPermission::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ProviderPermission.class)));
    }
}
