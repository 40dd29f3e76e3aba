package org.kommunalcampus.organisation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Role;

/** Somebody who can sign in, with roles and belonging. */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class Identity {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Column(nullable = false)
    private String issuer;

    @Column(nullable = false)
    private String subject;

    @Column(nullable = false)
    private String displayName;

    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable UUID memberId;

    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable UUID providerId;

    @ElementCollection
    @CollectionTable(name = "identity_role", joinColumns = @JoinColumn(name = "identity_id"))
    @Column(name = "role", nullable = false, length = 20)
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Set<Role> roles = new HashSet<>();

    @Version
    private @Nullable Long version;

    Identity(IdentityKey key) {
        this.id = UUID.randomUUID();
        this.issuer = key.issuer();
        this.subject = key.subject();
        this.displayName = key.subject();
    }

    /** Sets who this is and what it may be; returns whether roles or belonging changed. */
    boolean grant(String name, Set<Role> granted, @Nullable MemberId member, @Nullable ProviderId provider) {
        UUID newMember = member == null ? null : member.value();
        UUID newProvider = provider == null ? null : provider.value();
        boolean changed = !roles.equals(granted)
                || !Objects.equals(memberId, newMember)
                || !Objects.equals(providerId, newProvider);
        displayName = name;
        memberId = newMember;
        providerId = newProvider;
        roles.retainAll(granted);
        roles.addAll(granted);
        return changed;
    }

    /** No longer belongs to an employee; what the account may do for a provider stays. */
    void leaveEmployer() {
        memberId = null;
        roles.removeAll(Role.OF_EMPLOYEES);
    }

    /** Makes it one of the provider's staff; roles and employer stay. */
    void join(ProviderId provider, String name) {
        providerId = provider.value();
        roles.add(Role.PROVIDER);
        if (displayName.equals(subject)) {
            displayName = name;
        }
    }

    /** Ends its work for a provider. */
    void leaveProvider() {
        providerId = null;
        roles.remove(Role.PROVIDER);
    }

    /** Whether it belongs neither to an employee nor to a provider and has no role that counts without. */
    boolean isNobodys() {
        return memberId == null
                && providerId == null
                && Role.effective(roles(), false, false).isEmpty();
    }

    IdentityKey key() {
        return new IdentityKey(issuer, subject);
    }

    IdentityView view() {
        return new IdentityView(
                key(),
                displayName,
                roles(),
                memberId == null ? null : new MemberId(memberId),
                providerId == null ? null : new ProviderId(providerId));
    }

    Set<Role> roles() {
        return roles.isEmpty() ? Set.of() : EnumSet.copyOf(roles);
    }
}
