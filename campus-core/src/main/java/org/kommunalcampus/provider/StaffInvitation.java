package org.kommunalcampus.provider;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.kommunalcampus.shared.AssignedId;
import org.kommunalcampus.shared.ProviderId;

/** That whoever signs in with an address joins the provider. It is replaced, taken up or withdrawn, and never changed. */
@Entity
@Immutable
@Table(name = "provider_invitation")
@NoArgsConstructor(access = PROTECTED)
class StaffInvitation extends AssignedId<UUID> {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID providerId;

    private String email;
    private String duties;
    private Instant expiresAt;

    StaffInvitation(ProviderId provider, String email, Set<ProviderPermission> permissions, Instant expiresAt) {
        id = UUID.randomUUID();
        providerId = provider.value();
        this.email = email;
        duties = StaffAccount.text(permissions);
        this.expiresAt = expiresAt;
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** Addresses are compared exactly, whatever the database thinks of accents and case. */
    boolean isTo(String address) {
        return email.equals(address);
    }

    ProviderId provider() {
        return new ProviderId(providerId);
    }

    Set<ProviderPermission> permissions() {
        return StaffAccount.parse(duties);
    }

    Invitation view() {
        return new Invitation(id.toString(), email, permissions(), expiresAt);
    }
}
